import { createIconButton } from '../button.ts';
import { setAttributes } from '../dom.ts';
import { LIST_ICON, SHARE_ICON } from '../features/feature-icons.ts';
import type { CreateFeature } from '../features/feature-scene.ts';

/** Opens the list of what else there is; only there with a playlist of several. */
export const createPlaylistButton: CreateFeature = ({ say, toggle }) => {
  const button = createIconButton('playlist-button', () => toggle('playlist', button.element));
  button.show(LIST_ICON, say('playlist'));
  setAttributes(button.element, { 'aria-haspopup': 'dialog', 'aria-expanded': 'false' });
  return {
    element: button.element,
    update({ playlist }) {
      button.element.hidden = playlist.items.length < 2;
    },
  };
};

/** Opens the dialog that shares the address; only there where the option asks for it. */
export const createShareButton: CreateFeature = ({ say, toggle, options }) => {
  const button = createIconButton('share-button', () => toggle('share', button.element));
  button.show(SHARE_ICON, say('share'));
  setAttributes(button.element, { 'aria-haspopup': 'dialog', 'aria-expanded': 'false' });
  button.element.hidden = !options.share;
  return { element: button.element };
};

import { element } from '../dom.ts';
import { icon, MUTED_ICON } from '../icons.ts';
import type { CreatePart } from '../part.ts';

/** Says that playback began without sound, and turns it on when pressed. */
export const createMutedNotice: CreatePart = ({ player, translate }) => {
  const notice = element(
    'button',
    { type: 'button', class: 'notice', part: 'muted-notice' },
    icon(MUTED_ICON),
    translate('tapToUnmute'),
  );
  notice.addEventListener('click', () => player.setMuted(false));
  return {
    element: notice,
    update({ mutedByBrowser, failure }) {
      notice.hidden = !mutedByBrowser || player.options.startMutedInfoNotVisible || failure !== undefined;
    },
  };
};

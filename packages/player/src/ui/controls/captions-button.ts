import { createIconButton } from '../button.ts';
import { canToggleCaptions, toggleCaptions } from '../captions-choice.ts';
import { setAttributes } from '../dom.ts';
import { CAPTIONS_ICON } from '../icons.ts';
import type { CreatePart } from '../part.ts';

/** Turns captions on and off; which ones is chosen in the settings. Only there where the content has some. */
export const createCaptionsButton: CreatePart = ({ player, translate }) => {
  const button = createIconButton('captions-button', () => toggleCaptions(player));
  return {
    element: button.element,
    update(state) {
      const isOn = state.captions.selected !== -1;
      button.element.hidden = !canToggleCaptions(state);
      button.show(CAPTIONS_ICON, translate('captions'));
      setAttributes(button.element, {
        'aria-pressed': String(isOn),
        'data-tip': translate(isOn ? 'captionsOff' : 'captionsOn'),
      });
    },
  };
};

import { createIconButton } from '../button.ts';
import { FULLSCREEN_EXIT_ICON, FULLSCREEN_ICON } from '../icons.ts';
import type { CreatePart } from '../part.ts';

/** Enters and leaves full screen. */
export const createFullscreenButton: CreatePart = ({ presentation, translate }) => {
  const button = createIconButton('fullscreen-button', () => presentation.fullscreen());
  return {
    element: button.element,
    update({ fullscreen }) {
      if (fullscreen) button.show(FULLSCREEN_EXIT_ICON, translate('fullscreenExit'));
      else button.show(FULLSCREEN_ICON, translate('fullscreen'));
    },
  };
};

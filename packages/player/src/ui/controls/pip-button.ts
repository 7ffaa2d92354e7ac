import { createIconButton } from '../button.ts';
import { PIP_ICON } from '../icons.ts';
import type { CreatePart } from '../part.ts';

/** Picture-in-picture, where the browser has it. */
export const createPipButton: CreatePart = ({ presentation, translate }) => {
  const button = createIconButton('pip-button', () => presentation.pictureInPicture());
  button.element.hidden = !presentation.canPictureInPicture;
  return {
    element: button.element,
    update: ({ pictureInPicture }) => button.show(PIP_ICON, translate(pictureInPicture ? 'pipExit' : 'pip')),
  };
};

import { step } from '../../core/playlist.ts';
import { createIconButton } from '../button.ts';
import { NEXT_ICON } from '../icons.ts';
import type { CreatePart } from '../part.ts';

const createStepButton =
  (direction: 1 | -1): CreatePart =>
  ({ player, translate }) => {
    const name = direction === 1 ? 'next' : 'previous';
    const button = createIconButton(`${name}-button`, () => player.step(direction));
    button.show(NEXT_ICON, translate(name));
    return {
      element: button.element,
      update({ playlist }) {
        button.element.hidden = playlist.items.length < 2;
        button.element.disabled = step(playlist, direction, player.options.repeat) === undefined;
      },
    };
  };

/** Goes to the item before; only there with a playlist of several. */
export const createPreviousButton: CreatePart = createStepButton(-1);
/** Goes to the next item; only there with a playlist of several. */
export const createNextButton: CreatePart = createStepButton(1);

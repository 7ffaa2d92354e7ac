import { createIconButton } from '../button.ts';
import { createNextButton, createPreviousButton } from '../controls/step-buttons.ts';
import { element } from '../dom.ts';
import { PAUSE_ICON, PLAY_ICON, REPLAY_ICON } from '../icons.ts';
import type { CreatePart } from '../part.ts';

/** The middle of the picture: the big play button, on small screens with pause and the steps of a playlist, and the spinner. */
export const createCentre: CreatePart = (scene) => {
  const { player, translate } = scene;
  const steps = [createPreviousButton(scene), createNextButton(scene)] as const;
  const big = createIconButton('big-play', () => player.toggle());
  const spinner = element('div', { class: 'spinner', part: 'spinner', 'aria-hidden': 'true' });
  return {
    element: element('div', { class: 'centre' }, steps[0].element, big.element, steps[1].element, spinner),
    update(state) {
      const { ended, paused } = state.playback;
      if (ended) big.show(REPLAY_ICON, translate('replay'));
      else if (paused) big.show(PLAY_ICON, translate('play'));
      else big.show(PAUSE_ICON, translate('pause'));
      for (const one of steps) one.update?.(state);
    },
  };
};

import { createIconButton } from '../button.ts';
import { PAUSE_ICON, PLAY_ICON, REPLAY_ICON } from '../icons.ts';
import type { CreatePart } from '../part.ts';

/** Play, pause, or replay. */
export const createPlayButton: CreatePart = ({ player, translate }) => {
  const button = createIconButton('play-button', () => player.toggle());
  return {
    element: button.element,
    update({ playback }) {
      if (playback.ended) button.show(REPLAY_ICON, translate('replay'));
      else if (playback.paused) button.show(PLAY_ICON, translate('play'));
      else button.show(PAUSE_ICON, translate('pause'));
    },
  };
};

import type { PlayerState } from '../../core/state.ts';
import type { TextKey } from '../../core/texts/en.ts';
import { element, setText } from '../dom.ts';
import type { CreatePart } from '../part.ts';

/** Tells screen readers, when they have nothing else to say, what playback came to. Fed from what the media confirmed. */
export const createAnnouncer: CreatePart = ({ translate }) => {
  const region = element('div', { class: 'announcer', role: 'status', 'aria-live': 'polite' });
  return {
    element: region,
    update(state) {
      const key = statusOf(state);
      setText(region, key ? translate(key) : '');
    },
  };
};

function statusOf({ playback, failure }: PlayerState): TextKey | undefined {
  if (failure || !playback.started) return undefined;
  if (playback.ended) return 'ended';
  if (playback.paused) return 'paused';
  return playback.buffering ? 'loading' : 'playing';
}

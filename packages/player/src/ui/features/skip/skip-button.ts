import type { PlaylistItem, Stretch } from '@playhead/contract/options';
import { currentItem } from '../../../core/playlist.ts';
import type { MoreTextKey } from '../../../core/texts/more/more-en.ts';
import { element, setText } from '../../dom.ts';
import { icon } from '../../icons.ts';
import { createAdoption } from '../../styles/adopt.ts';
import { skipStyles } from '../../styles/skip.ts';
import { SKIP_ICON } from '../feature-icons.ts';
import type { CreateFeature } from '../feature-scene.ts';
import { stretchAt } from './stretch-at.ts';

const adopt = createAdoption(skipStyles);
const STRETCHES = { intro: 'skipIntro', opening: 'skipOpening', ending: 'skipEnding' } as const satisfies Partial<
  Record<keyof PlaylistItem, MoreTextKey>
>;

/** During intro, opening and ending, a button that jumps to where they end. */
export const createSkipButton: CreateFeature = ({ player, frame, say }) => {
  adopt(frame);
  const label = element('span');
  const button = element('button', { type: 'button', class: 'skip', part: 'skip-button' }, label, icon(SKIP_ICON));
  let endSeconds = 0;
  button.hidden = true;
  button.addEventListener('click', () => {
    player.seekTo(endSeconds);
    frame.focus({ preventScroll: true });
  });
  return {
    element: button,
    update({ playlist, playback, failure }) {
      const item = currentItem(playlist);
      const found = (Object.keys(STRETCHES) as (keyof typeof STRETCHES)[])
        .map((name) => ({ name, end: stretchAt(item?.[name] as Stretch | undefined, playback.currentSeconds) }))
        .find(({ end }) => end !== undefined);
      button.hidden = !found || !playback.started || playback.ended || failure !== undefined;
      if (!found || found.end === undefined) return;
      endSeconds = found.end;
      setText(label, say(STRETCHES[found.name]));
    },
  };
};

import { sayIn } from '../../core/texts/more/more-texts.ts';
import { formatTime } from '../../core/time.ts';
import type { Player } from '../../player/player.ts';
import { element } from '../dom.ts';
import { createAdoption } from '../styles/adopt.ts';
import { resumedStyles } from '../styles/resumed.ts';

const adopt = createAdoption(resumedStyles);
const SHOWN_MS = 8000;

/** Says for a while that playback went on where it was left, with a way back to the beginning. */
export async function showResumed(player: Player, frame: HTMLElement, seconds: number): Promise<void> {
  adopt(frame);
  const say = await sayIn(player.language);
  frame.querySelector('.resumed')?.remove();
  const again = element('button', { type: 'button' }, say('startOver'));
  const words = element('span', { role: 'status' }, say('resumedAt', { time: formatTime(seconds) }));
  const notice = element('div', { class: 'resumed', part: 'resumed-notice' }, words, again);
  const hide = () => notice.remove();
  again.addEventListener('click', () => {
    player.seekTo(0);
    hide();
  });
  frame.append(notice);
  setTimeout(hide, SHOWN_MS);
}

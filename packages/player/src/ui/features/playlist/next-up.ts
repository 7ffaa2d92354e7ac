import { step } from '../../../core/playlist.ts';
import { element, setText } from '../../dom.ts';
import { createAdoption } from '../../styles/adopt.ts';
import { nextUpStyles } from '../../styles/next-up.ts';
import type { CreateFeature } from '../feature-scene.ts';
import { nameOf, pictureOf } from './item-looks.ts';

const adopt = createAdoption(nextUpStyles);
const SECOND_MS = 1000;

/** At the end of an item, a card with the next one, which begins when the card has counted down. */
export const createNextUp: CreateFeature = ({ player, frame, say, options, signal }) => {
  adopt(frame);
  const card = element('div', { class: 'next-up', part: 'next-up', role: 'group', 'aria-label': say('upNext') });
  const heard = element('div', { class: 'announcer', role: 'status', 'aria-live': 'polite' });
  card.hidden = true;
  let timer: ReturnType<typeof setInterval> | undefined;
  const stop = () => {
    clearInterval(timer);
    card.hidden = true;
    setText(heard, '');
  };
  const playNow = () => {
    stop();
    player.step(1);
  };
  const begin = () => {
    const next = step(player.state.get().playlist, 1, player.options.repeat);
    const item = next?.items[next.index];
    if (!next || !item) return;
    let left = options.nextUpSeconds;
    const count = element('span', { class: 'count' });
    const tick = () => {
      setText(count, String(left));
      if (left === 0) playNow();
      left -= 1;
    };
    const name = nameOf(item, next.index);
    card.replaceChildren(
      pictureOf(item, next.index),
      element(
        'div',
        { class: 'words' },
        element('div', { class: 'label' }, say('upNext'), ' ', count),
        element('div', { class: 'line' }, name),
      ),
      element('div', { class: 'acts' }, button('cancel', say('cancel'), stop), button('go', say('playNow'), playNow)),
    );
    card.hidden = false;
    card.style.setProperty('--count', `${left}s`);
    setText(heard, say('nextSoon', { title: name, count: String(left) }));
    clearInterval(timer);
    timer = setInterval(tick, SECOND_MS);
    tick();
  };
  if (options.nextUpSeconds > 0) player.beforeNext = begin;
  signal.addEventListener('abort', () => {
    stop();
    player.beforeNext = undefined;
  });
  const whole = element('div', { class: 'next-up-place' }, card, heard);
  return {
    element: whole,
    update({ playback }) {
      if (!playback.ended && !card.hidden) stop();
    },
  };
};

function button(name: string, label: string, act: () => void): HTMLElement {
  const made = element('button', { type: 'button', class: name }, label);
  made.addEventListener('click', act);
  return made;
}

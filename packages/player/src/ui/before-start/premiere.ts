import { currentItem } from '../../core/playlist.ts';
import type { MoreTextKey } from '../../core/texts/more/more-en.ts';
import { sayIn } from '../../core/texts/more/more-texts.ts';
import { spokenTime } from '../../core/time.ts';
import type { Player } from '../../player/player.ts';
import { element, setText } from '../dom.ts';
import { createAdoption } from '../styles/adopt.ts';
import { premiereStyles } from '../styles/premiere.ts';
import { timeLeft } from './time-left.ts';

const adopt = createAdoption(premiereStyles);
const UNITS = ['days', 'hours', 'minutes', 'secondsLeft'] as const satisfies readonly MoreTextKey[];
const TICK_MS = 250;

/** Shows how long it is until the start, and resolves when it has come. */
export async function countDown(player: Player, frame: HTMLElement, startsAtMs: number): Promise<void> {
  adopt(frame);
  const say = await sayIn(player.language);
  const item = currentItem(player.state.get().playlist);
  const numbers = UNITS.map((unit) => ({ unit, value: element('span', { class: 'number' }) }));
  const boxes = numbers.map(({ unit, value }) =>
    element('div', { class: `unit ${unit}` }, value, element('span', {}, say(unit))),
  );
  const heard = element('div', { class: 'announcer', role: 'timer', 'aria-live': 'off' });
  const screen = element(
    'div',
    { class: 'premiere', part: 'premiere' },
    element('div', { class: 'label' }, say('scheduled')),
    ...(item?.description?.title ? [element('div', { class: 'line' }, item.description.title)] : []),
    element('div', { class: 'units', 'aria-hidden': 'true' }, ...boxes),
    element(
      'time',
      { class: 'date', datetime: new Date(startsAtMs).toISOString() },
      dateOf(startsAtMs, player.language),
    ),
    heard,
  );
  if (item?.poster) screen.prepend(element('img', { src: item.poster, alt: '' }));
  frame.append(screen);
  const draw = () => {
    const left = timeLeft(startsAtMs - Date.now());
    for (const [index, { value }] of numbers.entries()) setText(value, left.parts[index] ?? '');
    boxes[0]?.toggleAttribute('hidden', left.parts[0] === '0');
    setText(heard, say('startsIn', { time: spokenTime(left.seconds, player.language) }));
  };
  draw();
  await until(() => Date.now() >= startsAtMs || !frame.isConnected, draw);
  screen.remove();
}

function until(isOver: () => boolean, tick: () => void): Promise<void> {
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      tick();
      if (!isOver()) return;
      clearInterval(timer);
      resolve();
    }, TICK_MS);
  });
}

const dateOf = (ms: number, language: string) =>
  new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'short' }).format(ms);

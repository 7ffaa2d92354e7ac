import { describe, expect, it } from 'vitest';
import { createBackgroundWork } from './background-work.ts';
import { createMinuteNotes, type Noted } from './minute-notes.ts';

function prepare() {
  const clock = { nowMs: 1_000_000 };
  const written: [string, Noted][] = [];
  const failing = { is: false };
  const background = createBackgroundWork();
  const notes = createMinuteNotes<string>({ now: () => clock.nowMs }, background, async (id, noted) => {
    if (failing.is) throw new Error('away');
    written.push([id, noted]);
  });
  return { clock, written, failing, background, notes };
}

describe('createMinuteNotes', () => {
  it('writes the first at once, those of the next minute together, each thing by itself', async () => {
    const { clock, written, background, notes } = prepare();
    for (const id of ['a', 'a', 'b', 'a']) notes.note(id);
    clock.nowMs += 60_000;
    notes.note('a');
    await background.settle();
    expect(written).toEqual([
      ['a', { times: 1, lastAtMs: 1_000_000 }],
      ['b', { times: 1, lastAtMs: 1_000_000 }],
      ['a', { times: 3, lastAtMs: 1_060_000 }],
    ]);
  });

  it('writes the rest when it is flushed, and nothing twice', async () => {
    const { written, background, notes } = prepare();
    for (const id of ['a', 'a']) notes.note(id);
    notes.flush();
    notes.flush();
    await background.settle();
    expect(written.map(([, { times }]) => times)).toEqual([1, 1]);
  });

  it('writes with the next what could not be written', async () => {
    const { clock, written, failing, background, notes } = prepare();
    failing.is = true;
    notes.note('a');
    notes.note('a');
    await background.settle();
    failing.is = false;
    clock.nowMs += 60_000;
    notes.note('a');
    await background.settle();
    expect(written).toEqual([['a', { times: 3, lastAtMs: 1_060_000 }]]);
  });
});

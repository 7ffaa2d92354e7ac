import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { append, createPlaylist, currentItem, prepend, step } from './playlist.ts';

const [a, b, c] = [{ file: 'a.mp4' }, { file: 'b.mp4' }, { file: 'c.mp4', own: 7 }] as const;

describe('createPlaylist', () => {
  it('begins where it is told to, else at the first item', () => {
    expect(currentItem(createPlaylist([a, b], 1))).toBe(b);
    expect(currentItem(createPlaylist([a, b], 9))).toBe(a);
    expect(currentItem(createPlaylist([], 0))).toBeUndefined();
  });
});

describe('step', () => {
  const list = createPlaylist([a, b, c], 2);

  it('goes forward and back, and nowhere beyond the ends', () => {
    expect(step(list, 1, false)).toBeUndefined();
    expect(step(list, -1, false)?.index).toBe(1);
    expect(step(createPlaylist([a, b], 0), -1, false)).toBeUndefined();
  });

  it('goes round if it may', () => {
    expect(step(list, 1, true)?.index).toBe(0);
    expect(step(createPlaylist([a, b], 0), -1, true)?.index).toBe(1);
  });

  it('has nowhere to go with one item, also going round', () => {
    expect(step(createPlaylist([a], 0), 1, true)).toBeUndefined();
  });

  it('comes back to where it was after one round', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 12 }), fc.nat(11), (length, index) => {
        const start = createPlaylist(
          Array.from({ length }, () => a),
          index % length,
        );
        let at = start;
        for (let steps = 0; steps < length; steps += 1) at = step(at, 1, true) ?? at;
        expect(at.index).toBe(start.index);
      }),
    );
  });
});

describe('append', () => {
  it('adds at the end, and what plays goes on', () => {
    const list = append(createPlaylist([a, b], 1), c);
    expect(list.items).toEqual([a, b, c]);
    expect(currentItem(list)).toBe(b);
  });
});

describe('prepend', () => {
  it('adds at the front, and what plays goes on', () => {
    const list = prepend(createPlaylist([a, b], 1), c);
    expect(list.items).toEqual([c, a, b]);
    expect(currentItem(list)).toBe(b);
  });

  it('makes the item the one that plays where there was none', () => {
    expect(currentItem(prepend(createPlaylist([], 0), c))).toBe(c);
  });
});

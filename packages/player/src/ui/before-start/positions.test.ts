import { describe, expect, it } from 'vitest';
import { keepPosition, MOST_POSITIONS, positionIn } from './positions.ts';

describe('keepPosition', () => {
  it('remembers the middle, and forgets at the beginning and at the end', () => {
    const kept = keepPosition(undefined, 'a', 62.7, 100, 1);
    expect(positionIn(kept, 'a')).toBe(62);
    expect(positionIn(keepPosition(kept, 'a', 3, 100, 2), 'a')).toBe(0);
    expect(positionIn(keepPosition(kept, 'a', 96, 100, 2), 'a')).toBe(0);
  });

  it('forgets the oldest first', () => {
    let kept = {};
    for (let index = 0; index <= MOST_POSITIONS; index += 1) kept = keepPosition(kept, `v${index}`, 50, 100, index);
    expect(Object.keys(kept)).toHaveLength(MOST_POSITIONS);
    expect([positionIn(kept, 'v0'), positionIn(kept, 'v1')]).toEqual([0, 50]);
  });
});

describe('positionIn', () => {
  it.each([undefined, {}, { a: 5 }, { a: { seconds: -1, atMs: 0 } }, { a: { seconds: 'x', atMs: 0 } }])(
    'is 0 in %j',
    (positions) => {
      expect(positionIn(positions, 'a')).toBe(0);
    },
  );
});

import type { LiveNumbers } from '@playhead/contract/api';
import { describe, expect, it } from 'vitest';
import { isStale, joinedPoints, NOTHING_YET, SHOWN_MS, STALE_AFTER_MS, withNumbers } from './live-state.ts';

const numbersAt = (atMs: number, viewers: number) =>
  ({ now: { at: new Date(atMs).toISOString(), viewers } }) as LiveNumbers;

describe('withNumbers', () => {
  it('moves the half hour along, and takes no moment twice', () => {
    const one = withNumbers(NOTHING_YET, numbersAt(1000, 2), 0);
    const two = withNumbers(one, numbersAt(4000, 3), 0);
    expect(withNumbers(two, numbersAt(4000, 4), 0).points.map(({ viewers }) => viewers)).toEqual([2, 4]);
    expect(withNumbers(two, numbersAt(SHOWN_MS + 2000, 5), 0).points.map(({ viewers }) => viewers)).toEqual([3, 5]);
    expect(
      joinedPoints(
        [
          { atMs: 0, viewers: 1 },
          { atMs: 2000, viewers: 9 },
        ],
        two.points,
      ).map(({ viewers }) => viewers),
    ).toEqual([1, 2, 3]);
  });
});

describe('isStale', () => {
  it('waits for numbers before it calls them overdue', () => {
    expect(isStale(NOTHING_YET, 1e9)).toBe(false);
    const heard = withNumbers(NOTHING_YET, numbersAt(0, 1), 1000);
    expect(isStale(heard, 1000 + STALE_AFTER_MS)).toBe(false);
    expect(isStale(heard, 1001 + STALE_AFTER_MS)).toBe(true);
  });
});

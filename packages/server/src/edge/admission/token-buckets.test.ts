import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTokenBuckets } from './token-buckets.ts';

describe('createTokenBuckets', () => {
  it('gives a burst at once, then as many as come back, and says how long to wait', () => {
    let nowMs = 0;
    const buckets = createTokenBuckets({ perSecond: 10, burst: 3 }, () => nowMs);
    expect([1, 2, 3, 4].map(() => buckets.take('a'))).toEqual([0, 0, 0, 100]);
    nowMs = 99;
    expect(buckets.take('a')).toBe(1);
    nowMs = 100;
    expect(buckets.waitMs('a')).toBe(0);
    expect([buckets.take('a'), buckets.take('a')]).toEqual([0, 100]);
    nowMs = 10_000;
    expect([1, 2, 3, 4].map(() => buckets.take('a'))).toEqual([0, 0, 0, 100]);
  });

  it('keeps keys apart, and forgets the ones that were not asked for the longest', () => {
    const buckets = createTokenBuckets({ perSecond: 1, burst: 1 }, () => 0, 2);
    expect([buckets.take('a'), buckets.take('b'), buckets.take('a')]).toEqual([0, 0, 1000]);
    buckets.take('c');
    expect([buckets.waitMs('a'), buckets.waitMs('b'), buckets.waitMs('c')]).toEqual([1000, 0, 1000]);
  });

  it('never gives more than burst and rate allow, even where the clock goes back', () => {
    const steps = fc.array(fc.integer({ min: -500, max: 500 }), { maxLength: 200 });
    fc.assert(
      fc.property(steps, (moves) => {
        let nowMs = 1_000_000;
        let [given, elapsedMs] = [0, 0];
        const buckets = createTokenBuckets({ perSecond: 7, burst: 5 }, () => nowMs);
        for (const move of moves) {
          nowMs += move;
          elapsedMs += Math.max(0, move);
          if (buckets.take('key') === 0) given += 1;
        }
        expect(given).toBeLessThanOrEqual(5 + (elapsedMs * 7) / 1000 + 1e-6);
      }),
    );
  });
});

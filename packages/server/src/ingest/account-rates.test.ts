import { describe, expect, it } from 'vitest';
import { createAccountRates } from './account-rates.ts';

const start = (perSecond: number) => {
  const clock = { nowMs: 1_000_000 };
  const rates = createAccountRates(perSecond, () => clock.nowMs);
  return { clock, take: (...beats: [accountId: number, count: number][]) => rates.take(new Map(beats)) };
};

describe('createAccountRates', () => {
  it('takes ten seconds’ worth at once, then as much as comes back', () => {
    const { clock, take } = start(100);
    expect([take([7, 999]), take([7, 1]), take([7, 1])]).toEqual([0, 0, 10]);
    clock.nowMs += 10;
    expect([take([7, 1]), take([7, 50])]).toEqual([0, 500]);
    clock.nowMs += 3_600_000;
    expect([take([7, 1000]), take([7, 1])]).toEqual([0, 10]);
  });

  it('lets no account wait for another, and takes a report of two whole or not at all', () => {
    const { take } = start(10);
    expect([take([7, 100]), take([8, 100])]).toEqual([0, 0]);
    expect(take([7, 1], [9, 100])).toBe(100);
    expect(take([9, 100])).toBe(0);
  });

  it('takes a report of more than a bucket holds once the bucket is full', () => {
    const { clock, take } = start(1);
    expect([take([7, 100]), take([7, 1])]).toEqual([0, 91_000]);
    clock.nowMs += 91_000;
    expect(take([7, 1])).toBe(0);
  });

  it('lets everything in where there is no limit', () => {
    const { take } = start(0);
    expect([take([7, 1e9]), take([7, 1e9])]).toEqual([0, 0]);
  });
});

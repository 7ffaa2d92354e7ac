import { describe, expect, it } from 'vitest';
import { dayOf, sealedThroughMs, startOfDayMs } from './day.ts';

describe('sealedThroughMs', () => {
  it.each([
    ['2026-11-25T01:59:59Z', '2026-11-23'],
    ['2026-11-25T02:00:00Z', '2026-11-24'],
  ])('at %s is the beginning of %s', (now, day) => {
    expect(dayOf(sealedThroughMs(Date.parse(now)))).toBe(day);
    expect(sealedThroughMs(Date.parse(now))).toBe(startOfDayMs(day));
  });
});

import { describe, expect, it } from 'vitest';
import { isFreshTimestamp, MAX_CLOCK_SKEW_MS } from './timestamps.ts';

const NOW_MS = 1_700_000_000_000;

describe('isFreshTimestamp', () => {
  it.each([
    [0, true],
    [MAX_CLOCK_SKEW_MS - 1, true],
    [1 - MAX_CLOCK_SKEW_MS, true],
    [MAX_CLOCK_SKEW_MS, false],
    [-MAX_CLOCK_SKEW_MS, false],
  ])('judges a timestamp %d ms from now as %s', (offsetMs, fresh) => {
    expect(isFreshTimestamp(String(NOW_MS + offsetMs), NOW_MS)).toBe(fresh);
  });

  it.each([
    '',
    ' ',
    `+${NOW_MS}`,
    `${NOW_MS}.0`,
    `${NOW_MS} `,
    '1.7e12',
    '0x18bcfe56800',
    'NaN',
    '１７００００００００００００',
  ])('refuses %j', (timestamp) => {
    expect(isFreshTimestamp(timestamp, NOW_MS)).toBe(false);
  });

  it('refuses seconds, the usual slip', () => {
    expect(isFreshTimestamp(String(NOW_MS / 1000), NOW_MS)).toBe(false);
  });
});

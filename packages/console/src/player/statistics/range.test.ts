import { INTERVAL_SECONDS, MAX_BUCKETS } from '@playhead/contract/metrics';
import { describe, expect, it } from 'vitest';
import { RANGE_IDS, RANGES, rangeQuery } from './range.ts';

const NOW = Date.parse('2026-03-10T12:34:56.789Z');

describe('rangeQuery', () => {
  it.each([
    ['30m', '2026-03-10T12:05:00.000Z', '1m'],
    ['24h', '2026-03-09T12:35:00.000Z', '5m'],
    ['7d', '2026-03-03T13:00:00.000Z', '1h'],
    ['30d', '2026-02-09T00:00:00.000Z', '1d'],
  ] as const)('%s begins on the edge of a bucket', (range, from, interval) => {
    expect(rangeQuery(range, NOW)).toEqual({ from, interval });
  });

  it.each(RANGE_IDS)('%s has exactly its buckets, the last one still counting', (range) => {
    const { from, interval } = rangeQuery(range, NOW);
    const widthMs = INTERVAL_SECONDS[interval] * 1000;
    const buckets = (NOW - Date.parse(from)) / widthMs;
    expect(Math.ceil(buckets)).toBe(RANGES[range].buckets);
    expect(RANGES[range].buckets).toBeLessThanOrEqual(MAX_BUCKETS);
  });

  it('still has them at the very edge of a bucket', () => {
    const edge = Date.parse('2026-03-10T12:30:00.000Z');
    expect(rangeQuery('30m', edge).from).toBe('2026-03-10T12:01:00.000Z');
  });
});

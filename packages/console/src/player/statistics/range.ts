import { INTERVAL_SECONDS, type Interval } from '@playhead/contract/metrics';

/** The ranges that can be looked at, with the width and number of their buckets. All end now. */
export const RANGES = {
  '30m': { interval: '1m', buckets: 30 },
  '24h': { interval: '5m', buckets: 288 },
  '7d': { interval: '1h', buckets: 168 },
  '30d': { interval: '1d', buckets: 30 },
} as const satisfies Record<string, { readonly interval: Interval; readonly buckets: number }>;

/** A range's id, as in the page's address. */
export type Range = keyof typeof RANGES;

/** Every range's id, from the shortest. */
export const RANGE_IDS = Object.keys(RANGES) as readonly Range[];

/**
 * Start and bucket width of a range's statistics, for the API. The start is put on a bucket's edge (epoch multiples, UTC), so that
 * the first bucket is whole and only the last one is still counting.
 */
export function rangeQuery(range: Range, nowMs: number): { readonly from: string; readonly interval: Interval } {
  const { interval, buckets } = RANGES[range];
  const widthMs = INTERVAL_SECONDS[interval] * 1000;
  const firstMs = Math.floor(nowMs / widthMs) * widthMs - (buckets - 1) * widthMs;
  return { from: new Date(firstMs).toISOString(), interval };
}

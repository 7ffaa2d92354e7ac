import { INTERVAL_SECONDS, type Interval } from '@playhead/contract/metrics';

/** The ranges of the console's statistics page: each ends now and has so many buckets. */
export const RANGES = {
  '30 min': { interval: '1m', buckets: 30 },
  '24 h': { interval: '5m', buckets: 288 },
  '7 d': { interval: '1h', buckets: 168 },
  '30 d': { interval: '1d', buckets: 30 },
} as const satisfies Record<string, { readonly interval: Interval; readonly buckets: number }>;

/** A range by its name. */
export type RangeName = keyof typeof RANGES;

/** Every range's name, from the shortest. */
export const RANGE_NAMES = Object.keys(RANGES) as readonly RangeName[];

/** Where a range begins, epoch milliseconds: on a bucket's edge, as the console asks. */
export function rangeStartMs(name: RangeName, nowMs: number): number {
  const { interval, buckets } = RANGES[name];
  const widthMs = INTERVAL_SECONDS[interval] * 1000;
  return Math.floor(nowMs / widthMs) * widthMs - (buckets - 1) * widthMs;
}

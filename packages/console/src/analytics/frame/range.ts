import { INTERVAL_SECONDS, type Interval } from '@playhead/contract/metrics';
import type { AnalyticsSearch, Preset } from './analytics-search.ts';
import { dayLater, momentOf, wallClock } from './zoned-time.ts';

/** A range as the API is asked for it, and the buckets that suit it. */
export interface AskedRange {
  readonly fromMs: number;
  /** Exclusive. */
  readonly toMs: number;
  readonly interval: Interval;
}

/** What is shown where the address names no range. */
export const DEFAULT_PRESET: Preset = '24h';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** Length of those that go back from now, not from a day's beginning. Shorter than their name by the bucket that has just begun. */
const ROLLING_MS = { '30m': 30 * MINUTE_MS, '24h': DAY_MS, '7d': 7 * DAY_MS } as const;
const WHOLE_DAYS = { '30d': 30, '90d': 90, today: 1 } as const;

/** The range that an address means at a moment, in a time zone. */
export function askedRange(
  { range = DEFAULT_PRESET, from, to }: AnalyticsSearch,
  zone: string,
  nowMs: number,
): AskedRange {
  if (from !== undefined && to !== undefined) return withInterval(momentOf(withTime(from), zone), endOf(to, zone));
  return presetRange(range, zone, nowMs);
}

/** Whether the range goes on, so that its numbers change by themselves. */
export const endsNow = ({ range = DEFAULT_PRESET, from, to }: AnalyticsSearch, zone: string, nowMs: number): boolean =>
  from !== undefined && to !== undefined ? endOf(to, zone) > nowMs : range !== 'yesterday';

function presetRange(preset: Preset, zone: string, nowMs: number): AskedRange {
  const midnight = (daysAgo: number) =>
    momentOf(`${dayLater(wallClock(nowMs, zone).slice(0, 10), -daysAgo)}T00:00`, zone);
  if (preset === 'yesterday') return withInterval(midnight(1), midnight(0));
  if (preset in WHOLE_DAYS) {
    const days = WHOLE_DAYS[preset as keyof typeof WHOLE_DAYS];
    return { fromMs: midnight(days - 1), toMs: nowMs, interval: days === 1 ? '10m' : '1d' };
  }
  const lengthMs = ROLLING_MS[preset as keyof typeof ROLLING_MS];
  const interval = intervalFor(lengthMs);
  const widthMs = INTERVAL_SECONDS[interval] * 1000;
  // From a bucket's edge, so that the first is whole and only the last is still counting.
  return { fromMs: Math.floor(nowMs / widthMs) * widthMs - lengthMs + widthMs, toMs: nowMs, interval };
}

const withTime = (moment: string): string => (moment.length === 10 ? `${moment}T00:00` : moment);

const endOf = (to: string, zone: string): number => momentOf(to.length === 10 ? `${dayLater(to, 1)}T00:00` : to, zone);

const withInterval = (fromMs: number, toMs: number): AskedRange => ({
  fromMs,
  toMs,
  interval: intervalFor(toMs - fromMs),
});

/** Widest first where it makes no more than some two hundred buckets. */
function intervalFor(lengthMs: number): Interval {
  if (lengthMs <= 3 * HOUR_MS) return '1m';
  if (lengthMs <= 12 * HOUR_MS) return '5m';
  if (lengthMs <= 1.5 * DAY_MS) return '10m';
  return lengthMs <= 8 * DAY_MS ? '1h' : '1d';
}

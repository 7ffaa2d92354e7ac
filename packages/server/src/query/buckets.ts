import { INTERVAL_SECONDS, type Interval } from '@playhead/contract/metrics';
import type { TimeZone } from './time-zone.ts';

/** A stretch of a series, epoch milliseconds. */
export interface Bucket {
  readonly startMs: number;
  /** Exclusive. */
  readonly endMs: number;
}

/**
 * The buckets that a range touches. Days are those of the time zone, so some have 23 or 25 hours; shorter buckets are counted from
 * the day's start and end with it. They are reckoned here alone and the engine is told their edges, so that what it counts and what
 * is filled in where nobody watched cannot disagree.
 */
export const bucketsOf = (fromMs: number, toMs: number, interval: Interval, zone: TimeZone): readonly Bucket[] => {
  const buckets: Bucket[] = [];
  for (let day = zone.dayStartMs(fromMs); day < toMs; day = zone.nextDayStartMs(day)) {
    buckets.push(...bucketsOfDay({ startMs: day, endMs: zone.nextDayStartMs(day) }, interval));
  }
  return buckets.filter(({ startMs, endMs }) => endMs > fromMs && startMs < toMs);
};

const bucketsOfDay = (day: Bucket, interval: Interval): readonly Bucket[] => {
  if (interval === '1d') return [day];
  const widthMs = INTERVAL_SECONDS[interval] * 1000;
  return Array.from({ length: Math.ceil((day.endMs - day.startMs) / widthMs) }, (_, index) => ({
    startMs: day.startMs + index * widthMs,
    endMs: Math.min(day.startMs + (index + 1) * widthMs, day.endMs),
  }));
};

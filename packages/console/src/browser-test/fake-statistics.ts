import type { MetricValue, Statistics } from '@playhead/contract/api';
import { INTERVAL_SECONDS, type Interval } from '@playhead/contract/metrics';

/**
 * Statistics as the API answers them, for a made-up audience whose size follows the hour of the day. The same bucket always has the
 * same numbers.
 */
export function fakeStatistics(fromIso: string, interval: Interval, nowMs: number): Statistics {
  const widthMs = INTERVAL_SECONDS[interval] * 1000;
  const firstMs = Date.parse(fromIso);
  const count = Math.floor((nowMs - firstMs) / widthMs) + 1;
  const starts = Array.from({ length: count }, (_, index) => firstMs + index * widthMs);
  const views = starts.map((startMs) => viewsOf(startMs, Math.min(widthMs, nowMs - startMs)));
  return {
    ...frame(fromIso, interval, nowMs),
    totals: valuesOf(
      views.reduce((sum, each) => sum + each, 0),
      7,
      23,
    ),
    series: starts.map((startMs, index) => ({
      start: new Date(startMs).toISOString(),
      complete: startMs + widthMs <= nowMs,
      values: valuesOf(views[index] ?? 0, startMs / widthMs, null),
    })),
  };
}

/** Statistics of a range in which nothing played. */
export const noStatistics = (fromIso: string, interval: Interval, nowMs: number): Statistics => ({
  ...frame(fromIso, interval, nowMs),
  totals: valuesOf(0, 0, 0),
  series: [],
});

const frame = (fromIso: string, interval: Interval, nowMs: number) => ({
  from: fromIso,
  to: new Date(nowMs).toISOString(),
  interval,
  timezone: 'UTC',
  metrics: {},
  complete_through: new Date(nowMs - 700).toISOString(),
});

function valuesOf(views: number, seed: number, watching: number | null): Record<string, MetricValue> {
  const value = (number: number | null, sample = views): MetricValue => ({
    value: number,
    sample_size: sample,
    approximate: false,
  });
  return {
    views: value(views),
    play_time: value(Math.round(views * (94_000 + 21_000 * wave(seed)))),
    startup_time: value(views === 0 ? null : Math.round(610 + 190 * wave(seed * 3))),
    rebuffer_percentage: value(views === 0 ? null : 0.0058 + 0.0041 * wave(seed * 5)),
    current_viewers: value(watching, watching ?? 0),
  };
}

const HOUR_MS = 3_600_000;

/** Most are there in the evening, nearly nobody at five in the morning. */
function viewsOf(startMs: number, lengthMs: number): number {
  const hour = (startMs / HOUR_MS) % 24;
  const perHour = 42 * (1 + Math.sin(((hour - 11) / 24) * 2 * Math.PI)) + 3;
  return Math.round(((perHour * lengthMs) / HOUR_MS) * (1 + 0.35 * wave(startMs / 60_000)));
}

/** Between -1 and 1, uneven but always the same. */
const wave = (seed: number): number => Math.sin(seed * 1.7) * 0.6 + Math.sin(seed * 0.31 + 1) * 0.4;

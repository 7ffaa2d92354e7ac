import type { Statistics } from '@playhead/contract/api';
import type { Interval, MetricDefinition } from '@playhead/contract/metrics';

/** A bucket of a course. */
export interface TrendPoint {
  /** ISO 8601. */
  readonly start: string;
  /** In the metric's unit; null where it has no meaning. */
  readonly value: number | null;
  /** Views that it rests on. */
  readonly sample: number;
  readonly isComplete: boolean;
}

/** The course of a number over a period. */
export interface Trend {
  readonly title: string;
  readonly unit: MetricDefinition['unit'];
  /** Sums and counts are bars; medians and ratios, which cannot be added up, are lines. */
  readonly look: 'bars' | 'line';
  readonly interval: Interval;
  readonly points: readonly TrendPoint[];
  /** The period before, bucket by bucket; empty where nothing is compared. */
  readonly before: readonly TrendPoint[];
}

/** The course of one metric of an answer. */
export function trendOf(
  { series, previous }: Statistics,
  { key, title, definition }: { readonly key: string; readonly title: string; readonly definition: MetricDefinition },
  interval: Interval,
): Trend {
  const { unit, aggregation } = definition;
  const isSum = (aggregation === 'count' || aggregation === 'sum') && !key.includes('.');
  return {
    title,
    unit,
    look: isSum ? 'bars' : 'line',
    interval,
    points: pointsOf(series, key),
    before: pointsOf(previous?.series ?? [], key),
  };
}

const pointsOf = (series: Statistics['series'], key: string): readonly TrendPoint[] =>
  series.map(({ start, complete, values }) => ({
    start,
    value: values[key]?.value ?? null,
    sample: values[key]?.sample_size ?? 0,
    isComplete: complete,
  }));

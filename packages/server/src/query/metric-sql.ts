import type { MetricId } from '@playhead/contract/metrics';

/** How a metric is computed over merged views, by their columns. */
export interface MetricSql {
  /** The value; NULL, or not a number, where it has no meaning. */
  readonly value: string;
  /** Views that the value rests on. */
  readonly sampleSize: string;
}

/** The catalogue's formulas in SQL. */
export const METRIC_SQL = {
  views: { value: 'count()', sampleSize: 'count()' },
  play_time: { value: 'sum(played_ms)', sampleSize: 'count()' },
  startup_time: {
    // The middle of the ordered values, or the mean of the two middle ones.
    value: 'quantileExactInclusiveIf(0.5)(startup_ms, startup_ms >= 0)',
    sampleSize: 'countIf(startup_ms >= 0)',
  },
  rebuffer_percentage: { value: 'sum(stalled_ms) / sum(watched_ms)', sampleSize: 'countIf(watched_ms > 0)' },
  current_viewers: { value: 'count()', sampleSize: 'count()' },
} as const satisfies Record<MetricId, MetricSql>;

/** What a metric is where no view is in the range or bucket: zero of what is counted, and no meaning for the rest. */
export const valueOfNone = (aggregation: 'count' | 'sum' | 'median' | 'ratio_of_sums'): 0 | null =>
  aggregation === 'count' || aggregation === 'sum' ? 0 : null;

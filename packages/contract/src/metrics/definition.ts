import type { Localized } from '../localized.ts';

/** What a metric's number is, where it comes from, and what its absence means. */
export interface MetricDefinition {
  /** Durations are in ms, fractions go from 0 to 1 (a share that counts events may exceed 1), scores from 0 to 100. */
  readonly unit: 'count' | 'ms' | 'fraction' | 'bps' | 'per_minute' | 'per_hour' | 'score';
  /** Which moment puts a view into a range or bucket: its start (audience), its latest beat (quality of experience), or the present. */
  readonly axis: 'start' | 'end' | 'now';
  /** How the numbers of many views become one. */
  readonly aggregation: Aggregation;
  /** Whether each view has such a number of its own, so that it has measures, can be filtered by, and has a histogram. */
  readonly ofEachView: boolean;
  /** Whether less of it is better, more is, or neither. */
  readonly better: 'lower' | 'higher' | 'neither';
  readonly exact: boolean;
  readonly title: Localized;
  /** The formula in words, as shown beside the number. */
  readonly formula: Localized;
  /** Where definitions differ in the field: which one this is. */
  readonly choice?: Localized;
  /** What a null value means. */
  readonly absent: string;
}

/**
 * How the numbers of many views become one: how many there are, how many different ones, their sum, mean or median, the `share` of
 * views that something holds for, or the sum of one number divided by the sum of another.
 */
export type Aggregation = 'count' | 'distinct' | 'sum' | 'mean' | 'median' | 'share' | 'ratio_of_sums';

/** Metrics of one kind, by id. */
export type MetricGroup = Readonly<Record<string, MetricDefinition>>;

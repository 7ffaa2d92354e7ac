import type { MetricValue } from '@playhead/contract/api';
import type { MetricId } from '@playhead/contract/metrics';

/** A threshold on a metric, in the metric's own unit. */
export interface AlertRule {
  readonly metric: MetricId;
  readonly comparator: 'above' | 'below';
  readonly threshold: number;
  /** Views that a value must rest on to be judged: few views make wild numbers. */
  readonly minimumSampleSize: number;
}

/** `insufficient`: the value rests on too few views, or has no meaning; a running alert should neither end nor begin by it. */
export type AlertVerdict = 'firing' | 'ok' | 'insufficient';

/** Judges a metric's value by a rule. A value that equals the threshold is neither above nor below it. */
export const evaluateRule = (
  { comparator, threshold, minimumSampleSize }: AlertRule,
  { value, sample_size }: MetricValue,
): AlertVerdict => {
  if (value === null || sample_size < minimumSampleSize) return 'insufficient';
  const isFiring = comparator === 'above' ? value > threshold : value < threshold;
  return isFiring ? 'firing' : 'ok';
};

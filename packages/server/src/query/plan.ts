import { type AskedMetric, METRICS } from '@playhead/contract/metrics';

/** The moment that puts a view into a range. */
export type Axis = 'start' | 'end' | 'now';

/** One statement's worth of a question: the metrics that share an axis. */
export interface AxisPlan {
  readonly axis: Axis;
  readonly metrics: readonly AskedMetric[];
}

const AXES: readonly Axis[] = ['start', 'end', 'now'];

/** Splits metrics into statements: one for each axis that they use. */
export const planMetrics = (metrics: readonly AskedMetric[]): readonly AxisPlan[] =>
  AXES.map((axis) => ({ axis, metrics: metrics.filter(({ id }) => METRICS[id].axis === axis) })).filter(
    (plan) => plan.metrics.length > 0,
  );

import { METRICS, type MetricId } from '@playhead/contract/metrics';
import type { Question } from './parse-query.ts';

/** The moment that puts a view into a range. */
export type Axis = 'start' | 'end' | 'now';

/** One statement's worth of a question: the metrics that share an axis. */
export interface AxisPlan {
  readonly axis: Axis;
  readonly metrics: readonly MetricId[];
}

const AXES: readonly Axis[] = ['start', 'end', 'now'];

/** Splits a question into statements: one for each axis that its metrics use. */
export const planQuestion = ({ metrics }: Question): readonly AxisPlan[] =>
  AXES.map((axis) => ({ axis, metrics: metrics.filter((id) => METRICS[id].axis === axis) })).filter(
    (plan) => plan.metrics.length > 0,
  );

import { AUDIENCE_METRICS } from './audience.ts';
import type { MetricGroup } from './definition.ts';
import { NETWORK_METRICS } from './network.ts';
import { OUTCOME_METRICS } from './outcomes.ts';
import { PICTURE_METRICS } from './picture.ts';
import { PRESENT_METRICS } from './present.ts';
import { SCORE_METRICS } from './scores.ts';
import { SMOOTHNESS_METRICS } from './smoothness.ts';
import { STARTUP_METRICS } from './startup.ts';

/** The metrics by their id, the same word on the wire and in SQL. */
export const METRICS = {
  ...AUDIENCE_METRICS,
  ...STARTUP_METRICS,
  ...OUTCOME_METRICS,
  ...SMOOTHNESS_METRICS,
  ...PICTURE_METRICS,
  ...NETWORK_METRICS,
  ...SCORE_METRICS,
  ...PRESENT_METRICS,
} as const satisfies MetricGroup;

/** A metric's id. */
export type MetricId = keyof typeof METRICS;

/** The metrics that each view has a number of its own for. */
export type ViewNumberId = {
  [Id in MetricId]: (typeof METRICS)[Id]['ofEachView'] extends true ? Id : never;
}[MetricId];

/** Every metric's id, in the order in which they are shown. */
export const METRIC_IDS = Object.keys(METRICS) as readonly MetricId[];

/** Whether each view has a number of its own for a metric. */
export const isViewNumber = (id: MetricId): id is ViewNumberId => METRICS[id].ofEachView;

/** See {@link ViewNumberId}. */
export const VIEW_NUMBER_IDS: readonly ViewNumberId[] = METRIC_IDS.filter(isViewNumber);

/** What is shown where nothing else is asked for. */
export const KEY_METRIC_IDS = [
  'views',
  'play_time',
  'startup_time',
  'rebuffer_percentage',
  'current_viewers',
] as const satisfies readonly MetricId[];

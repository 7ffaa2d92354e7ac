export type { Aggregation, MetricDefinition } from './definition.ts';
export { INTERVAL_SECONDS, type Interval, MAX_BUCKETS } from './intervals.ts';
export { type AskedMetric, MEASURES, type Measure, type MetricKey, measuresOf, parseMetric } from './measures.ts';
export {
  isViewNumber,
  KEY_METRIC_IDS,
  METRIC_IDS,
  METRICS,
  type MetricId,
  VIEW_NUMBER_IDS,
  type ViewNumberId,
} from './metrics.ts';
export { SCORE_RULES } from './score-rules.ts';

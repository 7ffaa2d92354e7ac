export { INTERVAL_SECONDS, type Interval, MAX_BUCKETS } from './intervals.ts';
export { METRIC_IDS, METRICS, type MetricDefinition, type MetricId } from './metrics.ts';

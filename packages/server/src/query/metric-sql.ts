import type { Aggregation, AskedMetric, Measure, MetricId, ViewNumberId } from '@playhead/contract/metrics';
import { isViewNumber } from '@playhead/contract/metrics';
import { readMerged } from '../store/columnar/index.ts';
import { GOOD_VIEW_SQL, PICTURE_KNOWN } from './score-sql.ts';
import { VIEW_FACTS } from './view-facts.ts';
import { VIEW_NUMBERS, type ViewNumber } from './view-numbers.ts';

/** How a metric is computed over merged views, by their columns. */
export interface MetricSql {
  /** The value; NULL, or not a number, where it has no meaning. */
  readonly value: string;
  /** Views that the value rests on. */
  readonly sampleSize: string;
  /** What the value is divided by where it is a mean, share or ratio: values of two sets together are weighted with it. */
  readonly weight?: string;
}

const count = (condition?: string): MetricSql => ({
  value: condition === undefined ? 'count()' : `countIf(${condition})`,
  sampleSize: 'count()',
});

const share = (part: string, of: string): MetricSql => ({
  value: `countIf(${of} AND ${part}) / countIf(${of})`,
  sampleSize: `countIf(${of})`,
  weight: `countIf(${of})`,
});

/** Of the views that have anything to divide by. */
const ratio = (above: string, below: string, known = `${below} > 0`): MetricSql => ({
  value: `sumIf(${above}, ${known}) / sumIf(${below}, ${known})`,
  sampleSize: `countIf(${known})`,
  weight: `sumIf(${below}, ${known})`,
});

const { decided, played, over } = VIEW_FACTS;
const VIEWER = readMerged('viewer_hash');

/** The catalogue's formulas in SQL, of the metrics that are no number of each view; those that are have theirs in `VIEW_NUMBERS`. */
const SET_SQL = {
  views: count(),
  plays: count(played),
  play_rate: share(played, 'true'),
  unique_viewers: { value: `uniqExactIf(${VIEWER}, ${VIEWER} > 0)`, sampleSize: `countIf(${VIEWER} > 0)` },
  completion_rate: share(VIEW_FACTS.reached_end, `(${played} AND ${readMerged('duration_ms')} > 0)`),
  exits_before_start: share(VIEW_FACTS.exit_after_wait, decided),
  exits_before_start_any: share(VIEW_FACTS.exit_before_start, decided),
  startup_failure_percentage: share(VIEW_FACTS.startup_failure, decided),
  playback_failure_percentage: share(VIEW_FACTS.playback_failure, decided),
  business_exception_percentage: share(VIEW_FACTS.business_exception, decided),
  startup_business_exception_percentage: share(VIEW_FACTS.startup_business_exception, decided),
  // Senders from before errors were counted tell of a fatal one only.
  error_rate: ratio('greatest(error_count, error_fatal)', '1', 'true'),
  view_dropped_percentage: share(VIEW_FACTS.dropped, over),
  rebuffer_percentage: ratio('rebuffer_ms', 'watched_ms'),
  rebuffer_frequency: ratio('rebuffer_count', '((played_ms + rebuffer_ms) / 60000)'),
  stalls_per_hour: ratio('stall_count', '(watched_ms / 3600000)'),
  rebuffered_views_percentage: share(VIEW_FACTS.rebuffered, played),
  average_rebuffer_time: ratio('rebuffer_ms', 'rebuffer_count'),
  seek_latency: ratio('seek_ms', 'seek_count'),
  average_bitrate: ratio('played_bits * 1000', 'played_ms', '(played_bits > 0 AND played_ms > 0)'),
  upscale_percentage: ratio('upscale_ms', 'played_ms', PICTURE_KNOWN),
  downscale_percentage: ratio('downscale_ms', 'played_ms', PICTURE_KNOWN),
  dropped_frames_percentage: ratio('dropped_frames', 'decoded_frames'),
  request_throughput: ratio('request_bytes * 8000', 'request_ms'),
  request_latency: ratio('request_latency_ms', 'requests'),
  request_failure_percentage: ratio('request_failures', '(requests + request_failures)'),
  live_latency: ratio('live_latency_sum_ms', 'live_latency_samples'),
  good_views_percentage: share(GOOD_VIEW_SQL.isGood, GOOD_VIEW_SQL.known),
  current_viewers: count(),
} as const satisfies Record<Exclude<MetricId, ViewNumberId>, MetricSql>;

/** The SQL of a metric as it is asked for. */
export const metricSql = ({ id, aggregation }: AskedMetric): MetricSql =>
  isViewNumber(id) ? measureSql(VIEW_NUMBERS[id], aggregation) : SET_SQL[id];

const measureSql = ({ value, known = 'true' }: ViewNumber, aggregation: Aggregation | Measure): MetricSql => {
  const sampleSize = known === 'true' ? 'count()' : `countIf(${known})`;
  if (aggregation === 'sum') return { value: `sumIf(${value}, ${known})`, sampleSize };
  if (aggregation === 'mean') return { value: `avgIf(${value}, ${known})`, sampleSize, weight: sampleSize };
  // The value at that rank, between two of them in proportion: the mean of the middle two for a median.
  return { value: `quantileExactInclusiveIf(${levelOf(aggregation)})(${value}, ${known})`, sampleSize };
};

const levelOf = (aggregation: Aggregation | Measure): number =>
  aggregation === 'p95' ? 0.95 : aggregation === 'p75' ? 0.75 : 0.5;

/** What a metric is where no view is in the range or bucket: zero of what is counted, and no meaning for the rest. */
export const valueOfNone = (aggregation: Aggregation | Measure): 0 | null =>
  aggregation === 'count' || aggregation === 'distinct' || aggregation === 'sum' ? 0 : null;

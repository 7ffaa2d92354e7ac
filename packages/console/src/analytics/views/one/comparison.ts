import type { Statistics, ViewTimeline } from '@playhead/contract/api';
import { METRICS, type MetricId, type MetricKey } from '@playhead/contract/metrics';

/** What a view is compared by, and which of the player's numbers it is compared with: the middle of its views. */
const COMPARED = {
  startup_time: 'startup_time',
  rebuffer_duration: 'rebuffer_duration',
  play_time: 'play_time.p50',
  average_bitrate: 'average_bitrate',
  request_throughput: 'request_throughput',
  request_latency: 'request_latency',
} as const satisfies Partial<Record<MetricId, MetricKey>>;

/** A metric that a view is compared by. */
export type ComparedMetric = keyof typeof COMPARED;

/** The metrics to ask for. */
export const COMPARED_KEYS: readonly MetricKey[] = Object.values(COMPARED);

/** A number of a view beside what is usual; both in the unit of the metric, null where there is none. */
export interface Compared {
  readonly metric: ComparedMetric;
  readonly value: number | null;
  readonly usual: number | null;
  /** Value divided by what is usual; null where either lacks or nothing is usual. */
  readonly ratio: number | null;
  readonly judgement: 'better' | 'worse' | 'usual';
}

/** From this ratio on, or below its inverse, a number is out of the ordinary. */
const REMARKABLE = 1.5;

/** The numbers of a view beside those of its player. `totals` is the statistics' answer to {@link COMPARED_KEYS}. */
export const compare = (timeline: ViewTimeline, totals: Statistics['totals'] | undefined): readonly Compared[] =>
  (Object.keys(COMPARED) as ComparedMetric[]).map((metric) => {
    const value = VALUES[metric](timeline);
    const usual = totals?.[COMPARED[metric]]?.value ?? null;
    const ratio = value === null || usual === null || usual === 0 ? null : value / usual;
    return { metric, value, usual, ratio, judgement: judge(metric, ratio, value, usual) };
  });

function judge(
  metric: ComparedMetric,
  ratio: number | null,
  value: number | null,
  usual: number | null,
): Compared['judgement'] {
  const { better } = METRICS[metric];
  // Anything is more than nothing: where most views do not stall at all, one that does is remarkable.
  const isMore = ratio === null ? usual === 0 && (value ?? 0) > 0 : ratio >= REMARKABLE;
  const isLess = ratio !== null && ratio <= 1 / REMARKABLE;
  if (!isMore && !isLess) return 'usual';
  return isMore === (better === 'higher') ? 'better' : 'worse';
}

const VALUES: Readonly<Record<ComparedMetric, (timeline: ViewTimeline) => number | null>> = {
  startup_time: ({ view }) => view.startup_ms,
  rebuffer_duration: ({ view }) => (view.startup_ms === null ? null : view.rebuffer_ms),
  play_time: ({ view }) => view.played_ms,
  average_bitrate: ({ view, facts }) => quotient(facts['played_bits'], view.played_ms, 1000),
  request_throughput: ({ facts }) => quotient(facts['request_bytes'], facts['request_ms'], 8000),
  request_latency: ({ facts }) => quotient(facts['request_latency_ms'], facts['requests'], 1),
};

function quotient(above: unknown, below: unknown, factor: number): number | null {
  return typeof above === 'number' && typeof below === 'number' && above > 0 && below > 0
    ? (above * factor) / below
    : null;
}

import type { Aggregation, MetricDefinition } from './definition.ts';
import { isViewNumber, METRICS, type MetricId, type ViewNumberId } from './metrics.ts';

/** How the numbers of views may be asked to become one, in place of the metric's own way: `startup_time.p95`. */
export const MEASURES = ['p50', 'p75', 'p95', 'mean', 'sum'] as const;

/** See {@link MEASURES}. */
export type Measure = (typeof MEASURES)[number];

/** How a metric is asked for: by its id, or by id and measure. */
export type MetricKey = MetricId | `${ViewNumberId}.${Measure | 'median' | 'avg'}`;

/** Other words for measures. */
const SYNONYMS: ReadonlyMap<string, Measure> = new Map([
  ['median', 'p50'],
  ['avg', 'mean'],
]);

/** The measures that a metric has: none where views have no number of their own, and sums only of times and counts. */
export const measuresOf = (id: MetricId): readonly Measure[] => {
  const { unit }: MetricDefinition = METRICS[id];
  if (!isViewNumber(id)) return [];
  return unit === 'ms' || unit === 'count' ? MEASURES : MEASURES.filter((measure) => measure !== 'sum');
};

/** A metric as it is asked for: by its id, or by id and measure. */
export interface AskedMetric {
  /** As it was written; the answer has its value under this word. */
  readonly key: string;
  readonly id: MetricId;
  readonly aggregation: Aggregation | Measure;
}

/** Reads `startup_time` or `startup_time.p95`; undefined where there is no such metric, or it has no such measure. */
export const parseMetric = (key: string): AskedMetric | undefined => {
  const [name = '', word, ...rest] = key.split('.');
  if (!Object.hasOwn(METRICS, name) || rest.length > 0) return undefined;
  const id = name as MetricId;
  if (word === undefined) return { key, id, aggregation: METRICS[id].aggregation };
  const measure = measuresOf(id).find((each) => each === (SYNONYMS.get(word) ?? word));
  return measure === undefined ? undefined : { key, id, aggregation: measure };
};

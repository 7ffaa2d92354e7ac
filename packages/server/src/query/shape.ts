import type { MetricValue, Statistics } from '@playhead/contract/api';
import { INTERVAL_SECONDS, METRICS, type MetricId } from '@playhead/contract/metrics';
import { valueOfNone } from './metric-sql.ts';
import type { Question } from './parse-query.ts';
import type { AxisPlan } from './plan.ts';

/** A row of a compiled statement. */
export interface ResultRow {
  readonly is_total: number;
  /** Start of the bucket, epoch seconds. */
  readonly bucket: number;
  readonly [column: string]: number | null;
}

/** What a plan was answered. */
export interface AxisResult {
  readonly plan: AxisPlan;
  readonly rows: readonly ResultRow[];
}

/** Makes the answer of the statistics API: buckets without views are filled in, the newest comes last. */
export const shapeStatistics = (
  question: Question,
  results: readonly AxisResult[],
  completeThroughMs: number,
): Statistics => ({
  from: iso(question.fromMs),
  to: iso(question.toMs),
  interval: question.interval ?? null,
  complete_through: iso(completeThroughMs),
  totals: Object.assign(
    {},
    ...results.map(({ plan, rows }) =>
      valuesOf(
        plan,
        rows.find(({ is_total }) => is_total === 1),
      ),
    ),
  ),
  series: seriesOf(question, results, completeThroughMs),
});

const valuesOf = ({ metrics }: AxisPlan, row: ResultRow | undefined): Record<string, MetricValue> =>
  Object.fromEntries(metrics.map((id) => [id, metricValue(id, row)]));

const metricValue = (id: MetricId, row: ResultRow | undefined): MetricValue => {
  const { exact, aggregation } = METRICS[id];
  const sampleSize = row?.[`${id}_sample_size`] ?? 0;
  const value = sampleSize > 0 ? (row?.[id] ?? null) : valueOfNone(aggregation);
  return { value, sample_size: sampleSize, approximate: !exact };
};

const seriesOf = (question: Question, results: readonly AxisResult[], completeThroughMs: number) => {
  // The present has no history.
  const ranged = results.filter(({ plan }) => plan.axis !== 'now');
  if (question.interval === undefined || ranged.length === 0) return [];
  const widthMs = INTERVAL_SECONDS[question.interval] * 1000;
  const indexed = ranged.map(({ plan, rows }) => ({ plan, byBucket: byBucket(rows) }));
  return bucketStarts(question, widthMs).map((startMs) => ({
    start: iso(startMs),
    complete: isWhole(startMs, widthMs, question) && startMs + widthMs <= completeThroughMs,
    values: Object.assign({}, ...indexed.map((each) => valuesOf(each.plan, each.byBucket.get(startMs / 1000)))),
  }));
};

const byBucket = (rows: readonly ResultRow[]): ReadonlyMap<number, ResultRow> =>
  new Map(rows.filter(({ is_total }) => is_total === 0).map((row) => [row.bucket, row]));

const bucketStarts = ({ fromMs, toMs }: Question, widthMs: number): readonly number[] => {
  const first = Math.floor(fromMs / widthMs);
  return Array.from({ length: Math.ceil(toMs / widthMs) - first }, (_, index) => (first + index) * widthMs);
};

/** The range may begin or end within a bucket; that bucket then holds a part of its views only. */
const isWhole = (startMs: number, widthMs: number, { fromMs, toMs }: Question): boolean =>
  startMs >= fromMs && startMs + widthMs <= toMs;

const iso = (epochMs: number): string => new Date(epochMs).toISOString();

import type { AnsweredMetric, MetricValue, Statistics } from '@playhead/contract/api';
import { type AskedMetric, METRICS } from '@playhead/contract/metrics';
import { columnsOf } from './metric-columns.ts';
import { valueOfNone } from './metric-sql.ts';
import type { SeriesQuestion } from './parse-query.ts';
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
  question: SeriesQuestion,
  results: readonly AxisResult[],
  completeThroughMs: number,
): Statistics => ({
  from: iso(question.fromMs),
  to: iso(question.toMs),
  interval: question.interval ?? null,
  timezone: question.zone.name,
  complete_through: iso(completeThroughMs),
  metrics: describeMetrics(question.metrics),
  totals: totalsOf(results),
  series: seriesOf(question, results, completeThroughMs),
});

/** What each asked metric is, for whoever reads the answer without the catalogue. */
export const describeMetrics = (metrics: readonly AskedMetric[]): Record<string, AnsweredMetric> =>
  Object.fromEntries(
    metrics.map(({ key, id, aggregation }) => [key, { unit: METRICS[id].unit, axis: METRICS[id].axis, aggregation }]),
  );

const totalsOf = (results: readonly AxisResult[]): Record<string, MetricValue> =>
  Object.assign(
    {},
    ...results.map(({ plan, rows }) =>
      valuesOf(
        plan,
        rows.find(({ is_total }) => is_total === 1),
      ),
    ),
  );

const valuesOf = ({ metrics }: AxisPlan, row: ResultRow | undefined): Record<string, MetricValue> =>
  Object.fromEntries(metrics.map((metric) => [metric.key, metricValue(metric, row)]));

/** A metric's value in a row, or what it is without one. */
export const metricValue = (metric: AskedMetric, row: Readonly<Record<string, unknown>> | undefined): MetricValue => {
  const names = columnsOf(metric);
  const sampleSize = numberIn(row, names.sampleSize) ?? 0;
  const value = sampleSize > 0 ? numberIn(row, names.value) : valueOfNone(metric.aggregation);
  return { value, sample_size: sampleSize, approximate: !METRICS[metric.id].exact };
};

/** A number of a row; null where it has none. */
export const numberIn = (row: Readonly<Record<string, unknown>> | undefined, column: string): number | null => {
  const value = row?.[column];
  return typeof value === 'number' ? value : null;
};

const seriesOf = (question: SeriesQuestion, results: readonly AxisResult[], completeThroughMs: number) => {
  // The present has no history.
  const ranged = results.filter(({ plan }) => plan.axis !== 'now');
  if (ranged.length === 0) return [];
  const indexed = ranged.map(({ plan, rows }) => ({ plan, byBucket: byBucket(rows) }));
  // The range may begin or end within a bucket; that bucket then holds a part of its views only.
  return question.buckets.map(({ startMs, endMs }) => ({
    start: iso(startMs),
    complete: startMs >= question.fromMs && endMs <= question.toMs && endMs <= completeThroughMs,
    values: Object.assign({}, ...indexed.map((each) => valuesOf(each.plan, each.byBucket.get(startMs / 1000)))),
  }));
};

const byBucket = (rows: readonly ResultRow[]): ReadonlyMap<number, ResultRow> =>
  new Map(rows.filter(({ is_total }) => is_total === 0).map((row) => [row.bucket, row]));

/** A moment on the wire. */
export const iso = (epochMs: number): string => new Date(epochMs).toISOString();

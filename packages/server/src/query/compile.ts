import { MERGED_VIEWS, type Statement } from '../store/columnar/index.ts';
import { compileScope, MOMENT } from './compile-scope.ts';
import { selectMetric } from './metric-columns.ts';
import type { SeriesQuestion } from './parse-query.ts';
import type { Axis, AxisPlan } from './plan.ts';
import { presentParams } from './view-facts.ts';

/**
 * Compiles a plan to one statement. It answers a row for the whole range, `is_total` = 1, and with an interval a row for each
 * bucket that has views, `bucket` = its start in epoch seconds. For a metric's columns see `columnsOf`.
 */
export const compilePlan = (plan: AxisPlan, question: SeriesQuestion, accountId: number, nowMs: number): Statement => {
  const scope = compileScope(question, plan.axis, accountId, nowMs);
  const series = plan.axis === 'now' ? WITHOUT_SERIES : seriesOf(plan.axis, question);
  const columns = [...series.columns, ...plan.metrics.flatMap((metric) => selectMetric(metric))];
  const sql = [`SELECT\n  ${columns.join(',\n  ')}`, `FROM ${MERGED_VIEWS}`, scope.where, ...series.grouping].join(
    '\n',
  );
  return { sql, params: { ...scope.params, ...presentParams(sql, nowMs), ...series.params } };
};

const WITHOUT_SERIES = { columns: ['1 AS is_total', '0 AS bucket'], grouping: [], params: {} } as const;

const seriesOf = (axis: Exclude<Axis, 'now'>, { buckets }: SeriesQuestion) =>
  buckets.length === 0
    ? WITHOUT_SERIES
    : {
        columns: [
          'grouping(bucket) AS is_total',
          `roundDown(toUnixTimestamp(${MOMENT[axis]}), {bucket_starts:Array(UInt32)}) AS bucket`,
        ],
        grouping: ['GROUP BY GROUPING SETS ((bucket), ())'],
        params: { bucket_starts: buckets.map(({ startMs }) => startMs / 1000) },
      };

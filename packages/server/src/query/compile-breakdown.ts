import { MERGED_VIEWS, type Statement } from '../store/columnar/index.ts';
import type { BreakdownQuestion } from './breakdown-query.ts';
import { compileScope } from './compile-scope.ts';
import { DIMENSION_SQL } from './dimension-sql.ts';
import { selectMetric } from './metric-columns.ts';
import type { AxisPlan } from './plan.ts';
import { presentParams } from './view-facts.ts';

/** The most values of a dimension that are looked at: those with most views. */
export const MAX_VALUES = 10_000;

/**
 * Compiles a plan to one statement. It answers a row for all views, `is_total` = 1, and a row for each value of the dimension,
 * `dimension_value`, with its views as `view_count`; one row more than {@link MAX_VALUES} tells that there are more.
 */
export const compileBreakdown = (
  plan: AxisPlan,
  question: BreakdownQuestion,
  accountId: number,
  nowMs: number,
): Statement => {
  const scope = compileScope(question, plan.axis, accountId, nowMs);
  const columns = [
    'grouping(dimension_value) AS is_total',
    `${DIMENSION_SQL[question.by]} AS dimension_value`,
    'count() AS view_count',
    ...plan.metrics.flatMap((metric) => selectMetric(metric, true)),
  ];
  const sql = [
    `SELECT\n  ${columns.join(',\n  ')}`,
    `FROM ${MERGED_VIEWS}`,
    scope.where,
    'GROUP BY GROUPING SETS ((dimension_value), ())',
    // A value that is equal in views stays where it is from one question to the next.
    'ORDER BY is_total DESC, view_count DESC, dimension_value ASC',
    `LIMIT ${MAX_VALUES + 2}`,
  ].join('\n');
  return { sql, params: { ...scope.params, ...presentParams(sql, nowMs) } };
};

import { METRICS } from '@playhead/contract/metrics';
import { MERGED_VIEWS, type Statement } from '../store/columnar/index.ts';
import { compileScope } from './compile-scope.ts';
import type { HistogramQuestion } from './histogram-query.ts';
import { presentParams } from './view-facts.ts';
import { VIEW_NUMBERS, type ViewNumber } from './view-numbers.ts';

/**
 * Compiles a histogram. It answers a row for all views that have the number, `is_total` = 1, and one for each bucket that is not
 * empty: `place` is how many edges are at most its values, `view_count` its views.
 */
export const compileHistogram = (question: HistogramQuestion, accountId: number, nowMs: number): Statement => {
  const { value, known = 'true' }: ViewNumber = VIEW_NUMBERS[question.metric];
  const scope = compileScope(question, METRICS[question.metric].axis, accountId, nowMs);
  const sql = [
    'SELECT',
    '  grouping(place) AS is_total,',
    `  arrayCount(edge -> edge <= toFloat64(${value}), {edges:Array(Float64)}) AS place,`,
    '  count() AS view_count,',
    `  quantileExactInclusive(0.5)(${value}) AS p50,`,
    `  quantileExactInclusive(0.75)(${value}) AS p75,`,
    `  quantileExactInclusive(0.95)(${value}) AS p95,`,
    `  avg(${value}) AS mean`,
    `FROM ${MERGED_VIEWS}`,
    scope.where,
    `  AND ${known}`,
    'GROUP BY GROUPING SETS ((place), ())',
  ].join('\n');
  return { sql, params: { ...scope.params, ...presentParams(sql, nowMs), edges: question.edges } };
};

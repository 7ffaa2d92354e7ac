import { MERGED_VIEWS, readMerged, type Statement } from '../../store/columnar/index.ts';
import { hourBounds } from '../time-range.ts';
import { VIEW_ORDERS } from './view-order.ts';
import { compileScope, type ViewQuestion, type ViewScope } from './view-question.ts';

/** FROM, PREWHERE and WHERE of the views that began in the range. */
export const viewsOf = (scope: ViewScope, accountId: number, nowMs: number, further: readonly string[] = []) => {
  const { constant, conditions, params } = compileScope(scope, accountId, nowMs);
  const hours = hourBounds(scope);
  const started = [
    `${readMerged('started_at')} >= fromUnixTimestamp64Milli({from_ms:Int64})`,
    `${readMerged('started_at')} < fromUnixTimestamp64Milli({to_ms:Int64})`,
  ];
  return {
    sql: [
      `FROM ${MERGED_VIEWS}`,
      `PREWHERE ${constant.join('\n  AND ')}`,
      `WHERE ${[...conditions, ...hours.conditions, ...started, ...further].join('\n  AND ')}`,
    ].join('\n'),
    params: { ...params, ...hours.params, from_ms: scope.fromMs, to_ms: scope.toMs },
  };
};

/**
 * Compiles a list of views to one statement. It answers a row more than asked for where there is more; `shown_key` is the number that
 * orders it.
 */
export const compileViewList = (
  question: ViewQuestion,
  columns: readonly string[],
  accountId: number,
  nowMs: number,
): Statement => {
  const { key, direction } = VIEW_ORDERS[question.order];
  const { cursor, limit } = question;
  const comparison = direction === 'DESC' ? '<' : '>';
  const after = cursor
    ? [`(${key}, view_id) ${comparison} ({after_key:Int64}, {after_id:UUID})`]
    : ([] as readonly string[]);
  const views = viewsOf(question, accountId, nowMs, after);
  const sql = [
    `SELECT\n  ${[`${key} AS shown_key`, ...columns].join(',\n  ')}`,
    views.sql,
    `ORDER BY shown_key ${direction}, view_id ${direction}`,
    'LIMIT {row_limit:UInt32}',
  ].join('\n');
  return {
    sql,
    params: {
      ...views.params,
      row_limit: limit + 1,
      ...(cursor ? { after_key: cursor.key, after_id: cursor.viewId } : {}),
    },
  };
};

import type { Readable } from 'node:stream';
import type { ViewListQuery } from '@playhead/contract/api';
import type { ColumnarStore, FileFormat, Statement } from '../../store/columnar/index.ts';
import { type Answer, type Asker, answered, invalid } from '../ask.ts';
import type { QueryClock } from '../query-clock.ts';
import { viewsOf } from '../views/compile-view-list.ts';
import { VIEW_ORDERS } from '../views/view-order.ts';
import { parseViewQuestion, type ViewQuestion } from '../views/view-question.ts';
import { EXPORT_COLUMNS, inCsv, inParquet } from './export-columns.ts';

/** The most rows of one file. */
export const MOST_EXPORTED_ROWS = 100_000;

/** A reader may be slow; the file still has to come whole. */
const LIMIT_SECONDS = 600;

/** A list of views as a file. */
export interface ViewExport {
  readonly file: Readable;
  readonly rows: number;
  /** Epoch milliseconds. */
  readonly fromMs: number;
  readonly toMs: number;
}

/** Writes lists of views as files: all of a list, or none of it where it is too long. */
export const createViewExport =
  ({ rows, limits }: Asker, columnar: Pick<ColumnarStore, 'stream'>, { now }: QueryClock) =>
  (accountId: number, query: ViewListQuery, format: FileFormat): Promise<Answer<ViewExport>> =>
    answered(async () => {
      const nowMs = now();
      const { cursor: _cursor, limit: _limit, ...whole } = query;
      const parsed = parseViewQuestion(whole, nowMs);
      if (!parsed.ok) return parsed;
      const [counted] = await rows<{ readonly views: number }>(
        compileCount(parsed.value, accountId, nowMs),
        'view count',
      );
      const views = counted?.views ?? 0;
      if (views > MOST_EXPORTED_ROWS) {
        return invalid(
          `format: a file has up to ${MOST_EXPORTED_ROWS} views, and these are ${views}. Narrow range or filters.`,
        );
      }
      const statement = compileExport(parsed.value, format, accountId, nowMs);
      const file = await columnar.stream(statement, format, {
        ...limits,
        maxExecutionSeconds: LIMIT_SECONDS,
        tag: 'playhead view export',
      });
      const { fromMs, toMs } = parsed.value;
      return { ok: true, value: { file, rows: views, fromMs, toMs } };
    });

const compileCount = (question: ViewQuestion, accountId: number, nowMs: number): Statement => {
  const { sql, params } = viewsOf(question, accountId, nowMs);
  return { sql: `SELECT count() AS views\n${sql}`, params };
};

/** Columns are named twice: conditions inside must not see the headings, which are names of columns themselves. */
const compileExport = (question: ViewQuestion, format: FileFormat, accountId: number, nowMs: number): Statement => {
  const write = format === 'CSV' ? inCsv : inParquet;
  const { key, direction } = VIEW_ORDERS[question.order];
  const { sql, params } = viewsOf(question, accountId, nowMs);
  const headings = Object.keys(EXPORT_COLUMNS);
  const inner = Object.values(EXPORT_COLUMNS).map((column, place) => `${write(column)} AS shown_${place}`);
  return {
    sql: [
      `SELECT ${headings.map((heading, place) => `shown_${place} AS ${heading}`).join(', ')}`,
      'FROM (',
      `SELECT ${inner.join(',\n  ')}`,
      sql,
      `ORDER BY ${key} ${direction}, view_id ${direction}`,
      `LIMIT ${MOST_EXPORTED_ROWS}`,
      ')',
    ].join('\n'),
    params,
  };
};

import { MERGED_VIEWS, readMerged, type Statement } from '../../store/columnar/index.ts';
import type { Period } from './period.ts';
import type { Selection } from './selection.ts';

type Params = Statement['params'];

/** Conditions and what is bound in them. */
export interface Conditions {
  readonly sql: readonly string[];
  readonly params: Params;
}

const HOUR_MS = 3_600_000;

/** A view's id may be made on a clock a day off, and its hour is rounded down. */
export const CLOCK_MARGIN_MS = 25 * HOUR_MS;

/** Views of Production: what Media Analytics counts. What is the same in every row of a view may leave rows out before they merge. */
const FROM_VIEWS = `FROM ${MERGED_VIEWS}\nPREWHERE environment = 'production'`;

/** A SELECT over merged views of an account. @param rest what follows the conditions. */
export function selectViews(
  columns: readonly string[],
  accountId: number,
  conditions: readonly Conditions[],
  rest: Conditions = NONE,
): Statement {
  const where = ['account_id = {account_id:UInt64}', ...conditions.flatMap(({ sql }) => sql)];
  const sql = [`SELECT\n  ${columns.join(',\n  ')}`, FROM_VIEWS, `WHERE ${where.join('\n  AND ')}`, ...rest.sql].join(
    '\n',
  );
  const params: Params = Object.assign({ account_id: accountId }, ...conditions.map((one) => one.params), rest.params);
  return { sql, params };
}

/** No conditions. */
export const NONE: Conditions = { sql: [], params: {} };

/** Device and kind of stream. */
export const selected = ({ device, videoType }: Selection): Conditions => ({
  sql: [
    ...(device ? [`${readMerged('device')} ${device === 'Mobile' ? '=' : '!='} 'mobile'`] : []),
    ...(videoType ? [`${readMerged('stream_type')} ${videoType === 'LIVE' ? '=' : '!='} 'live'`] : []),
  ],
  params: {},
});

/** When the view began, on the server's clock. The hour in the id is in the sort key and keeps all other views unread. */
export const startedWithin = ({ fromMs, toMs }: Pick<Period, 'fromMs' | 'toMs'>): Conditions => ({
  sql: [
    'view_hour >= {from_hour:DateTime}',
    'view_hour < {to_hour:DateTime}',
    'started_at >= fromUnixTimestamp64Milli({from_ms:Int64})',
    'started_at < fromUnixTimestamp64Milli({to_ms:Int64})',
  ],
  params: {
    from_hour: epochSeconds(fromMs - CLOCK_MARGIN_MS),
    to_hour: epochSeconds(toMs + CLOCK_MARGIN_MS),
    from_ms: fromMs,
    to_ms: toMs,
  },
});

/** The engine's DateTime begins in 1970. */
export const epochSeconds = (epochMs: number): number => Math.max(0, Math.floor(epochMs / 1000));

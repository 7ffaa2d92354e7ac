import {
  BEAT,
  CONCURRENCY_10S,
  CONCURRENCY_10S_FROM_BEAT,
  type ColumnarStore,
  feedSelect,
  MERGED_VIEWS,
  PLAYED_RANGE,
  readMerged,
  SPAN,
  TOUCHED_DAY,
  VIEW,
  VIEW_ERROR,
} from '../store/columnar/index.ts';

/** What erasing needs of the store. */
export type ErasingStore = Pick<ColumnarStore, 'query' | 'command' | 'deleteRows'>;

/** Tables in which rows belong to a view; beats last, for they tell which views were the viewer's. */
const TABLES = [SPAN, VIEW_ERROR, PLAYED_RANGE, VIEW];

/** Lists travel in an address. */
const AT_ONCE = 500;

/**
 * Deletes all views of a viewer of an account, with everything that is known of them, and makes the days due on which they counted; the
 * next run of upkeep leaves them out of the rollups. What is under way in the spool comes in afterwards: erase once more when it has
 * been written. May be cut off anywhere and repeated.
 *
 * @param viewerHash unsigned 64 bits in decimal.
 * @returns how many views were erased.
 */
export const eraseViewer = async (store: ErasingStore, accountId: number, viewerHash: string): Promise<number> => {
  const viewIds = await viewsOf(store, accountId, viewerHash);
  for (let from = 0; from < viewIds.length; from += AT_ONCE)
    await eraseViews(store, accountId, viewIds.slice(from, from + AT_ONCE));
  return viewIds.length;
};

const viewsOf = async (store: ErasingStore, accountId: number, viewerHash: string): Promise<readonly string[]> => {
  const sql = `SELECT DISTINCT toString(view_id) AS id FROM (
SELECT view_id FROM ${MERGED_VIEWS} WHERE account_id = {account_id:UInt64} AND ${readMerged('viewer_hash')} = {viewer_hash:UInt64}
UNION ALL SELECT view_id FROM ${BEAT.name} WHERE account_id = {account_id:UInt64} AND viewer_hash = {viewer_hash:UInt64}
) ORDER BY id`;
  const rows = await store.query<{ id: string }>({ sql, params: { account_id: accountId, viewer_hash: viewerHash } });
  return rows.map(({ id }) => id);
};

interface OfViews {
  readonly sql: string;
  readonly params: { readonly account_id: number; readonly view_ids: readonly string[] };
}

const eraseViews = async (store: ErasingStore, accountId: number, viewIds: readonly string[]): Promise<void> => {
  const ofViews: OfViews = {
    sql: 'account_id = {account_id:UInt64} AND view_id IN {view_ids:Array(UUID)}',
    params: { account_id: accountId, view_ids: viewIds },
  };
  const days = await daysOf(store, ofViews);
  // Before, so that a run that is cut off leaves them due; after, since upkeep may have rolled them meanwhile.
  await touch(store, days);
  for (const { name } of TABLES) await store.deleteRows(name, ofViews);
  await forgetConcurrency(store, ofViews);
  await store.deleteRows(BEAT.name, ofViews);
  await touch(store, days);
};

/** Days on which views count, or have counted. */
const daysOf = async (store: ErasingStore, { sql, params }: OfViews): Promise<readonly string[]> => {
  const rows = await store.query<{ day: string }>({
    sql: `SELECT DISTINCT toString(toDate(started_at, 'UTC') + arrayJoin(range(0, toUInt16(1 + least(8, greatest(0, dateDiff('day', started_at, ended_at))))))) AS day FROM (
SELECT started_at, last_at AS ended_at FROM ${MERGED_VIEWS} WHERE ${sql}
UNION ALL SELECT started_at, event_at + INTERVAL 1 MINUTE FROM ${BEAT.name} WHERE ${sql}
)`,
    params,
  });
  return rows.map(({ day }) => day);
};

const touch = async (store: ErasingStore, days: readonly string[]): Promise<void> => {
  if (days.length === 0) return;
  const sql = `INSERT INTO ${TOUCHED_DAY.name} (day, written_at) SELECT toDate(arrayJoin({days:Array(String)})), now64(3, 'UTC')`;
  await store.command(sql, { days });
};

/**
 * Sets of view ids cannot lose one; so those that hold these views are deleted, and made anew out of the beats of all other views. Beats
 * that come meanwhile are in both, which changes nothing.
 */
const forgetConcurrency = async (store: ErasingStore, { sql, params }: OfViews): Promise<void> => {
  const { account_id } = params;
  const ofViews = feedSelect(CONCURRENCY_10S_FROM_BEAT, `(SELECT * FROM ${BEAT.name} FINAL WHERE ${sql})`);
  const rows = await store.query<{ at: number }>({
    sql: `SELECT DISTINCT toUnixTimestamp(bucket) AS at FROM (\n${ofViews}\n) WHERE bucket > now() - INTERVAL 8 DAY ORDER BY at`,
    params,
  });
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const buckets = rows.slice(from, from + AT_ONCE).map(({ at }) => at);
    const condition = 'account_id = {account_id:UInt64} AND toUnixTimestamp(bucket) IN {buckets:Array(UInt32)}';
    await store.deleteRows(CONCURRENCY_10S.name, { sql: condition, params: { account_id, buckets } });
    await refill(store, condition, { ...params, buckets });
  }
};

const refill = (
  store: ErasingStore,
  condition: string,
  params: OfViews['params'] & { readonly buckets: readonly number[] },
): Promise<void> => {
  const columns = Object.keys(CONCURRENCY_10S.columns).join(', ');
  const others = `(SELECT * FROM ${BEAT.name} FINAL WHERE account_id = {account_id:UInt64} AND view_id NOT IN {view_ids:Array(UUID)}
  AND event_at >= toDateTime({first:UInt32}) AND event_at < toDateTime({last:UInt32}))`;
  return store.command(
    `INSERT INTO ${CONCURRENCY_10S.name} (${columns}) SELECT ${columns} FROM (\n${feedSelect(CONCURRENCY_10S_FROM_BEAT, others)}\n) WHERE ${condition}`,
    // A heartbeat covers the twelve seconds before it.
    { ...params, first: Math.min(...params.buckets), last: Math.max(...params.buckets) + 10 + 12 },
  );
};

import type { ColumnarStore } from './columnar-store.ts';
import { onCluster, ownName, type Topology } from './render.ts';

/** How many days rows are kept, counted from their view's start. */
export interface Retention {
  readonly beatDays: number;
  readonly spanDays: number;
  /** Of views, their errors and their played ranges. Rollups are kept for good. */
  readonly viewDays: number;
}

const KEPT_BY_SETTING: Readonly<Record<string, keyof Retention>> = {
  beat: 'beatDays',
  span: 'spanDays',
  view: 'viewDays',
  view_error: 'viewDays',
  played_range: 'viewDays',
};

/** Gives the tables the times that rows are to be kept, where they have others. What is too old then goes within hours. */
export const applyRetention = async (
  runner: Pick<ColumnarStore, 'command' | 'query'>,
  topology: Topology,
  retention: Retention,
): Promise<void> => {
  const present = await presentDays(runner, topology);
  for (const [table, setting] of Object.entries(KEPT_BY_SETTING)) {
    const days = retention[setting];
    const name = ownName(table, topology);
    if (present.get(name) === days) continue;
    await runner.command(`ALTER TABLE ${name}${onCluster(topology)} MODIFY TTL view_hour + INTERVAL ${days} DAY`);
  }
};

/** Days that tables keep their rows, by the name of the table; 0 where they keep them for good. */
const presentDays = async (runner: Pick<ColumnarStore, 'query'>, topology: Topology) => {
  const sql = `SELECT name, toUInt32OrZero(extract(engine_full, 'TTL view_hour \\\\+ toIntervalDay\\\\((\\\\d+)\\\\)')) AS days
    FROM system.tables WHERE database = currentDatabase() AND name IN {names:Array(String)}`;
  const names = Object.keys(KEPT_BY_SETTING).map((table) => ownName(table, topology));
  const rows = await runner.query<{ name: string; days: number }>({ sql, params: { names } });
  return new Map(rows.map(({ name, days }) => [name, days]));
};

import {
  CONCURRENCY_1M,
  type ColumnarStore,
  DAY_ROLLUP,
  HOUR_ROLLUP,
  RETENTION_DAY,
  ROLLED_DAY,
  type Statement,
  type Table,
} from '../store/columnar/index.ts';
import { STORED_VIEWS } from './merged-views.ts';
import { selectConcurrency } from './select-concurrency.ts';
import { selectRetention } from './select-retention.ts';
import { selectRollup } from './select-rollup.ts';

/** What rolling a day needs of the store. */
export type RollingStore = Pick<ColumnarStore, 'query' | 'insert' | 'replacePartition'>;

interface Rollup {
  readonly table: Table;
  readonly select: (day: string) => Statement;
}

const FROM_VIEWS: readonly Rollup[] = [
  { table: HOUR_ROLLUP, select: (day) => selectRollup('hour', day, STORED_VIEWS) },
  { table: DAY_ROLLUP, select: (day) => selectRollup('day', day, STORED_VIEWS) },
  { table: RETENTION_DAY, select: selectRetention },
];
const FROM_BEATS: readonly Rollup[] = [{ table: CONCURRENCY_1M, select: selectConcurrency }];

/**
 * Computes what is kept of a day (UTC) anew and puts it in the place of what was there; a second time changes nothing. The day counts
 * as rolled once all of it is, up to the moment of the engine's clock at which this began. Without `hasBeats`, what is computed from
 * beats stays as it is, for they are no longer there.
 *
 * @returns whether the day is rolled: not where it was told to stop, which it heeds between two tables.
 */
export const rollDay = async (
  columnar: RollingStore,
  day: string,
  hasBeats: boolean,
  isStopped: () => boolean,
): Promise<boolean> => {
  const begunAt = await engineTime(columnar);
  for (const { table, select } of [...FROM_VIEWS, ...(hasBeats ? FROM_BEATS : [])]) {
    if (isStopped()) return false;
    await columnar.replacePartition(table, day, select(day));
  }
  await columnar.insert(ROLLED_DAY.name, [{ day, computed_at: begunAt }], { token: `rolled ${day} ${begunAt}` });
  return true;
};

const engineTime = async (columnar: Pick<ColumnarStore, 'query'>): Promise<string> => {
  const sql = "SELECT toString(toDecimal64(now64(3, 'UTC'), 3)) AS now";
  const rows = await columnar.query<{ now: string }>({ sql, params: {} });
  return rows[0]?.now ?? '0';
};

import { type ColumnarStore, HOUR_ROLLUP } from './store/columnar/index.ts';
import { createUpkeep, dueDays, hasBeats, reconcileDay, type UpkeepParts } from './upkeep/index.ts';

/** What is done once, without a server. */
export interface Maintenance extends Pick<UpkeepParts, 'now' | 'log' | 'retention'> {
  readonly columnar: ColumnarStore;
  readonly tell: (line: string) => void;
}

/** Rolls every day that is due and tells how long it took. Resolves with whether no day is left. */
export async function rollUp({ tell, ...parts }: Maintenance): Promise<boolean> {
  const begunMs = performance.now();
  const before = await dueDays(parts.columnar, '1970-01-01', 0);
  const rolled = await createUpkeep(parts).runOnce();
  tell(`Rolled ${rolled.length} days in ${((performance.now() - begunMs) / 1000).toFixed(1)} s.`);
  return before.every((day) => rolled.includes(day));
}

/**
 * Adds up every day of the rollups three times, and tells each number that is not the same in all three: rollup, views, beats. A day for
 * which beats were written since it was rolled is told of, and not held against the store. Resolves with whether all agree.
 */
export async function reconcile({ columnar, now, retention, tell }: Maintenance): Promise<boolean> {
  const due = new Set(await dueDays(columnar, '1970-01-01', 0));
  const days = (await rolledDays(columnar)).filter((day) => hasBeats(day, now(), retention.viewDays));
  let agreeing = 0;
  for (const day of days) {
    const differences = await reconcileDay(columnar, day, hasBeats(day, now(), retention.beatDays));
    for (const one of differences) tell(JSON.stringify(one));
    if (due.has(day)) tell(`${day} has been written to since it was rolled.`);
    if (differences.length === 0 || due.has(day)) agreeing += 1;
  }
  tell(`${agreeing} of ${days.length} days agree.`);
  return agreeing === days.length;
}

const rolledDays = async (columnar: ColumnarStore): Promise<readonly string[]> => {
  const sql = `SELECT DISTINCT toString(toDate(bucket)) AS day FROM ${HOUR_ROLLUP.name} ORDER BY day`;
  return (await columnar.query<{ day: string }>({ sql, params: {} })).map(({ day }) => day);
};

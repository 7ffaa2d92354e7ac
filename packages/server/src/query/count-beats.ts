import { BEAT, type ColumnarStore } from '../store/columnar/index.ts';

/** Beats that an account's players had accepted on a day (UTC). */
export interface BeatCount {
  readonly accountId: number;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly beats: number;
}

/** Counts accepted beats by day of receipt from a day on, of one account or of all; days without any are left out. */
export type CountBeats = (fromDay: string, accountId?: number) => Promise<readonly BeatCount[]>;

/** How long a view may last and still have its beats counted: a screen left running for a week, and a day of wrong clock. */
const LONGEST_VIEW_DAYS = 8;

/**
 * Counts in the journal, each beat once however often it came: a repetition has the place of the first, with the time of the last.
 *
 * @throws ColumnarError where the store is away.
 */
export const createBeatCounter =
  (columnar: Pick<ColumnarStore, 'query'>): CountBeats =>
  (fromDay, accountId) =>
    columnar.query<BeatCount>(
      {
        sql: `SELECT account_id AS accountId, toString(toDate(received_at, 'UTC')) AS day, count() AS beats
FROM ${BEAT.name} FINAL
WHERE view_hour >= toDateTime({from_day:Date}, 'UTC') - INTERVAL ${LONGEST_VIEW_DAYS} DAY
  AND received_at >= toDateTime({from_day:Date}, 'UTC')${accountId === undefined ? '' : '\n  AND account_id = {account_id:UInt64}'}
GROUP BY accountId, day
ORDER BY accountId, day`,
        params: { from_day: fromDay, ...(accountId === undefined ? {} : { account_id: accountId }) },
      },
      { maxExecutionSeconds: 60, tag: 'playhead beat usage' },
    );

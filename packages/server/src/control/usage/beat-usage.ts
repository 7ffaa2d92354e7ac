import { sql } from 'kysely';
import type { Database } from '../../store/relational/index.ts';
import type { ControlContext } from '../control-context.ts';
import { dayOf, firstDayOf } from './months.ts';

/** Beats of a day. */
export interface DayOfBeats {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly beats: number;
}

const DAY_MS = 86_400_000;

/** A beat may come a day late and again a day later: days before these do not change any more. */
const OPEN_DAYS = 3;

/** The journal keeps 30 days from a view's start; what a week of a long view leaves of that can be counted whole. */
const COUNTABLE_DAYS = 22;

/** A count is good for so long. */
const FRESH_MS = 10_000;
const REMEMBERED_ACCOUNTS = 10_000;

/** How often days are written down without anybody asking; the journal keeps them far longer. */
export const WRITE_DOWN_EVERY_MS = 3_600_000;

/**
 * Writes down how many beats accounts had on which day, before the journal forgets them. Days are counted anew and never added to:
 * so doing it twice, or in two processes, changes nothing. What the journal loses later does not make an old day smaller.
 */
export function createBeatUsage({ db, now, log, countBeats }: ControlContext) {
  const countedAtMs = new Map<number, number>();
  let timer: NodeJS.Timeout | undefined;
  /** Whether days before the open ones were written down. */
  let hasCaughtUp = false;
  let running: Promise<unknown> = Promise.resolve();

  const daysAgo = (days: number) => dayOf(now() - days * DAY_MS);

  async function writeDown(fromDay: string, accountId?: number): Promise<void> {
    if (!countBeats) return;
    const counts = await countBeats(fromDay, accountId);
    const openDay = daysAgo(OPEN_DAYS - 1);
    await db.transaction().execute((transaction) => writeDays(transaction, { counts, openDay, accountId }));
  }

  async function refresh(accountId: number): Promise<void> {
    const knownMs = countedAtMs.get(accountId);
    if (knownMs !== undefined && Math.abs(now() - knownMs) < FRESH_MS) return;
    await writeDown(daysAgo(OPEN_DAYS - 1), accountId);
    if (countedAtMs.size >= REMEMBERED_ACCOUNTS) countedAtMs.clear();
    countedAtMs.set(accountId, now());
  }

  async function writeAllDown(): Promise<void> {
    const days = hasCaughtUp ? OPEN_DAYS : COUNTABLE_DAYS;
    hasCaughtUp = false;
    await writeDown(daysAgo(days - 1));
    hasCaughtUp = true;
  }
  const quietly = (work: Promise<void>) =>
    work.catch((error: unknown) => log?.warn({ reason: String(error) }, 'beats wait to be written down by day'));

  return {
    /** Beats by day from a month on, the last days counted just now; as last written down where the store is away. */
    async since(accountId: number, fromMonth: string): Promise<readonly DayOfBeats[]> {
      await quietly(refresh(accountId));
      return readDays(db, accountId, fromMonth);
    },

    /** Writes all accounts' days down. @throws where one of the stores is away. */
    writeAllDown,

    /** Writes all accounts' days down now, and every hour. */
    start(): void {
      const run = () => {
        running = quietly(writeAllDown());
      };
      run();
      timer = setInterval(run, WRITE_DOWN_EVERY_MS).unref();
    },

    /** Ends that; resolves when neither store is being used for it any more. */
    async stop(): Promise<void> {
      clearInterval(timer);
      await running;
    },
  };
}

/** Advisory lock of those who write days down: one after the other, so that none waits for a row that another holds. */
const WRITING_DOWN = 4712;

interface Counted {
  readonly counts: readonly { readonly accountId: number; readonly day: string; readonly beats: number }[];
  /** Counts of this day and later ones take the place of what was there; earlier ones only ever grow. */
  readonly openDay: string;
  readonly accountId: number | undefined;
}

async function writeDays(transaction: Database, { counts, openDay, accountId }: Counted): Promise<void> {
  await sql`select pg_advisory_xact_lock(${WRITING_DOWN}::bigint)`.execute(transaction);
  await transaction
    .deleteFrom('beat_usage')
    .where(sql`day`, '>=', sql`${openDay}::date`)
    .$if(accountId !== undefined, (query) => query.where('account_id', '=', accountId ?? 0))
    .execute();
  // The columnar store knows nothing of accounts; one that there is none of has nothing written down.
  const known = new Set((await transaction.selectFrom('account').select('id').execute()).map(({ id }) => id));
  const rows = counts
    .filter((count) => known.has(count.accountId))
    .map((count) => ({ account_id: count.accountId, day: count.day, beats: count.beats }));
  if (rows.length === 0) return;
  await transaction
    .insertInto('beat_usage')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['account_id', 'day']).doUpdateSet({ beats: sql`greatest(beat_usage.beats, excluded.beats)` }),
    )
    .execute();
}

const readDays = (db: Database, accountId: number, fromMonth: string): Promise<DayOfBeats[]> =>
  db
    .selectFrom('beat_usage')
    .select([sql<string>`to_char(day, 'YYYY-MM-DD')`.as('day'), sql<number>`beats::float8`.as('beats')])
    .where('account_id', '=', accountId)
    .where(sql`day`, '>=', sql`${firstDayOf(fromMonth)}::date`)
    .orderBy('day')
    .execute();

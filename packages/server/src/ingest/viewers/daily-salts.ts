import { randomBytes } from 'node:crypto';
import type { Database } from '../../store/relational/index.ts';
import type { Log } from '../log.ts';

/** What makes hashes of one day and no other; the same in all processes of a database, and across restarts. */
export interface DailySalts {
  /** Salt of a day, counted from 1970-01-01 UTC, as far as {@link prepare} brought it here. */
  known(day: number): Uint8Array | undefined;
  /** Brings salts of days here, making those that there are none of. Only of yesterday, today and tomorrow; never throws. */
  prepare(days: Iterable<number>): Promise<void>;
  /** Destroys salts 48 hours after the beginning of their day, and has that of a day that begins within the hour at hand. */
  keepUp(): Promise<void>;
}

/** What salts work with. */
export interface DailySaltsParts {
  readonly db: Database;
  readonly now: () => number;
  readonly log: Log;
}

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** While the database is away, not every report is to wait for it. */
const RETRY_MS = 5000;

/** The UTC day of a moment, counted from 1970-01-01. */
export const dayOf = (epochMs: number): number => Math.floor(epochMs / DAY_MS);

/** Salts in the relational store. */
export function createDailySalts({ db, now, log }: DailySaltsParts): DailySalts {
  const salts = new Map<number, Uint8Array>();
  const reading = new Map<number, Promise<void>>();
  let failedAtMs = Number.NEGATIVE_INFINITY;

  const read = async (day: number) => {
    try {
      salts.set(day, await readOrMake(db, day));
    } catch (err) {
      failedAtMs = now();
      log.warn({ err }, 'No salt of the day can be had; views that begin now count no unique viewer.');
    } finally {
      reading.delete(day);
    }
  };

  const prepareOne = (day: number): Promise<void> | undefined => {
    if (salts.has(day) || Math.abs(day - dayOf(now())) > 1) return undefined;
    const under = reading.get(day);
    if (under || Math.abs(now() - failedAtMs) < RETRY_MS) return under;
    const begun = read(day);
    reading.set(day, begun);
    return begun;
  };

  const prepare = async (days: Iterable<number>) => {
    for (const day of days) await prepareOne(day);
  };

  return {
    known: (day) => salts.get(day),
    prepare,
    keepUp: async () => {
      const today = dayOf(now());
      for (const day of salts.keys()) if (day < today - 1) salts.delete(day);
      await prepare([today, dayOf(now() + HOUR_MS)]);
      await destroyBefore(db, today - 1).catch((err: unknown) => log.warn({ err }, 'Old salts are not destroyed yet.'));
    },
  };
}

/** Whoever comes first makes it; all others read that one. */
async function readOrMake(db: Database, day: number): Promise<Uint8Array> {
  const date = dateOf(day);
  const read = () => db.selectFrom('viewer_salt').select('salt').where('day', '=', date).executeTakeFirst();
  const found = await read();
  if (found) return found.salt;
  await db
    .insertInto('viewer_salt')
    .values({ day: date, salt: randomBytes(32) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const made = await read();
  if (!made) throw new Error('The salt of the day was destroyed while it was read.');
  return made.salt;
}

const destroyBefore = (db: Database, day: number) =>
  db.deleteFrom('viewer_salt').where('day', '<', dateOf(day)).execute();

const dateOf = (day: number) => new Date(day * DAY_MS).toISOString().slice(0, 'YYYY-MM-DD'.length);

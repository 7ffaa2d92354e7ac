import { sql } from 'kysely';
import type { Database } from './schema.ts';

/** Class of the advisory locks of tasks that one process at a time does; the task is the lock in it. */
const TASKS = 4712;

/** The tasks by name. */
const NUMBERS = { upkeep: 1 } as const;

/** What one process at a time does. */
export type LoneTask = keyof typeof NUMBERS;

/**
 * Does something while no other process over the same database does it. Where one does, it is not done, and false comes back. The lock
 * goes with the connection, so a process that dies leaves none.
 */
export const runAlone = (db: Database, task: LoneTask, action: () => Promise<void>): Promise<boolean> =>
  db.transaction().execute(async (transaction) => {
    const { rows } = await sql<{ taken: boolean }>`
      select pg_try_advisory_xact_lock(${TASKS}::int, ${NUMBERS[task]}::int) as taken`.execute(transaction);
    if (rows[0]?.taken !== true) return false;
    await action();
    return true;
  });

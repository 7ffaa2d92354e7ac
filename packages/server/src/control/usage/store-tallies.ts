import { sql } from 'kysely';
import type { Database } from '../../store/relational/index.ts';
import { firstDayOf } from './months.ts';
import type { Tally } from './tally.ts';

/** Adds tallies to what is stored, all or none. */
export async function storeTallies(db: Database, tallies: readonly Tally[]): Promise<void> {
  const rows = tallies.map(({ accountId: account_id, day, name, requests }) => ({ account_id, day, name, requests }));
  await db
    .insertInto('api_usage')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['account_id', 'day', 'name']).doUpdateSet((eb) => ({
        requests: eb('api_usage.requests', '+', eb.ref('excluded.requests')),
      })),
    )
    .execute();
}

/** Requests of an account in a month, as far as they are stored. */
export async function readTotal(db: Database, accountId: number, month: string): Promise<number> {
  const { total } = await db
    .selectFrom('api_usage')
    .select(sql<number>`coalesce(sum(requests), 0)::float8`.as('total'))
    .where('account_id', '=', accountId)
    .where(sql`day`, '>=', sql`${firstDayOf(month)}::date`)
    .where(sql`day`, '<', sql`${firstDayOf(month)}::date + interval '1 month'`)
    .executeTakeFirstOrThrow();
  return total;
}

/** Requests of an account by day and name, from a month on. */
export function readTallies(db: Database, accountId: number, fromMonth: string): Promise<Omit<Tally, 'accountId'>[]> {
  return db
    .selectFrom('api_usage')
    .select([sql<string>`to_char(day, 'YYYY-MM-DD')`.as('day'), 'name', sql<number>`requests::float8`.as('requests')])
    .where('account_id', '=', accountId)
    .where(sql`day`, '>=', sql`${firstDayOf(fromMonth)}::date`)
    .orderBy('day')
    .orderBy('name')
    .execute();
}

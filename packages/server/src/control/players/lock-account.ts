import { sql } from 'kysely';
import type { Database } from '../../store/relational/index.ts';
import type { Actor } from '../actor.ts';
import { playersOf } from './player-row.ts';

/** Lets one transaction at a time add players to an account, so that neither its limit nor a repeated request is missed. */
export async function lockAccount(transaction: Database, { accountId }: Actor): Promise<void> {
  await transaction
    .selectFrom('account')
    .select('id')
    .where('id', '=', accountId)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow();
}

/** How many players an account has. */
export async function countPlayers(db: Database, actor: Actor): Promise<number> {
  const { total } = await playersOf(db, actor).select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow();
  return total;
}

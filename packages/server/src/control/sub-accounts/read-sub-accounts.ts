import type { SubAccount } from '@playhead/contract/api';
import { sql } from 'kysely';
import type { Database } from '../../store/relational/index.ts';
import type { Actor } from '../actor.ts';
import { toWireTime } from '../players/wire.ts';

/** An account's sub accounts, in the order in which they were made. */
export async function listSubAccounts(db: Database, actor: Actor): Promise<SubAccount[]> {
  return (await subAccountsOf(db, actor).orderBy('id').execute()).map(toSubAccount);
}

/** One of an account's sub accounts; undefined where it has no such one. */
export async function readSubAccount(db: Database, actor: Actor, id: number): Promise<SubAccount | undefined> {
  const row = await subAccountsOf(db, actor).where('id', '=', id).executeTakeFirst();
  return row && toSubAccount(row);
}

const subAccountsOf = (db: Database, { accountId }: Actor) =>
  db
    .selectFrom('sub_account')
    .select(['id', 'name', 'status', 'policies', 'created_at'])
    .select(({ selectFrom }) =>
      selectFrom('access_key')
        .select(sql<number>`count(*)::int`.as('keys'))
        .whereRef('access_key.account_id', '=', 'sub_account.account_id')
        .whereRef('access_key.sub_account_id', '=', 'sub_account.id')
        .as('keys'),
    )
    .where('account_id', '=', accountId);

type Row = Awaited<ReturnType<ReturnType<typeof subAccountsOf>['executeTakeFirstOrThrow']>>;

const toSubAccount = ({ id, name, status, policies, created_at, keys }: Row): SubAccount => ({
  id,
  name,
  status,
  policies: [...policies],
  created_at: toWireTime(created_at),
  keys: keys ?? 0,
});

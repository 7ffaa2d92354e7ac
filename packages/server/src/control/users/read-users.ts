import type { User } from '@playhead/contract/api';
import type { Database } from '../../store/relational/index.ts';
import type { Actor } from '../actor.ts';
import { toWireTime } from '../players/wire.ts';

/** An account's users, in the order in which they were added. */
export async function listUsers(db: Database, actor: Actor): Promise<User[]> {
  return (await usersOf(db, actor).orderBy('id').execute()).map(toUser);
}

/** One of an account's users; undefined where it has no such one. */
export async function readUser(db: Database, actor: Actor, id: number): Promise<User | undefined> {
  const row = await usersOf(db, actor).where('id', '=', id).executeTakeFirst();
  return row && toUser(row);
}

const usersOf = (db: Database, { accountId }: Actor) =>
  db
    .selectFrom('app_user')
    .select(['id', 'email', 'policies', 'created_at', 'last_signed_in_at'])
    .where('account_id', '=', accountId);

type Row = Awaited<ReturnType<ReturnType<typeof usersOf>['executeTakeFirstOrThrow']>>;

const toUser = ({ id, email, policies, created_at, last_signed_in_at }: Row): User => ({
  id,
  email,
  policies: [...policies],
  created_at: toWireTime(created_at),
  last_signed_in_at: last_signed_in_at && toWireTime(last_signed_in_at),
});

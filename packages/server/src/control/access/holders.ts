import type { Database } from '../../store/relational/index.ts';
import type { PolicyBook } from './actions-of.ts';
import { isFirstAccount } from './read-actions.ts';

/** A user, as far as access goes. */
export interface UserHolder {
  readonly email: string;
  readonly policies: readonly string[];
}

/** A sub account, as far as access goes. */
export interface SubAccountHolder {
  readonly name: string;
  readonly status: 'active' | 'stopped';
  readonly policies: readonly string[];
}

/** Everybody in an account who holds policies, by id, and what the policies mean. */
export interface Holders {
  readonly book: PolicyBook;
  readonly users: ReadonlyMap<number, UserHolder>;
  readonly subAccounts: ReadonlyMap<number, SubAccountHolder>;
}

/** Reads all holders of an account: there are as many as people and programs at work in it. */
export async function readHolders(db: Database, accountId: number): Promise<Holders> {
  const account = await db
    .selectFrom('account')
    .select(isFirstAccount('account.id').as('is_first'))
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow();
  const policies = await db
    .selectFrom('policy')
    .select(['name', 'actions'])
    .where('account_id', '=', accountId)
    .execute();
  const users = await db
    .selectFrom('app_user')
    .select(['id', 'email', 'policies'])
    .where('account_id', '=', accountId)
    .execute();
  const subAccounts = await db
    .selectFrom('sub_account')
    .select(['id', 'name', 'status', 'policies'])
    .where('account_id', '=', accountId)
    .execute();
  return {
    book: { isFirstAccount: account.is_first, own: new Map(policies.map(({ name, actions }) => [name, actions])) },
    users: new Map(users.map(({ id, ...user }) => [id, user])),
    subAccounts: new Map(subAccounts.map(({ id, ...subAccount }) => [id, subAccount])),
  };
}

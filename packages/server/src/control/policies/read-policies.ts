import { isAction, MANAGED_POLICIES } from '@playhead/contract/access';
import type { Policy } from '@playhead/contract/api';
import type { Database } from '../../store/relational/index.ts';
import { type Holders, readHolders } from '../access/holders.ts';
import type { Actor } from '../actor.ts';
import type { ControlContext } from '../control-context.ts';

/** The managed policies, then the account's own by name. */
export async function listPolicies({ db }: ControlContext, { accountId }: Actor): Promise<Policy[]> {
  const holders = await readHolders(db, accountId);
  const own = await readOwn(db, accountId).orderBy('name').execute();
  const managed = Object.entries(MANAGED_POLICIES).map(([name, policy]) => ({ ...policy, name, is_managed: true }));
  return [...managed, ...own.map((row) => ({ ...row, is_managed: false }))].map((row) => toPolicy(row, holders));
}

/** One of the account's own policies, as it is kept; undefined where it has no such one. */
export const readPolicyRow = (db: Database, accountId: number, name: string): Promise<PolicyRow | undefined> =>
  readOwn(db, accountId).where('name', '=', name).executeTakeFirst();

interface PolicyRow {
  readonly name: string;
  readonly description: string;
  readonly actions: readonly string[];
}

const readOwn = (db: Database, accountId: number) =>
  db.selectFrom('policy').select(['name', 'description', 'actions']).where('account_id', '=', accountId);

/** A policy as the API shows it. */
export const toPolicy = (row: PolicyRow & { readonly is_managed: boolean }, holders: Holders): Policy => ({
  name: row.name,
  description: row.description,
  // A name that a newer version has written means nothing here.
  actions: row.actions.filter(isAction),
  is_managed: row.is_managed,
  used_by: holdersOf(holders, row.name).length,
});

/** Who holds a policy: each with all the policies that it holds. */
export const holdersOf = ({ users, subAccounts }: Holders, name: string): readonly (readonly string[])[] =>
  [...users.values(), ...subAccounts.values()].map(({ policies }) => policies).filter((held) => held.includes(name));

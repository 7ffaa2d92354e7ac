import { type Action, isManagedPolicy } from '@playhead/contract/access';
import { sql } from 'kysely';
import type { Database } from '../../store/relational/index.ts';
import { actionsOf } from './actions-of.ts';

/** Whoever holds policies. */
export interface PolicyHolder {
  readonly accountId: number;
  readonly isFirstAccount: boolean;
  readonly policies: readonly string[];
}

/** What a holder may do, by the policies as they are now. */
export async function readActions(db: Database, holder: PolicyHolder): Promise<ReadonlySet<Action>> {
  const { accountId, isFirstAccount, policies } = holder;
  const own = policies.filter((name) => !isManagedPolicy(name));
  const rows =
    own.length === 0
      ? []
      : await db
          .selectFrom('policy')
          .select(['name', 'actions'])
          .where('account_id', '=', accountId)
          .where('name', 'in', own)
          .execute();
  const book = { isFirstAccount, own: new Map(rows.map(({ name, actions }) => [name, actions])) };
  return actionsOf(book, policies);
}

/** Whether an account is the first of the server. @param accountId column that holds its id. */
export const isFirstAccount = (accountId: string) =>
  sql<boolean>`${sql.ref(accountId)} = (select min(id) from account)`;

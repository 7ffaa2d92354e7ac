import type { Account } from '@playhead/contract/api';
import { sql } from 'kysely';
import type { Database } from '../../store/relational/index.ts';
import type { ControlContext } from '../control-context.ts';
import { toWireTime } from '../players/wire.ts';
import type { AccountState } from './accounts.ts';

/** Service and limits of an account. */
export async function readState({ db, plans }: ControlContext, accountId: number): Promise<AccountState> {
  const { plan, service } = await db
    .selectFrom('account')
    .select(['plan', 'service'])
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow();
  return { service, limits: plans[plan] };
}

/** The account that this server began with. */
export async function readFirstAccount(db: Database): Promise<number | undefined> {
  return (await db.selectFrom('account').select('id').orderBy('id').limit(1).executeTakeFirst())?.id;
}

/** Accounts as the API shows them: all, or the one of a number. */
export async function readAccounts(
  { db, plans }: ControlContext,
  requestsOfMonth: (accountId: number) => Promise<number>,
  accountId?: number,
): Promise<readonly Account[]> {
  const rows = await db
    .selectFrom('account')
    .select(['id', 'name', 'plan', 'service', 'created_at'])
    .select(
      sql<number>`(select count(*) from player where account_id = account.id and deleted_at is null)::int`.as(
        'players',
      ),
    )
    .$if(accountId !== undefined, (query) => query.where('id', '=', accountId ?? 0))
    .orderBy('id')
    .execute();
  return Promise.all(
    rows.map(async ({ players, created_at, ...row }) => {
      const limits = plans[row.plan];
      return {
        ...row,
        created_at: toWireTime(created_at),
        limits: { players: limits.players ?? null, monthly_requests: limits.monthlyRequests ?? null },
        used: { players, monthly_requests: await requestsOfMonth(row.id) },
      };
    }),
  );
}

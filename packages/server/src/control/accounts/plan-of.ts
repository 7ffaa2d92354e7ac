import type { PlanLimits } from '@playhead/contract/plans';
import type { Database } from '../../store/relational/index.ts';
import type { ControlContext } from '../control-context.ts';

/** What an account's plan allows, read in the transaction that asks for it. */
export async function planOf({ plans }: ControlContext, db: Database, accountId: number): Promise<PlanLimits> {
  const { plan } = await db.selectFrom('account').select('plan').where('id', '=', accountId).executeTakeFirstOrThrow();
  return plans[plan];
}

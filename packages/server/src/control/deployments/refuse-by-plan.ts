import { paidOptionsIn } from '@playhead/contract/options/check';
import type { Database, JsonObject } from '../../store/relational/index.ts';
import { planOf } from '../accounts/plan-of.ts';
import type { Actor } from '../actor.ts';
import type { ControlContext } from '../control-context.ts';
import { type Refusal, refuse } from '../refusal.ts';

/** Options in a message; a playlist may have thousands of them. */
const MOST_NAMED = 20;

/** 4804 where the account's plan does not have what is asked for. @param what to say in the message, e.g. `Deploying to Production`. */
export async function refuseByPlan(
  context: ControlContext,
  transaction: Database,
  { accountId }: Actor,
  what: string,
): Promise<Refusal | undefined> {
  const { isWhole } = await planOf(context, transaction, accountId);
  return isWhole ? undefined : refuse(4804, `${what} needs the standard plan.`);
}

/** 4804 where a document has options that the account's plan does not have. */
export async function refusePaidOptions(
  context: ControlContext,
  transaction: Database,
  actor: Actor,
  options: JsonObject,
): Promise<Refusal | undefined> {
  const paid = paidOptionsIn(options);
  if (paid.length === 0) return undefined;
  const rest = paid.length > MOST_NAMED ? ` and ${paid.length - MOST_NAMED} more` : '';
  return refuseByPlan(context, transaction, actor, `Setting ${paid.slice(0, MOST_NAMED).join(', ')}${rest}`);
}

import type { Action } from '@playhead/contract/access';
import type { Database } from '../../store/relational/index.ts';
import type { Principal } from '../actor.ts';
import { type AuditEntry, writeAudit } from '../audit.ts';
import { hasStopped } from '../keys/has-stopped.ts';
import type { Refusal } from '../refusal.ts';
import type { AccessContext } from './access-context.ts';
import { actionsOf, everyAction } from './actions-of.ts';
import { type Holders, readHolders } from './holders.ts';

/** A change of who may do what, under way: nothing else of the kind happens in the account meanwhile. */
export interface AccessChange {
  readonly transaction: Database;
  readonly actor: Principal;
  /** What the actor may do at this moment, which can be less than when it was let in. */
  readonly actorActions: ReadonlySet<Action>;
  readonly holders: Holders;
  readonly at: Date;
  /** Notes a line for the audit log; the lines are written at the end, where the change succeeds. */
  readonly audit: (action: string, subject: string, detail?: AuditEntry['detail']) => void;
}

/**
 * Carries out a change of who may do what in the actor's account. Changes of one account come one after the other, so that each
 * judges by what is true and stays true until it is done. A change that refuses must not have written anything.
 */
export async function changeAccess<Done extends { readonly ok: true }>(
  context: AccessContext,
  actor: Principal,
  change: (access: AccessChange) => Promise<Done | Refusal>,
): Promise<Done | Refusal> {
  try {
    return await context.db.transaction().execute(async (transaction) => {
      await lockAccess(transaction, actor.accountId);
      const holders = await readHolders(transaction, actor.accountId);
      const at = new Date(context.now());
      const actorActions = await presentActions(transaction, actor, holders, at);
      const lines: AuditEntry[] = [];
      const audit: AccessChange['audit'] = (action, subject, detail = {}) =>
        void lines.push({ action, subject, detail, at });
      const outcome = await change({ transaction, actor, actorActions, holders, at, audit });
      for (const line of lines) await writeAudit(transaction, actor, line);
      return outcome;
    });
  } finally {
    context.forgetKeys();
  }
}

/** Changes of access in an account wait for each other; what only refers to the account's row does not wait. */
async function lockAccess(transaction: Database, accountId: number): Promise<void> {
  await transaction.selectFrom('account').select('id').where('id', '=', accountId).forNoKeyUpdate().execute();
}

const NOTHING: ReadonlySet<Action> = new Set();

async function presentActions(
  transaction: Database,
  { accountId, proof }: Principal,
  { book, users, subAccounts }: Holders,
  at: Date,
): Promise<ReadonlySet<Action>> {
  if (proof.kind === 'session') return actionsOf(book, users.get(proof.userId)?.policies ?? []);
  const key = await transaction
    .selectFrom('access_key')
    .select(['status', 'stops_at', 'sub_account_id'])
    .where('account_id', '=', accountId)
    .where('access_key', '=', proof.accessKey)
    .executeTakeFirst();
  if (!key || hasStopped(key, at.getTime())) return NOTHING;
  if (key.sub_account_id === null) return everyAction(book);
  const holder = subAccounts.get(key.sub_account_id);
  return holder?.status === 'active' ? actionsOf(book, holder.policies) : NOTHING;
}

import type { CreateSubAccount, UpdateSubAccount } from '@playhead/contract/api';
import type { AccessContext } from '../access/access-context.ts';
import type { Actor, Principal } from '../actor.ts';
import { createSubAccount, noSuchSubAccount, removeSubAccount, updateSubAccount } from './change-sub-accounts.ts';
import { listSubAccounts, readSubAccount } from './read-sub-accounts.ts';

/** Sub accounts: holders of API keys that may do what their policies say. */
export const createSubAccounts = (context: AccessContext) => ({
  /** In the order in which they were made. */
  list: (actor: Actor) => listSubAccounts(context.db, actor),

  /** Refused with 4931. */
  async view(actor: Actor, id: number) {
    const subAccount = await readSubAccount(context.db, actor, id);
    return subAccount ? { ok: true as const, subAccount } : noSuchSubAccount(id);
  },

  /** Refused with 4932, 4941, 4944. */
  create: (actor: Principal, input: CreateSubAccount) => createSubAccount(context, actor, input),

  /** Changes name, policies or status; what is absent stays. Refused with 4931, 4932, 4941, 4944. */
  update: (actor: Principal, id: number, changes: UpdateSubAccount) => updateSubAccount(context, actor, id, changes),

  /** Deletes a sub account and its keys. Refused with 4931, 4944. */
  remove: (actor: Principal, id: number) => removeSubAccount(context, actor, id),
});

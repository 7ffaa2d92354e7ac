import type { CreateSubAccount, SubAccount, UpdateSubAccount } from '@playhead/contract/api';
import type { AccessContext } from '../access/access-context.ts';
import { actionsOf } from '../access/actions-of.ts';
import { type AccessChange, changeAccess } from '../access/change-access.ts';
import type { SubAccountHolder } from '../access/holders.ts';
import { parseHeldPolicies } from '../access/parse-held-policies.ts';
import { refuseBeyond } from '../access/refuse-beyond.ts';
import { refuseTaken } from '../access/refuse-taken.ts';
import type { Principal } from '../actor.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { readSubAccount } from './read-sub-accounts.ts';

/** What became of making or changing a sub account. */
export type SubAccountOutcome = { readonly ok: true; readonly subAccount: SubAccount } | Refusal;

/** See `subAccounts.create` of the control plane. */
export const createSubAccount = (
  context: AccessContext,
  actor: Principal,
  { name, policies: names }: CreateSubAccount,
): Promise<SubAccountOutcome> =>
  changeAccess(context, actor, async (access) => {
    const { holders } = access;
    const parsed = parseHeldPolicies(holders.book, names);
    if (!parsed.ok) return parsed;
    const { policies } = parsed;
    const refusal = refuseBeyond(access, actionsOf(holders.book, policies));
    if (refusal) return refusal;
    const { id } = await access.transaction
      .insertInto('sub_account')
      .values({
        account_id: actor.accountId,
        name,
        status: 'active',
        policies: JSON.stringify(policies),
        created_at: access.at,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    access.audit('sub_account.create', subjectOf(id), { name, policies });
    return { ok: true as const, subAccount: await requireSubAccount(access, id) };
  }).catch(refuseNameTaken(name));

/** See `subAccounts.update` of the control plane. */
export const updateSubAccount = (
  context: AccessContext,
  actor: Principal,
  id: number,
  changes: UpdateSubAccount,
): Promise<SubAccountOutcome> =>
  changeAccess(context, actor, async (access) => {
    const { holders } = access;
    const found = findChangeable(access, id);
    if (!found.ok) return found;
    const parsed = parseHeldPolicies(holders.book, changes.policies ?? found.holder.policies);
    if (!parsed.ok) return parsed;
    const next = { ...found.holder, ...changes, policies: parsed.policies };
    const refusal = refuseBeyond(access, actionsOf(holders.book, next.policies));
    if (refusal) return refusal;
    const changed = differences(found.holder, next);
    if (Object.keys(changed).length > 0) {
      await writeRow(access, id, next);
      access.audit('sub_account.update', subjectOf(id), changed);
    }
    return { ok: true as const, subAccount: await requireSubAccount(access, id) };
  }).catch(refuseNameTaken(changes.name ?? ''));

/** See `subAccounts.remove` of the control plane. */
export const removeSubAccount = (
  context: AccessContext,
  actor: Principal,
  id: number,
): Promise<{ readonly ok: true } | Refusal> =>
  changeAccess(context, actor, async (access) => {
    const found = findChangeable(access, id);
    if (!found.ok) return found;
    const { keys } = await requireSubAccount(access, id);
    await access.transaction
      .deleteFrom('sub_account')
      .where('account_id', '=', actor.accountId)
      .where('id', '=', id)
      .execute();
    access.audit('sub_account.delete', subjectOf(id), { name: found.holder.name, keys });
    return { ok: true };
  });

/** The refusal where the account has no such sub account. */
export const noSuchSubAccount = (id: number): Refusal => refuse(4931, `There is no sub account ${id}.`);

/** A sub account that the actor may have to do with: it may do no more than the actor. */
function findChangeable(
  access: AccessChange,
  id: number,
): { readonly ok: true; readonly holder: SubAccountHolder } | Refusal {
  const holder = access.holders.subAccounts.get(id);
  if (!holder) return noSuchSubAccount(id);
  return refuseBeyond(access, actionsOf(access.holders.book, holder.policies)) ?? { ok: true, holder };
}

const refuseNameTaken = (name: string) =>
  refuseTaken('sub_account_name', refuse(4932, `There is a sub account named ${name} already; choose another name.`));

async function writeRow({ transaction, actor }: AccessChange, id: number, next: SubAccountHolder): Promise<void> {
  await transaction
    .updateTable('sub_account')
    .set({ name: next.name, status: next.status, policies: JSON.stringify(next.policies) })
    .where('account_id', '=', actor.accountId)
    .where('id', '=', id)
    .execute();
}

async function requireSubAccount({ transaction, actor }: AccessChange, id: number): Promise<SubAccount> {
  const subAccount = await readSubAccount(transaction, actor, id);
  if (!subAccount) throw new Error(`The sub account ${id} is gone although nothing else changes sub accounts.`);
  return subAccount;
}

/** What a change changed, for the audit log. */
const differences = (before: SubAccountHolder, after: SubAccountHolder) => ({
  ...(before.name === after.name ? {} : { name: after.name }),
  ...(before.status === after.status ? {} : { status: after.status }),
  ...(before.policies.join() === after.policies.join() ? {} : { policies: after.policies }),
});

const subjectOf = (id: number) => `sub_account:${id}`;

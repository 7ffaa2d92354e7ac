import type { CreateUser, UpdateUser, User } from '@playhead/contract/api';
import type { AccessContext } from '../access/access-context.ts';
import { actionsOf } from '../access/actions-of.ts';
import { type AccessChange, changeAccess } from '../access/change-access.ts';
import type { Holders, UserHolder } from '../access/holders.ts';
import { refuseLastAdministrator } from '../access/last-administrator.ts';
import { parseHeldPolicies } from '../access/parse-held-policies.ts';
import { refuseBeyond } from '../access/refuse-beyond.ts';
import type { Principal } from '../actor.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { hashPassword } from '../sessions/passwords.ts';
import { insertUser } from './insert-user.ts';
import { refusePassword } from './password-rule.ts';
import { readUser } from './read-users.ts';
import { refuseEmailTaken } from './refuse-email-taken.ts';

/** What became of adding or changing a user. */
export type UserOutcome = { readonly ok: true; readonly user: User } | Refusal;

/** See `users.create` of the control plane. */
export async function createUser(
  context: AccessContext,
  actor: Principal,
  { email, password, policies: names }: CreateUser,
): Promise<UserOutcome> {
  const unfit = refusePassword(password, email);
  if (unfit) return unfit;
  const passwordHash = await hashPassword(password);
  return changeAccess(context, actor, async (access) => {
    const { book } = access.holders;
    const parsed = parseHeldPolicies(book, names);
    if (!parsed.ok) return parsed;
    const { policies } = parsed;
    const refusal = refuseBeyond(access, actionsOf(book, policies));
    if (refusal) return refusal;
    const { accountId } = actor;
    const id = await insertUser(access.transaction, { accountId, email, passwordHash, policies, at: access.at });
    access.audit('user.create', subjectOf(id), { email, policies });
    return { ok: true as const, user: await requireUser(access, id) };
  }).catch(refuseEmailTaken(email));
}

/** See `users.update` of the control plane. */
export async function updateUser(
  context: AccessContext,
  actor: Principal,
  id: number,
  changes: UpdateUser,
): Promise<UserOutcome> {
  const { password, email } = changes;
  if (password !== undefined && isSelf(actor, id)) {
    return refuse(4925, 'Change your own with PUT /api/v1/session/password, which asks for the present one.');
  }
  const passwordHash = password === undefined ? undefined : await hashPassword(password);
  return changeAccess(context, actor, async (access) => {
    const found = findChangeable(access, id);
    if (!found.ok) return found;
    const next = await judge(access, id, found.holder, changes);
    if (!next.ok) return next;
    await writeRow(access, id, next.holder, passwordHash);
    const changed = differences(found.holder, next.holder, passwordHash !== undefined);
    if (Object.keys(changed).length > 0) access.audit('user.update', subjectOf(id), changed);
    return { ok: true as const, user: await requireUser(access, id) };
  }).catch(refuseEmailTaken(email ?? ''));
}

/** See `users.remove` of the control plane. */
export const removeUser = (
  context: AccessContext,
  actor: Principal,
  id: number,
): Promise<{ readonly ok: true } | Refusal> =>
  changeAccess(context, actor, async (access) => {
    const found = findChangeable(access, id);
    if (!found.ok) return found;
    const users = new Map(access.holders.users);
    users.delete(id);
    const refusal = refuseLastAdministrator(access.holders, { ...access.holders, users });
    if (refusal) return refusal;
    // The user's sessions go with the row.
    await access.transaction
      .deleteFrom('app_user')
      .where('account_id', '=', actor.accountId)
      .where('id', '=', id)
      .execute();
    access.audit('user.delete', subjectOf(id), { email: found.holder.email });
    return { ok: true };
  });

/** The refusal where the account has no such user. */
export const noSuchUser = (id: number): Refusal => refuse(4921, `There is no user ${id}.`);

/** A user that the actor may have to do with: one who may do no more. */
function findChangeable(
  access: AccessChange,
  id: number,
): { readonly ok: true; readonly holder: UserHolder } | Refusal {
  const holder = access.holders.users.get(id);
  if (!holder) return noSuchUser(id);
  return refuseBeyond(access, actionsOf(access.holders.book, holder.policies)) ?? { ok: true, holder };
}

/** The user as it is to be, where that may be. */
async function judge(
  access: AccessChange,
  id: number,
  before: UserHolder,
  changes: UpdateUser,
): Promise<{ readonly ok: true; readonly holder: UserHolder } | Refusal> {
  const { holders } = access;
  const email = changes.email ?? before.email;
  const unfit = changes.password === undefined ? undefined : refusePassword(changes.password, email);
  if (unfit) return unfit;
  const parsed = parseHeldPolicies(holders.book, changes.policies ?? before.policies);
  if (!parsed.ok) return parsed;
  const holder = { email, policies: parsed.policies };
  const after: Holders = { ...holders, users: new Map(holders.users).set(id, holder) };
  const refusal =
    refuseBeyond(access, actionsOf(holders.book, holder.policies)) ?? refuseLastAdministrator(holders, after);
  return refusal ?? { ok: true, holder };
}

async function writeRow(
  { transaction, actor }: AccessChange,
  id: number,
  { email, policies }: UserHolder,
  passwordHash: string | undefined,
): Promise<void> {
  await transaction
    .updateTable('app_user')
    .set({
      email,
      policies: JSON.stringify(policies),
      ...(passwordHash === undefined ? {} : { password_hash: passwordHash }),
    })
    .where('account_id', '=', actor.accountId)
    .where('id', '=', id)
    .execute();
  if (passwordHash === undefined) return;
  // Whoever knew the old password has no business any more.
  await transaction.deleteFrom('session').where('account_id', '=', actor.accountId).where('user_id', '=', id).execute();
}

async function requireUser({ transaction, actor }: AccessChange, id: number): Promise<User> {
  const user = await readUser(transaction, actor, id);
  if (!user) throw new Error(`The user ${id} is gone although nothing else changes users.`);
  return user;
}

const isSelf = ({ proof }: Principal, id: number) => proof.kind === 'session' && proof.userId === id;

/** What a change changed, for the audit log: of a password only that it was. */
const differences = (before: UserHolder, after: UserHolder, isPasswordChanged: boolean) => ({
  ...(before.email === after.email ? {} : { email: after.email }),
  ...(before.policies.join() === after.policies.join() ? {} : { policies: after.policies }),
  ...(isPasswordChanged ? { password: 'changed' } : {}),
});

const subjectOf = (id: number) => `user:${id}`;

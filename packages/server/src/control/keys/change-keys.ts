import type { Action } from '@playhead/contract/access';
import { type CreatedKey, type CreateKey, type Key, MAX_KEYS_PER_HOLDER } from '@playhead/contract/api';
import { sql } from 'kysely';
import type { AccessContext } from '../access/access-context.ts';
import { actionsOf, everyAction } from '../access/actions-of.ts';
import { type AccessChange, changeAccess } from '../access/change-access.ts';
import type { Holders } from '../access/holders.ts';
import { refuseBeyond } from '../access/refuse-beyond.ts';
import type { Principal } from '../actor.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { hasStopped } from './has-stopped.ts';
import { insertKey, randomAccessKey, randomSecretKey } from './insert-key.ts';
import { type KeyRow, readKeyRow, toKey } from './read-keys.ts';

/** What became of making a key: its secret is handed out this once. */
export type CreateKeyOutcome = { readonly ok: true; readonly key: CreatedKey } | Refusal;

/** See `keys.create` of the control plane. */
export const createKey = (context: AccessContext, actor: Principal, input: CreateKey): Promise<CreateKeyOutcome> =>
  changeAccess(context, actor, async (access) => {
    const { name = '', sub_account: subAccountId = null } = input;
    if (subAccountId !== null && !access.holders.subAccounts.has(subAccountId)) {
      return refuse(4931, `There is no sub account ${subAccountId}.`);
    }
    const refusal = refuseBeyond(access, keyActions(access.holders, subAccountId));
    if (refusal) return refusal;
    const created = await addKey(context, access, { name, subAccountId });
    if (created.ok) access.audit('access_key.create', subjectOf(created.key.access_key), { name, subAccountId });
    return created;
  });

/** Makes a pair for a holder who has room for it. */
export async function addKey(
  context: AccessContext,
  { transaction, actor, at }: AccessChange,
  { name, subAccountId }: { readonly name: string; readonly subAccountId: number | null },
): Promise<CreateKeyOutcome> {
  const { accountId, name: createdBy } = actor;
  const { keys } = await transaction
    .selectFrom('access_key')
    .select(sql<number>`count(*)::int`.as('keys'))
    .where('account_id', '=', accountId)
    .where('sub_account_id', 'is not distinct from', subAccountId)
    .executeTakeFirstOrThrow();
  if (keys >= MAX_KEYS_PER_HOLDER) {
    return refuse(4913, `The holder has ${keys} keys, as many as there may be; delete one that is stopped.`);
  }
  const texts = { accessKey: randomAccessKey(), secretKey: randomSecretKey() };
  await insertKey(context, transaction, { ...texts, accountId, subAccountId, name, createdBy, at });
  const row = await requireRow(transaction, actor, texts.accessKey);
  return { ok: true, key: { ...toKey(row, at.getTime()), secret_key: texts.secretKey } };
}

/** What became of a change of a key. */
export type KeyOutcome = { readonly ok: true; readonly key: Key } | Refusal;

/** See `keys.update` of the control plane. */
export const updateKey = (
  context: AccessContext,
  actor: Principal,
  accessKey: string,
  { status, name }: { readonly status?: Key['status']; readonly name?: string },
): Promise<KeyOutcome> =>
  changeAccess(context, actor, async (access) => {
    const found = await findChangeable(access, accessKey);
    if (!found.ok) return found;
    const { row } = found;
    if (status !== undefined && status !== statusOf(row, access.at)) await writeStatus(access, row, status);
    else if (status === 'active' && row.stops_at) await writeStatus(access, row, status);
    if (name !== undefined && name !== row.name) await rename(access, row, name);
    return { ok: true, key: toKey(await requireRow(access.transaction, actor, accessKey), access.at.getTime()) };
  });

/** See `keys.remove` of the control plane. */
export const removeKey = (
  context: AccessContext,
  actor: Principal,
  accessKey: string,
): Promise<{ readonly ok: true } | Refusal> =>
  changeAccess(context, actor, async (access) => {
    const found = await findChangeable(access, accessKey);
    if (!found.ok) return found;
    if (statusOf(found.row, access.at) === 'active') {
      return refuse(4912, `Stop ${accessKey} first, when nothing signs with it any more.`);
    }
    await access.transaction
      .deleteFrom('access_key')
      .where('account_id', '=', actor.accountId)
      .where('access_key', '=', accessKey)
      .execute();
    access.audit('access_key.delete', subjectOf(accessKey), { name: found.row.name });
    return { ok: true };
  });

/** A key of the account that the actor may have to do with. */
export async function findChangeable(
  access: AccessChange,
  accessKey: string,
): Promise<{ readonly ok: true; readonly row: KeyRow } | Refusal> {
  const row = await readKeyRow(access.transaction, access.actor, accessKey);
  if (!row) return refuse(4911, `There is no access key ${accessKey}.`);
  return refuseBeyond(access, keyActions(access.holders, row.sub_account_id)) ?? { ok: true, row };
}

/** For the audit log. */
export const subjectOf = (accessKey: string): string => `access_key:${accessKey}`;

/** What whoever signs with a holder's keys may do, were they active. */
function keyActions({ book, subAccounts }: Holders, subAccountId: number | null): ReadonlySet<Action> {
  if (subAccountId === null) return everyAction(book);
  return actionsOf(book, subAccounts.get(subAccountId)?.policies ?? []);
}

const statusOf = (row: KeyRow, at: Date): Key['status'] => (hasStopped(row, at.getTime()) ? 'stopped' : 'active');

async function writeStatus(access: AccessChange, { access_key }: KeyRow, status: Key['status']): Promise<void> {
  await updateRow(access, access_key, { status, stops_at: null });
  access.audit(status === 'active' ? 'access_key.use' : 'access_key.stop', subjectOf(access_key));
}

async function rename(access: AccessChange, row: KeyRow, name: string): Promise<void> {
  await updateRow(access, row.access_key, { name });
  access.audit('access_key.rename', subjectOf(row.access_key), { from: row.name, to: name });
}

/** Writes columns of a key of the account. */
export async function updateRow(
  { transaction, actor }: AccessChange,
  accessKey: string,
  set: { readonly status?: Key['status']; readonly name?: string; readonly stops_at?: Date | null },
): Promise<void> {
  await transaction
    .updateTable('access_key')
    .set(set)
    .where('account_id', '=', actor.accountId)
    .where('access_key', '=', accessKey)
    .execute();
}

async function requireRow(db: AccessChange['transaction'], actor: Principal, accessKey: string): Promise<KeyRow> {
  const row = await readKeyRow(db, actor, accessKey);
  if (!row) throw new Error(`The access key ${accessKey} is gone although nothing else changes keys.`);
  return row;
}

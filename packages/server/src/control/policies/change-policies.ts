import { canonicalPolicyName, isAction, isManagedPolicy } from '@playhead/contract/access';
import type { CreatePolicy, Policy, UpdatePolicy } from '@playhead/contract/api';
import type { AccessContext } from '../access/access-context.ts';
import { actionsOf } from '../access/actions-of.ts';
import { type AccessChange, changeAccess } from '../access/change-access.ts';
import type { Holders } from '../access/holders.ts';
import { refuseLastAdministrator } from '../access/last-administrator.ts';
import { refuseBeyond } from '../access/refuse-beyond.ts';
import type { Principal } from '../actor.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { parseActions } from './parse-actions.ts';
import { holdersOf, readPolicyRow, toPolicy } from './read-policies.ts';

/** What became of defining or changing a policy. */
export type PolicyOutcome = { readonly ok: true; readonly policy: Policy } | Refusal;

/** See `policies.create` of the control plane. */
export async function createPolicy(
  context: AccessContext,
  actor: Principal,
  { name, description = '', actions: names }: CreatePolicy,
): Promise<PolicyOutcome> {
  if (/^NCP_/i.test(name)) return refuse(4942, 'Names that begin with NCP_ are those of managed policies.');
  const parsed = parseActions(names);
  if (!parsed.ok) return parsed;
  const { actions } = parsed;
  return changeAccess(context, actor, async (access) => {
    const refusal = refuseBeyond(access, actions) ?? refuseTaken(access.holders, name);
    if (refusal) return refusal;
    await access.transaction
      .insertInto('policy')
      .values({
        account_id: actor.accountId,
        name,
        description,
        actions: JSON.stringify(actions),
        created_at: access.at,
      })
      .execute();
    access.audit('policy.create', subjectOf(name), { actions });
    return { ok: true, policy: toPolicy({ name, description, actions, is_managed: false }, access.holders) };
  });
}

/** See `policies.update` of the control plane. */
export async function updatePolicy(
  context: AccessContext,
  actor: Principal,
  name: string,
  changes: UpdatePolicy,
): Promise<PolicyOutcome> {
  const parsed = changes.actions && parseActions(changes.actions);
  if (parsed && !parsed.ok) return parsed;
  return changeAccess(context, actor, async (access) => {
    const found = await findChangeable(access, name);
    if (!found.ok) return found;
    const next = {
      name,
      description: changes.description ?? found.row.description,
      actions: parsed?.actions ?? found.row.actions,
    };
    const { own } = access.holders.book;
    const after = withOwn(access.holders, new Map(own).set(name, next.actions));
    const refusal = refuseBeyond(access, parsed?.actions ?? []) ?? refuseLastAdministrator(access.holders, after);
    if (refusal) return refusal;
    const changed = differences(found.row, next);
    if (Object.keys(changed).length > 0) {
      await writeRow(access, name, next);
      access.audit('policy.update', subjectOf(name), changed);
    }
    return { ok: true, policy: toPolicy({ ...next, is_managed: false }, access.holders) };
  });
}

/** See `policies.remove` of the control plane. */
export const removePolicy = (
  context: AccessContext,
  actor: Principal,
  name: string,
): Promise<{ readonly ok: true } | Refusal> =>
  changeAccess(context, actor, async (access) => {
    const found = await findChangeable(access, name);
    if (!found.ok) return found;
    const count = holdersOf(access.holders, name).length;
    if (count > 0) return refuse(4943, `${count} users and sub accounts hold it; take it from them first.`);
    await access.transaction
      .deleteFrom('policy')
      .where('account_id', '=', actor.accountId)
      .where('name', '=', name)
      .execute();
    access.audit('policy.delete', subjectOf(name), { actions: found.row.actions });
    return { ok: true };
  });

type Row = NonNullable<Awaited<ReturnType<typeof readPolicyRow>>>;

/** A policy of the account that the actor may have to do with: it allows no more than the actor may, and nor may any of its holders. */
async function findChangeable(
  access: AccessChange,
  name: string,
): Promise<{ readonly ok: true; readonly row: Row } | Refusal> {
  if (isManagedPolicy(canonicalPolicyName(name))) {
    return refuse(4946, `${name} comes with the service; define a policy of your own instead.`);
  }
  const row = await readPolicyRow(access.transaction, access.actor.accountId, name);
  if (!row) return refuse(4941, `There is no policy ${name}.`);
  const { book } = access.holders;
  const held = holdersOf(access.holders, name).map((policies) => actionsOf(book, policies));
  return refuseBeyond(access, row.actions.filter(isAction), ...held) ?? { ok: true, row };
}

function refuseTaken({ book }: Holders, name: string): Refusal | undefined {
  const taken = [...book.own.keys()].find((other) => other.toLowerCase() === name.toLowerCase());
  return taken === undefined ? undefined : refuse(4942, `There is a policy ${taken} already; choose another name.`);
}

const withOwn = (holders: Holders, own: Holders['book']['own']): Holders => ({
  ...holders,
  book: { ...holders.book, own },
});

async function writeRow(
  { transaction, actor }: AccessChange,
  name: string,
  { description, actions }: Row,
): Promise<void> {
  await transaction
    .updateTable('policy')
    .set({ description, actions: JSON.stringify(actions) })
    .where('account_id', '=', actor.accountId)
    .where('name', '=', name)
    .execute();
}

/** What a change gave and took, for the audit log. */
function differences(before: Row, after: Row) {
  const added = after.actions.filter((action) => !before.actions.includes(action));
  const removed = before.actions.filter((action) => !after.actions.includes(action));
  return {
    ...(added.length === 0 ? {} : { added }),
    ...(removed.length === 0 ? {} : { removed }),
    ...(before.description === after.description ? {} : { description: after.description }),
  };
}

const subjectOf = (name: string) => `policy:${name}`;

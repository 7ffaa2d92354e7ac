import type { SubAccount } from '@playhead/contract/api';
import type { Call, Output } from '../command.ts';
import { given } from '../given.ts';
import { parseCount } from '../option-values.ts';
import { UsageError } from '../usage-error.ts';
import { facts, table, text } from '../view/view.ts';

/** `playhead sub-accounts list` */
export async function listSubAccounts({ client }: Call): Promise<Output> {
  const subAccounts = await client.subAccounts.list();
  const rows = subAccounts.list.map(({ id, name, status, policies, keys }) => [
    String(id),
    name,
    status,
    policies.join(', '),
    String(keys),
  ]);
  return { data: subAccounts, view: [table(['ID', 'NAME', 'STATUS', 'POLICIES', 'KEYS'], rows)] };
}

/** `playhead sub-accounts show` */
export const showSubAccount = async ({ client, args: [id = ''] }: Call): Promise<Output> =>
  showing(await client.subAccounts.view(parseCount(id, 'ID')));

/** `playhead sub-accounts create` */
export async function createSubAccount({ client, values, args: [name = ''] }: Call): Promise<Output> {
  const policies = [...values.texts('policy')];
  if (policies.length === 0) throw new UsageError('Say what it may do with --policy; see playhead policies list.');
  return showing(await client.subAccounts.create({ name, policies }));
}

/** `playhead sub-accounts edit` */
export async function editSubAccount({ client, values, args: [id = ''] }: Call): Promise<Output> {
  const policies = values.texts('policy');
  const changes = given({
    name: values.text('name'),
    policies: policies.length === 0 ? undefined : [...policies],
    status: values.choice('status', ['active', 'stopped']),
  });
  if (Object.keys(changes).length === 0) throw new UsageError('Say what to change: --name, --policy or --status.');
  return showing(await client.subAccounts.edit(parseCount(id, 'ID'), changes));
}

/** `playhead sub-accounts delete` */
export async function deleteSubAccount({ client, args: [id = ''] }: Call): Promise<Output> {
  const subAccountId = parseCount(id, 'ID');
  await client.subAccounts.delete(subAccountId);
  return { data: { deleted: subAccountId }, view: [text(`Sub account ${subAccountId} is deleted.`)] };
}

const showing = (subAccount: SubAccount): Output => ({
  data: subAccount,
  view: [
    facts(
      ['Id', String(subAccount.id)],
      ['Name', subAccount.name],
      ['Status', subAccount.status],
      ['Policies', subAccount.policies.join(', ')],
      ['Keys', String(subAccount.keys)],
      ['Created', subAccount.created_at],
    ),
  ],
});

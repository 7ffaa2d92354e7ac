import type { Policy } from '@playhead/contract/api';
import type { Call, Output } from '../command.ts';
import { given } from '../given.ts';
import type { OptionValues } from '../option-values.ts';
import { UsageError } from '../usage-error.ts';
import { facts, table, text } from '../view/view.ts';

/** `playhead policies list` */
export async function listPolicies({ client }: Call): Promise<Output> {
  const policies = await client.policies.list();
  const rows = policies.list.map(({ name, is_managed, used_by, actions, description }) => [
    name,
    is_managed ? 'managed' : 'own',
    String(actions.length),
    String(used_by),
    description,
  ]);
  return { data: policies, view: [table(['NAME', 'KIND', 'ACTIONS', 'USED BY', 'DESCRIPTION'], rows)] };
}

/** `playhead policies show` */
export async function showPolicy({ client, args: [name = ''] }: Call): Promise<Output> {
  const { list } = await client.policies.list();
  const policy = list.find((one) => one.name === name);
  if (policy) return showing(policy);
  throw new UsageError(`There is no policy "${name}"; see playhead policies list.`);
}

/** `playhead policies create` */
export async function createPolicy({ client, values, args: [name = ''] }: Call): Promise<Output> {
  const actions = readActions(values);
  if (actions.length === 0) throw new UsageError('Say what it allows with --action; see playhead policies actions.');
  return showing(
    await client.policies.create({ name, actions, ...given({ description: values.text('description') }) }),
  );
}

/** `playhead policies edit` */
export async function editPolicy({ client, values, args: [name = ''] }: Call): Promise<Output> {
  const actions = readActions(values);
  const changes = given({
    actions: actions.length === 0 ? undefined : actions,
    description: values.text('description'),
  });
  if (Object.keys(changes).length === 0) throw new UsageError('Say what to change: --action or --description.');
  return showing(await client.policies.edit(name, changes));
}

/** `playhead policies delete` */
export async function deletePolicy({ client, args: [name = ''] }: Call): Promise<Output> {
  await client.policies.delete(name);
  return { data: { deleted: name }, view: [text(`Policy ${name} is deleted.`)] };
}

/** `playhead policies actions` */
export async function listActions({ client }: Call): Promise<Output> {
  const actions = await client.actions.list();
  const rows = actions.list.map(({ action, group, allows }) => [action, group, allows]);
  return { data: actions, view: [table(['ACTION', 'GROUP', 'ALLOWS TO'], rows)] };
}

const readActions = (values: OptionValues) => [...values.texts('action')];

const showing = (policy: Policy): Output => ({
  data: policy,
  view: [
    facts(
      ['Name', policy.name],
      ['Kind', policy.is_managed ? 'managed' : 'own'],
      ['Description', policy.description],
      ['Used by', String(policy.used_by)],
    ),
    table(
      ['ACTION'],
      policy.actions.map((action) => [action]),
    ),
  ],
});

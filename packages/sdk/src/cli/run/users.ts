import type { User } from '@playhead/contract/api';
import type { Call, Output } from '../command.ts';
import { given } from '../given.ts';
import { parseCount } from '../option-values.ts';
import { UsageError } from '../usage-error.ts';
import { facts, table, text } from '../view/view.ts';
import { readNewPassword } from './read-password.ts';

/** `playhead users list` */
export async function listUsers({ client }: Call): Promise<Output> {
  const users = await client.users.list();
  const rows = users.list.map(({ id, email, policies, last_signed_in_at }) => [
    String(id),
    email,
    policies.join(', '),
    last_signed_in_at ?? 'never',
  ]);
  return { data: users, view: [table(['ID', 'E-MAIL', 'POLICIES', 'LAST SIGNED IN'], rows)] };
}

/** `playhead users show` */
export const showUser = async ({ client, args: [id = ''] }: Call): Promise<Output> =>
  showing(await client.users.view(parseCount(id, 'ID')));

/** `playhead users create` */
export async function createUser(call: Call): Promise<Output> {
  const {
    client,
    values,
    args: [email = ''],
  } = call;
  const policies = [...values.texts('policy')];
  if (policies.length === 0)
    throw new UsageError('Say what the user may do with --policy; see playhead policies list.');
  return showing(await client.users.create({ email, password: await readNewPassword(call), policies }));
}

/** `playhead users edit` */
export async function editUser(call: Call): Promise<Output> {
  const {
    client,
    values,
    args: [id = ''],
  } = call;
  const userId = parseCount(id, 'ID');
  const policies = values.texts('policy');
  const isPasswordNew = values.isSet('password') || values.isSet('password-stdin');
  if (policies.length === 0 && values.text('email') === undefined && !isPasswordNew) {
    throw new UsageError('Say what to change: --policy, --email, --password or --password-stdin.');
  }
  const changes = given({
    email: values.text('email'),
    policies: policies.length === 0 ? undefined : [...policies],
    password: isPasswordNew ? await readNewPassword(call) : undefined,
  });
  return showing(await client.users.edit(userId, changes));
}

/** `playhead users delete` */
export async function deleteUser({ client, args: [id = ''] }: Call): Promise<Output> {
  const userId = parseCount(id, 'ID');
  await client.users.delete(userId);
  return { data: { deleted: userId }, view: [text(`User ${userId} is deleted.`)] };
}

const showing = (user: User): Output => ({
  data: user,
  view: [
    facts(
      ['Id', String(user.id)],
      ['E-mail', user.email],
      ['Policies', user.policies.join(', ')],
      ['Created', user.created_at],
      ['Last signed in', user.last_signed_in_at ?? 'never'],
    ),
  ],
});

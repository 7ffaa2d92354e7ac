import type { CreatedKey, Key } from '@playhead/contract/api';
import type { Call, Output } from '../command.ts';
import { given } from '../given.ts';
import { UsageError } from '../usage-error.ts';
import { type Block, facts, table, text } from '../view/view.ts';

/** `playhead keys list` */
export async function listKeys({ client, values }: Call): Promise<Output> {
  const keys = await client.keys.list(given({ sub_account: values.size('sub-account') }));
  return { data: keys, view: [toTable(keys.list)] };
}

/** `playhead keys create` */
export async function createKey({ client, values }: Call): Promise<Output> {
  const body = given({ name: values.text('name'), sub_account: values.count('sub-account') });
  return showingOnce(await client.keys.create(body));
}

/** `playhead keys stop` */
export const stopKey = async ({ client, args: [accessKey = ''] }: Call): Promise<Output> =>
  showing(await client.keys.stop(accessKey));

/** `playhead keys use` */
export const useKey = async ({ client, args: [accessKey = ''] }: Call): Promise<Output> =>
  showing(await client.keys.use(accessKey));

/** `playhead keys rename` */
export async function renameKey({ client, values, args: [accessKey = ''] }: Call): Promise<Output> {
  const name = values.text('name');
  if (name === undefined) throw new UsageError('Give the key a name with --name.');
  return showing(await client.keys.edit(accessKey, { name }));
}

/** `playhead keys rotate` */
export async function rotateKey({ client, values, args: [accessKey = ''] }: Call): Promise<Output> {
  const rotated = await client.keys.rotate(accessKey, given({ stop_old_after_seconds: values.size('stop-old-after') }));
  const { data, view } = showingOnce(rotated);
  return { data, view: [...view, text(`${rotated.replaces} stops at ${rotated.old_stops_at}.`)] };
}

/** `playhead keys delete` */
export async function deleteKey({ client, args: [accessKey = ''] }: Call): Promise<Output> {
  await client.keys.delete(accessKey);
  return { data: { deleted: accessKey }, view: [text(`Key ${accessKey} is deleted.`)] };
}

const showing = (key: Key): Output => ({ data: key, view: [describeKey(key)] });

const showingOnce = (key: CreatedKey): Output => ({
  data: key,
  view: [
    describeKey(key, [['Secret key', key.secret_key]]),
    text('The secret key is shown this once and never again: keep it now.'),
  ],
});

const describeKey = (key: Key, secret: readonly (readonly [string, string])[] = []): Block =>
  facts(
    ['Access key', key.access_key],
    ...secret,
    ['Name', key.name],
    ['Of', ownerOf(key)],
    ['Status', statusOf(key)],
    ['Created', `${key.created_at} by ${key.created_by}`],
    ['Last used', key.last_used_at ?? 'never'],
  );

const toTable = (keys: readonly Key[]) =>
  table(
    ['ACCESS KEY', 'NAME', 'OF', 'STATUS', 'CREATED', 'LAST USED'],
    keys.map((key) => [
      key.access_key,
      key.name,
      ownerOf(key),
      statusOf(key),
      key.created_at,
      key.last_used_at ?? 'never',
    ]),
  );

const ownerOf = ({ sub_account }: Key) =>
  sub_account === null ? 'main account' : `${sub_account.name} (${sub_account.id})`;

const statusOf = ({ status, stops_at }: Key) => (stops_at === null ? status : `${status}, stops at ${stops_at}`);

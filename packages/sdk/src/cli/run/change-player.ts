import type { Call, Output } from '../command.ts';
import { given } from '../given.ts';
import { type OptionValues, parseCount } from '../option-values.ts';
import { UsageError } from '../usage-error.ts';
import { text } from '../view/view.ts';
import { showing } from './show-player.ts';

/** `playhead players create` */
export async function createPlayer({ client, values }: Call): Promise<Output> {
  const body = { name: readName(values), domains: readDomains(values), ...readVersion(values) };
  return showing(await client.players.create(body));
}

/** `playhead players edit` */
export async function editPlayer({ client, values, args: [no = ''] }: Call): Promise<Output> {
  const domains = readDomains(values);
  const changes = { ...(domains.length === 0 ? {} : { domains }), ...readVersion(values) };
  if (Object.keys(changes).length === 0) {
    throw new UsageError('Say what to change: --domain, --ios, --aos, --player-version or --auto-update.');
  }
  const body = { ...changes, ...given({ revision: values.count('revision') }) };
  return showing(await client.players.edit(parseCount(no, 'NO'), body));
}

/** `playhead players clone` */
export async function clonePlayer({ client, values, args: [no = ''] }: Call): Promise<Output> {
  const body = { name: readName(values), ...readVersion(values) };
  return showing(await client.players.clone(parseCount(no, 'NO'), body));
}

/** `playhead players delete` */
export async function deletePlayer({ client, args: [no = ''] }: Call): Promise<Output> {
  const playerNo = parseCount(no, 'NO');
  await client.players.delete(playerNo);
  return { data: { deleted: playerNo }, view: [text(`Player ${playerNo} is deleted.`)] };
}

function readName(values: OptionValues): string {
  const name = values.text('name');
  if (name === undefined) throw new UsageError('Give the player a name with --name.');
  return name;
}

function readDomains(values: OptionValues) {
  const typed = <Type extends string>(type: Type, option: string) =>
    values.texts(option).map((domain) => ({ type, domain }));
  return [...typed('web', 'domain'), ...typed('ios', 'ios'), ...typed('aos', 'aos')];
}

const readVersion = (values: OptionValues) =>
  given({ version: values.text('player-version'), auto_update: values.choice('auto-update', ['Y', 'N']) });

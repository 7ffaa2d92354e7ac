import type { Call, Output } from '../command.ts';
import { DEFAULT_PROFILE, type Profile, readVariable } from '../configuration/profile.ts';
import { profilePath, readProfiles, writeProfiles } from '../configuration/profile-file.ts';
import { type Found, findSettings, parseAddress } from '../configuration/resolve-connection.ts';
import { UsageError } from '../usage-error.ts';
import { facts, text } from '../view/view.ts';
import { readSecretLine } from './read-password.ts';

/** `playhead configure` */
export const configure = (call: Call): Promise<Output> =>
  call.values.isSet('show') ? showConfiguration(call) : writeConfiguration(call);

/** What is used, and where it comes from; of the secret key only whether there is one. */
async function showConfiguration({ values, world: { env } }: Call): Promise<Output> {
  const { profile, path, baseUrl, accessKey, secretKey } = findSettings({ values, env });
  const data = {
    profile,
    path,
    url: toJson(baseUrl),
    access_key: toJson(accessKey),
    secret_key: { is_set: isSet(secretKey), from: isSet(secretKey) ? secretKey.from : null },
  };
  const view = facts(
    ['Profile', profile],
    ['File', path],
    ['Address', toText(baseUrl)],
    ['Access key', toText(accessKey)],
    ['Secret key', isSet(secretKey) ? `set (${secretKey.from})` : 'not set'],
  );
  return { data, view: [view] };
}

async function writeConfiguration(call: Call): Promise<Output> {
  const {
    values,
    world: { env },
  } = call;
  const path = profilePath(env);
  const name = values.text('profile') ?? readVariable(env, 'PLAYHEAD_PROFILE') ?? DEFAULT_PROFILE;
  const profiles = readProfiles(path);
  const profile = await readProfile(call, Object.hasOwn(profiles, name) ? (profiles[name] ?? {}) : {});
  // As own properties, whatever the name is.
  writeProfiles(path, Object.fromEntries([...Object.entries(profiles), [name, profile]]));
  return { data: { profile: name, path }, view: [text(`Profile ${name} is in ${path}, for you alone to read.`)] };
}

/** What options say is not asked for; what is there already is kept where the answer is empty. */
async function readProfile({ values, world: { input } }: Call, present: Profile): Promise<Profile> {
  const read = async (option: string, question: string, kept: string | undefined) => {
    const value =
      values.text(option) ?? (input.isTerminal ? await input.ask(`${question}${shown(kept)}: `) : undefined);
    if (value?.trim() || kept) return value?.trim() || (kept ?? '');
    throw new UsageError(`Say it with --${option}.`);
  };
  const baseUrl = parseAddress(await read('url', 'Address of the server', present.baseUrl), '--url');
  const accessKey = await read('access-key', 'Access key', present.accessKey);
  // Another access key has another secret.
  const keptSecret = accessKey === present.accessKey ? present.secretKey : undefined;
  if (values.isSet('secret-key-stdin'))
    return { baseUrl, accessKey, secretKey: await readSecretLine(input, 'secret key') };
  const typed = input.isTerminal ? await input.askSecret(`Secret key${keptSecret ? ' [unchanged]' : ''}: `) : '';
  const secretKey = typed.trim() || keptSecret;
  if (!secretKey) throw new UsageError('Give the secret key on standard input, with --secret-key-stdin.');
  return { baseUrl, accessKey, secretKey };
}

const shown = (kept: string | undefined) => (kept === undefined ? '' : ` [${kept}]`);
const isSet = ({ value }: Found) => value !== undefined && value !== '';
const toText = (found: Found) => (isSet(found) ? `${found.value} (${found.from})` : 'not set');
const toJson = (found: Found) => ({ value: found.value ?? null, from: isSet(found) ? found.from : null });

import type { OptionValues } from '../option-values.ts';
import { UsageError } from '../usage-error.ts';
import { type Connection, DEFAULT_PROFILE, type Profile, readVariable } from './profile.ts';
import { type Profiles, profilePath, readProfiles } from './profile-file.ts';

/** A setting and where it was found; no value where it was not. */
export interface Found {
  readonly value?: string | undefined;
  readonly from: string;
}

/** What the connection is made of. */
export interface Settings {
  readonly profile: string;
  readonly path: string;
  readonly baseUrl: Found;
  readonly accessKey: Found;
  readonly secretKey: Found;
}

interface Sources {
  readonly values: OptionValues;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * Finds each setting: options before the environment before the file, where `--profile` makes the file's profile an option. The two keys
 * belong together and come from one place. The file is not looked at where everything is found before it.
 *
 * @throws UsageError where the file may not be used, or has no such profile.
 */
export function findSettings({ values, env }: Sources): Settings {
  const path = profilePath(env);
  const chosen = values.text('profile');
  const profile = chosen ?? readVariable(env, 'PLAYHEAD_PROFILE') ?? DEFAULT_PROFILE;
  const isNamed = chosen !== undefined || readVariable(env, 'PLAYHEAD_PROFILE') !== undefined;
  const stored = once(() => findProfile(readProfiles(path), profile, isNamed ? path : undefined));
  const inFile = (name: keyof Profile): Found => ({ value: stored()[name], from: `profile ${profile} in ${path}` });
  const option = values.text('url');
  const url: Found = { value: readVariable(env, 'PLAYHEAD_URL'), from: 'PLAYHEAD_URL' };
  const pair = {
    accessKey: { value: readVariable(env, 'PLAYHEAD_ACCESS_KEY'), from: 'PLAYHEAD_ACCESS_KEY' },
    secretKey: { value: readVariable(env, 'PLAYHEAD_SECRET_KEY'), from: 'PLAYHEAD_SECRET_KEY' },
  };
  const isUrlSet = url.value !== undefined && chosen === undefined;
  const isPairSet = (pair.accessKey.value ?? pair.secretKey.value) !== undefined && chosen === undefined;
  return {
    profile,
    path,
    baseUrl: option === undefined ? (isUrlSet ? url : inFile('baseUrl')) : { value: option, from: '--url' },
    ...(isPairSet ? pair : { accessKey: inFile('accessKey'), secretKey: inFile('secretKey') }),
  };
}

/**
 * Where the server is and which key pair to sign with.
 *
 * @throws UsageError where something is missing, and where the address is none.
 */
export function resolveConnection(sources: Sources): Connection {
  const { baseUrl, accessKey, secretKey } = findSettings(sources);
  const missing = [
    baseUrl.value ? [] : 'PLAYHEAD_URL',
    accessKey.value ? [] : 'PLAYHEAD_ACCESS_KEY',
    secretKey.value ? [] : 'PLAYHEAD_SECRET_KEY',
  ].flat();
  if (!baseUrl.value || !accessKey.value || !secretKey.value) {
    throw new UsageError(`Set ${missing.join(', ')} in the environment, or run: playhead configure`);
  }
  return {
    baseUrl: parseAddress(baseUrl.value, baseUrl.from),
    accessKey: accessKey.value,
    secretKey: secretKey.value,
  };
}

/** @throws UsageError where it is no address of a server. */
export function parseAddress(value: string, from: string): string {
  if (/^https?:\/\/./.test(value) && URL.canParse(value)) return value;
  throw new UsageError(`The address (${from}) must be one like http://127.0.0.1:8080, not "${value}".`);
}

/** @param namedIn the file, where the profile was asked for by name: then there has to be one. */
function findProfile(profiles: Profiles, name: string, namedIn: string | undefined): Profile {
  if (Object.hasOwn(profiles, name)) return profiles[name] ?? {};
  if (namedIn === undefined) return {};
  const known = Object.keys(profiles).join(', ') || 'none';
  throw new UsageError(
    `${namedIn} has no profile "${name}" (it has: ${known}). Make it: playhead configure --profile ${name}`,
  );
}

function once<Value>(read: () => Value): () => Value {
  let kept: { readonly value: Value } | undefined;
  return () => {
    kept ??= { value: read() };
    return kept.value;
  };
}

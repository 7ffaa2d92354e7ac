import { chmodSync, mkdirSync, readFileSync, realpathSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import { UsageError } from '../usage-error.ts';
import type { Profile } from './profile.ts';

/** Profiles by name. */
export type Profiles = Readonly<Record<string, Profile>>;

const OTHERS = 0o077;

/** Where the file lies (XDG Base Directory Specification: a relative folder is none). */
export function profilePath(env: Readonly<Record<string, string | undefined>>): string {
  const { XDG_CONFIG_HOME: folder = '', HOME: home } = env;
  return join(isAbsolute(folder) ? folder : join(home || homedir(), '.config'), 'playhead', 'config.json');
}

/**
 * The profiles of the file; none where there is no file.
 *
 * @throws UsageError where others than its owner can read it, or where it is no such file.
 */
export function readProfiles(path: string): Profiles {
  try {
    refuseOthers(path);
    return parse(readFileSync(path, 'utf8'), path);
  } catch (error) {
    if (isSystemError(error) && error.code === 'ENOENT') return {};
    if (isSystemError(error)) throw new UsageError(`${path} cannot be read (${error.code}).`);
    throw error;
  }
}

/** Writes a file that its owner alone can read, in a folder of the same kind; as a whole, or not at all. */
export function writeProfiles(path: string, profiles: Profiles): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  chmodSync(dirname(path), 0o700);
  const target = followLink(path);
  const draft = `${target}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify({ profiles }, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  renameSync(draft, target);
}

/** Windows has no such modes; a user's folders are closed there by default. */
function refuseOthers(path: string): void {
  if (process.platform === 'win32' || (statSync(path).mode & OTHERS) === 0) return;
  throw new UsageError(`Others can read ${path}, which holds a secret key. Close it: chmod 600 ${path}`);
}

function parse(content: string, path: string): Profiles {
  try {
    const { profiles } = JSON.parse(content) as { profiles?: Profiles };
    if (typeof profiles === 'object' && profiles !== null) return profiles;
  } catch {
    // Told below.
  }
  throw new UsageError(`${path} is not a configuration of playhead. Mend or delete it, then run: playhead configure`);
}

/** Who keeps the file elsewhere and links to it wants it kept there. */
function followLink(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

const isSystemError = (error: unknown): error is NodeJS.ErrnoException => error instanceof Error && 'code' in error;

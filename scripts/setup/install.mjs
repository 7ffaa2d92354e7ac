// @ts-check
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Remembers which lock file node_modules was made from; it goes when node_modules goes. */
const STAMP = 'node_modules/.playhead-installed';

/**
 * Keeps to the lock file and leaves it as it is. Not `npm ci`: that refuses a lock file without the builds for other platforms, which npm
 * leaves out of it where a registry doesn't have them.
 */
const INSTALL = ['install', '--no-save', '--include=dev', '--no-progress', '--loglevel=error'];

/**
 * Installs what the lock file names, unless that is what is there already.
 *
 * @param {{ root: string, commands: import('../processes/commands.mjs').Commands, progress: import('../progress.mjs').Progress }} parts
 * @returns {Promise<import('../progress.mjs').Outcome>}
 */
export async function ensureInstalled({ root, commands, progress }) {
  if (isInstalled(root)) return { ok: true };
  return progress.run('Installing dependencies', async () => {
    const result = await commands.run('npm', INSTALL, { cwd: root });
    if (!result.ok) return { ok: false, reason: `npm install ended with code ${result.code}:\n${result.output}` };
    markInstalled(root);
    return { ok: true };
  });
}

/**
 * Whether node_modules holds what the lock file names: by our stamp, or, where someone ran npm by hand, by npm's own record.
 * @param {string} root
 */
export function isInstalled(root) {
  if (readText(join(root, STAMP)) === installStamp(root)) return true;
  const record = readText(join(root, 'node_modules/.package-lock.json'));
  if (record === undefined || !recordMatchesLock(JSON.parse(record), readLock(root))) return false;
  markInstalled(root);
  return true;
}

/** @param {string} root */
export function markInstalled(root) {
  writeFileSync(join(root, STAMP), installStamp(root));
}

/**
 * @typedef {{ version?: string, optional?: boolean, link?: boolean }} LockedPackage
 * @typedef {{ packages?: Record<string, LockedPackage> }} LockFile
 */

/**
 * Whether npm's record of what it installed names just the packages of the lock file; those for other platforms may be missing.
 *
 * @param {LockFile} record node_modules/.package-lock.json
 * @param {LockFile} lock package-lock.json
 */
export function recordMatchesLock(record, lock) {
  const installed = record.packages ?? {};
  const wanted = lock.packages ?? {};
  const isAsLocked = Object.entries(installed).every(([path, { version }]) => wanted[path]?.version === version);
  const missing = Object.keys(wanted).filter((path) => path !== '' && !(path in installed));
  return isAsLocked && missing.every((path) => wanted[path]?.optional === true);
}

/** @param {string} root */
function installStamp(root) {
  const lock = readFileSync(join(root, 'package-lock.json'));
  return createHash('sha256').update(`${process.platform}-${process.arch}\n`).update(lock).digest('hex');
}

/** @param {string} root @returns {LockFile} */
const readLock = (root) => JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));

/** @param {string} path */
function readText(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

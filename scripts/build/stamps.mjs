// @ts-check
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * What a finished build leaves behind: the fingerprint of what it was made from, and the files it made, relative to the root.
 * @typedef {{ print: string, outputs: readonly string[] }} Stamp
 */

/**
 * Whether a package was last built from just these sources and its files are still there.
 *
 * @param {string} root
 * @param {string} name the package's folder
 * @param {string} print
 */
export function isFresh(root, name, print) {
  const stamp = readStamp(root, name);
  return stamp?.print === print && stamp.outputs.every((output) => existsSync(join(root, output)));
}

/** @param {string} root @param {string} name @param {Stamp} stamp */
export function writeStamp(root, name, stamp) {
  const file = stampFile(root, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(stamp));
}

/** @param {string} root @param {string} name @returns {Stamp | undefined} */
function readStamp(root, name) {
  try {
    return JSON.parse(readFileSync(stampFile(root, name), 'utf8'));
  } catch {
    return undefined; // Never built, or cut off while writing: both mean building again.
  }
}

/** @param {string} root @param {string} name */
const stampFile = (root, name) => join(root, '.cache/build', `${name}.json`);

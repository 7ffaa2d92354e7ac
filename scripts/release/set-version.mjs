// @ts-check
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const NAME = '@playhead/embed';

/**
 * @typedef {{ version?: string, dependencies?: Record<string, string>, devDependencies?: Record<string, string> }} LockedPackage
 */

/**
 * Gives the player's package a version, in its manifest, in the manifests that depend on it and in the lock file; in the text, so that
 * nothing else of them changes.
 *
 * @param {string} root
 * @param {string} version
 * @returns {readonly string[]} the files that changed, relative to the root.
 */
export function setPlayerVersion(root, version) {
  const changed = manifests(root).filter((path) => {
    const own = path === 'packages/embed/package.json';
    return edit(join(root, path), own ? /("version": ")[^"]+/ : dependency, `$1${version}`);
  });
  return setInLock(join(root, 'package-lock.json'), version) ? [...changed, 'package-lock.json'] : changed;
}

const dependency = new RegExp(`("${NAME}": ")[^"]+`);

/** @param {string} root */
function manifests(root) {
  const folders = readdirSync(join(root, 'packages')).map((name) => `packages/${name}`);
  return [...folders, 'e2e', 'bench']
    .map((folder) => `${folder}/package.json`)
    .filter((path) => existsSync(join(root, path)))
    .sort();
}

/** @param {string} file @param {RegExp} pattern @param {string} replacement */
function edit(file, pattern, replacement) {
  const text = readFileSync(file, 'utf8');
  const edited = text.replace(pattern, replacement);
  if (edited === text) return false;
  writeFileSync(file, edited);
  return true;
}

/** @param {string} file @param {string} version */
function setInLock(file, version) {
  const text = readFileSync(file, 'utf8');
  const lock = JSON.parse(text);
  /** @type {Record<string, LockedPackage>} */
  const packages = lock.packages ?? {};
  for (const [path, { dependencies, devDependencies, ...entry }] of Object.entries(packages)) {
    for (const list of [dependencies, devDependencies]) if (list?.[NAME] !== undefined) list[NAME] = version;
    if (path === 'packages/embed' && 'version' in entry) Object.assign(packages[path] ?? {}, { version });
  }
  const edited = `${JSON.stringify(lock, null, 2)}\n`;
  if (edited === text) return false;
  writeFileSync(file, edited);
  return true;
}

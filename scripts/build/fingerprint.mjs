// @ts-check
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

const NOT_SOURCE = /^(?:dist|node_modules)$|\.test\.tsx?$|\.tsbuildinfo$/;

/**
 * A hash over names and contents of files; folders count with all they hold, without build output and tests. What isn't there
 * counts as absent. Contents and not times, so that switching branches back and forth doesn't rebuild anything.
 *
 * @param {string} root names are taken relative to it, so that moving the whole changes nothing.
 * @param {readonly string[]} paths absolute
 */
export function fingerprint(root, paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap(listFiles)) {
    hash.update(`${relative(root, file)}\0`).update(createHash('sha256').update(readFileSync(file)).digest());
  }
  return hash.digest('hex');
}

/**
 * The source files under a folder in a steady order; a file lists itself.
 * @param {string} path
 * @returns {readonly string[]}
 */
export function listFiles(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return [];
  if (!stats.isDirectory()) return [path];
  const names = readdirSync(path).sort();
  return names.filter((name) => !NOT_SOURCE.test(name)).flatMap((name) => listFiles(join(path, name)));
}

// @ts-check
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { RELEASE_SUFFIX } from './release-file.mjs';

/** A version of the player: three numbers. There are no previews. */
const VERSION = /^(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*)){2}$/;

/** @param {string} text */
export const isVersion = (text) => VERSION.test(text);

/**
 * Sorts versions, the newest first; each of their numbers counts as a number.
 * @param {string} one @param {string} other
 */
export const newestFirst = (one, other) => other.localeCompare(one, 'en', { numeric: true });

/**
 * Where a version's release is kept.
 * @param {string} embed folder of the package
 * @param {string} version
 */
export const releaseFile = (embed, version) => join(embed, 'releases', version + RELEASE_SUFFIX);

/**
 * The versions that have been released, the newest first.
 * @param {string} embed folder of the package
 * @returns {readonly string[]}
 */
export function releasedVersions(embed) {
  const folder = join(embed, 'releases');
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names
    .filter((name) => name.endsWith(RELEASE_SUFFIX))
    .map((name) => name.slice(0, -RELEASE_SUFFIX.length))
    .filter(isVersion)
    .sort(newestFirst);
}

// @ts-check
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compressFolder } from './compress.mjs';
import { newestFirst, releasedVersions, releaseFile } from './player-versions.mjs';
import { unpackRelease } from './release-file.mjs';

/**
 * @typedef {import('./workspaces.mjs').Workspace} Workspace
 * @typedef {import('../progress.mjs').Outcome} Outcome
 */

/** Lists the folders of dist/, the newest version first. */
const LIST = 'versions.json';

/** In an unpacked release: which file it came from. */
const ORIGIN = '.unpacked-from';

/**
 * The files that a build of the player leaves: the list of versions, and each version's manifest.
 * @param {Workspace} workspace
 */
export const embedOutputs = (workspace) => [
  `dist/${LIST}`,
  ...versionsOf(workspace).map((version) => `dist/${version}/manifest.json`),
];

/**
 * Builds the player of the present sources and unpacks every release beside it, each into `dist/<version>/`. What was unpacked before
 * stays as it is: a release never changes, and compressing one takes a second.
 *
 * @param {Workspace} workspace
 * @returns {Promise<Outcome>}
 */
export async function buildEmbed(workspace) {
  const { folder, manifest } = workspace;
  const present = manifest.version ?? '';
  const versions = versionsOf(workspace);
  if (!existsSync(join(folder, 'build.mjs'))) return { ok: false, reason: 'packages/embed/build.mjs is missing' };
  if (versions[0] !== present || versions[1] === present) {
    const reason = `packages/embed is at ${present}, but ${releasedVersions(folder)[0]} is released already: set a newer version.`;
    return { ok: false, reason };
  }
  const dist = join(folder, 'dist');
  await keepOnly(dist, [...versions, LIST]);
  await buildPresent(folder, join(dist, present));
  for (const version of versions.slice(1)) await unpack(releaseFile(folder, version), join(dist, version));
  await writeFile(join(dist, LIST), `${JSON.stringify(versions)}\n`);
  return { ok: true };
}

/**
 * Builds the player as it stands.
 *
 * @param {string} folder the package
 * @param {string} outDir
 * @returns {Promise<import('./release-file.mjs').Manifest>}
 */
export async function buildPlayer(folder, outDir) {
  // A new address each time, or a second build in one process would run the script as it was first read.
  const { buildEmbed: build } = await import(`${pathToFileURL(join(folder, 'build.mjs')).href}?at=${Date.now()}`);
  return build({ outDir });
}

/** The versions that a build makes, the newest first. @param {Workspace} workspace */
const versionsOf = ({ folder, manifest: { version = '' } }) => [version, ...releasedVersions(folder)].sort(newestFirst);

/** @param {string} folder @param {string} outDir */
async function buildPresent(folder, outDir) {
  await buildPlayer(folder, outDir);
  await compressFolder(outDir);
}

/** @param {string} file @param {string} outDir */
async function unpack(file, outDir) {
  const bytes = await readFile(file);
  const origin = createHash('sha256').update(bytes).digest('hex');
  if ((await readFile(join(outDir, ORIGIN), 'utf8').catch(() => undefined)) === origin) return;
  const { manifest, files } = unpackRelease(bytes);
  await rm(outDir, { recursive: true, force: true });
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(outDir, path)), { recursive: true });
    await writeFile(join(outDir, path), text);
  }
  await writeFile(join(outDir, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  await compressFolder(outDir);
  // Comes last, so that one that was cut off is unpacked again.
  await writeFile(join(outDir, ORIGIN), origin);
}

/** Removes what no version of today has made. @param {string} dist @param {readonly string[]} names */
async function keepOnly(dist, names) {
  await mkdir(dist, { recursive: true });
  const others = (await readdir(dist)).filter((name) => !names.includes(name));
  for (const name of others) await rm(join(dist, name), { recursive: true });
}

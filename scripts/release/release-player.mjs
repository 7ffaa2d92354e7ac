// @ts-check
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { buildPlayer } from '../build/build-embed.mjs';
import { isVersion, newestFirst, releaseFile } from '../build/player-versions.mjs';
import { packRelease } from '../build/release-file.mjs';
import { setPlayerVersion } from './set-version.mjs';

/**
 * What is asked for: `next` is the version that the sources get afterwards, one minor step on where absent; `isDirtyAllowed` releases
 * a work tree with changes too.
 * @typedef {{ next?: string | undefined, isDirtyAllowed?: boolean }} Wish
 */

/**
 * Freezes the player as the sources make it into `packages/embed/releases/<version>.json.br`, and sets the version of the sources to the
 * next one. A version is released once.
 *
 * @param {{ root: string, commands: import('../processes/commands.mjs').Commands }} parts
 * @param {Wish} wish
 * @returns {Promise<import('../progress.mjs').Outcome>}
 */
export async function releasePlayer({ root, commands }, { next: wished, isDirtyAllowed = false }) {
  const embed = join(root, 'packages/embed');
  /** @type {{ version: string }} */
  const { version } = JSON.parse(readFileSync(join(embed, 'package.json'), 'utf8'));
  const next = wished ?? nextMinor(version);
  const file = releaseFile(embed, version);
  const reason = findObstacle(version, next, file) ?? (isDirtyAllowed ? undefined : await findChanges(root, commands));
  if (reason !== undefined) return { ok: false, reason };

  const bytes = await freeze(embed);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, bytes, { flag: 'wx' });
  const changed = [relative(root, file), ...setPlayerVersion(root, next)];
  return { ok: true, note: `${version}; the sources are ${next} now. Commit ${changed.join(', ')}` };
}

/** 0.1.4 → 0.2.0 @param {string} version */
export function nextMinor(version) {
  const [major = '0', minor = '0'] = version.split('.');
  return `${major}.${Number(minor) + 1}.0`;
}

/** @param {string} version @param {string} next @param {string} file */
function findObstacle(version, next, file) {
  if (existsSync(file)) return `${version} is released already; a release never changes.`;
  if (!isVersion(next)) return `"${next}" is no version: write three numbers, like ${nextMinor(version)}.`;
  return newestFirst(next, version) < 0 ? undefined : `The next version must be newer than ${version}; ${next} is not.`;
}

/** @param {string} root @param {import('../processes/commands.mjs').Commands} commands */
async function findChanges(root, commands) {
  const { ok, output } = await commands.run('git', ['status', '--porcelain'], { cwd: root });
  if (!ok) return `git cannot say whether the work tree is clean; --dirty releases it as it is.\n${output}`;
  if (output === '') return undefined;
  return `The work tree has changes that no commit would explain; commit them, or release them with --dirty.\n${output}`;
}

/** @param {string} embed */
async function freeze(embed) {
  const outDir = mkdtempSync(join(tmpdir(), 'playhead-release-'));
  try {
    const manifest = await buildPlayer(embed, outDir);
    const texts = manifest.files.map(async ({ file }) => [file, await readText(join(outDir, file))]);
    return packRelease({ manifest, files: Object.fromEntries(await Promise.all(texts)) });
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}

/** A release holds texts; what is none would not come out of it as it went in. @param {string} path */
async function readText(path) {
  const bytes = await readFile(path);
  const text = bytes.toString('utf8');
  if (!Buffer.from(text).equals(bytes)) throw new Error(`${path} is not UTF-8.`);
  return text;
}

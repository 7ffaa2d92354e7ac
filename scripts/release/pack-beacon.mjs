// @ts-check
import { execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const ENTRIES = ['index', 'core', 'engines'];
const CONTRACT = '@playhead/contract/beats';

/**
 * Puts the beacon together as a package of its own, for whoever monitors a player that is not ours: built files that need no other
 * package of ours, types, README and licence. `npm publish` it from there.
 *
 * @param {string} root
 * @param {string} target folder; what was there is gone
 */
export async function packBeacon(root, target) {
  const source = join(root, 'packages/beacon');
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  await bundle(source, target);
  writeTypes(root, target);
  copyFileSync(join(source, 'README.md'), join(target, 'README.md'));
  copyFileSync(join(root, 'LICENSE'), join(target, 'LICENSE'));
  const manifest = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'));
  const { typebox } = JSON.parse(readFileSync(join(root, 'packages/contract/package.json'), 'utf8')).dependencies;
  writeFileSync(join(target, 'package.json'), `${JSON.stringify(publicManifest(manifest, typebox), null, 2)}\n`);
}

/**
 * @param {Record<string, string>} manifest
 * @param {string} typebox its version; the types of beats are written in it, and nothing of it runs
 */
function publicManifest({ name, version, description, license, type }, typebox) {
  const entry = (/** @type {string} */ file) => ({ types: `./types/beacon/src/${file}.d.ts`, default: `./${file}.js` });
  return {
    name,
    version,
    description,
    license,
    type,
    sideEffects: false,
    exports: { '.': entry('index'), './core': entry('core'), './engines': entry('engines') },
    files: ['*.js', 'types'],
    dependencies: { typebox },
  };
}

/** @param {string} source @param {string} target */
const bundle = (source, target) =>
  build({
    entryPoints: ENTRIES.map((entry) => join(source, 'src', `${entry}.ts`)),
    outdir: target,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'neutral',
    conditions: ['source'],
    target: 'es2022',
    logLevel: 'silent',
  });

/** Declarations of the beacon and of the beats that it tells, which are the contract's. @param {string} root @param {string} target */
function writeTypes(root, target) {
  const work = join(target, 'emitted');
  const base = ['--declaration', '--emitDeclarationOnly', '--noEmit', 'false', '--rootDir', join(root, 'packages')];
  for (const name of ['beacon', 'contract'])
    execFileSync(process.execPath, [
      join(root, 'node_modules/typescript/bin/tsc'),
      ...['-p', join(root, 'packages', name, 'tsconfig.json'), ...base, '--outDir', work],
    ]);
  const kept = ['beacon/src', 'contract/src/beats'];
  for (const folder of kept) cpSync(join(work, folder), join(target, 'types', folder), { recursive: true });
  rmSync(work, { recursive: true });
  for (const file of filesIn(join(target, 'types'))) {
    if (/\.test\.d\.ts$|\/testing\//.test(file)) rmSync(file);
    else pointToBeats(file, join(target, 'types/contract/src/beats/index.js'));
  }
  rmSync(join(target, 'types/beacon/src/testing'), { recursive: true, force: true });
}

/** @param {string} folder @returns {readonly string[]} */
const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** Imports of the contract lead to its types beside; those of files name what is there once the sources are gone. @param {string} file @param {string} beats */
function pointToBeats(file, beats) {
  const path = relative(dirname(file), beats);
  const text = readFileSync(file, 'utf8').replaceAll(CONTRACT, path.startsWith('.') ? path : `./${path}`);
  writeFileSync(file, text.replace(/(from '\.[^']*)\.ts'/g, "$1.js'").replace(/(import\("\.[^"]*)\.ts"/g, '$1.js"'));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const target = join(root, 'packages/beacon/dist/npm');
  await packBeacon(root, target);
  process.stdout.write(`${relative(process.cwd(), target)} is ready: npm publish ${relative(process.cwd(), target)}\n`);
}

// @ts-check
import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'esbuild';
import { parseSync } from 'oxc-parser';

/**
 * The files of one part and what each weighs on the wire; `undefined` where the part has not been built.
 * @typedef {ReadonlyMap<string, number> | undefined} PartSizes
 */

/**
 * Weighs every part that budgets.json may name.
 *
 * @param {string} root
 * @returns {Promise<Readonly<Record<string, PartSizes>>>}
 */
export async function measureParts(root) {
  const ofEmbed = (/** @type {(folder: string) => PartSizes} */ read) => attempt(() => read(presentPlayer(root)));
  return {
    loader: ofEmbed((embed) => weigh(embed, [readManifest(embed).loader])),
    starter: ofEmbed((embed) => weigh(embed, withImports(embed, [readManifest(embed).starter]))),
    player: ofEmbed((embed) => weigh(embed, withImports(embed, [readManifest(embed).player]))),
    monitoring: ofEmbed((embed) => weigh(embed, readManifest(embed).monitoring)),
    hls: ofEmbed((embed) => weigh(embed, readManifest(embed).hls)),
    dash: ofEmbed((embed) => weigh(embed, readManifest(embed).dash)),
    later: ofEmbed((embed) => weigh(embed, otherFiles(embed))),
    console: attempt(() => weigh(join(root, 'packages/console/dist'), firstPage(join(root, 'packages/console/dist')))),
    beacon: await bundleBeacon(root, 'core.ts'),
    beaconWithEngines: await bundleBeacon(root, 'index.ts'),
  };
}

/** Where the newest version is built, which is that of the sources; a release cannot get larger any more. @param {string} root */
function presentPlayer(root) {
  const dist = join(root, 'packages/embed/dist');
  const [present] = JSON.parse(readFileSync(join(dist, 'versions.json'), 'utf8'));
  return join(dist, present);
}

/**
 * Bytes after brotli at its highest quality, as static files are served.
 * @param {Uint8Array} content
 */
export function brotliBytes(content) {
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } })
    .length;
}

/**
 * The files that a page made by Vite fetches before it shows anything: scripts, what they import, and style sheets, as its HTML names them.
 *
 * @param {string} html
 * @param {string} base the address that the console is served under
 * @returns {readonly string[]}
 */
export function initialFiles(html, base) {
  const tags = html.match(/<(?:script|link)\b[^>]*>/g) ?? [];
  const wanted = tags.filter((tag) => /^<script|rel="(?:modulepreload|stylesheet)"/.test(tag));
  const addresses = wanted.flatMap((tag) => tag.match(/(?:src|href)="([^"]+)"/)?.[1] ?? []);
  return addresses.map((address) => address.replace(base, ''));
}

/**
 * Files and everything they import statically, however deep.
 *
 * @param {string} folder
 * @param {readonly string[]} files relative to the folder
 * @returns {readonly string[]}
 */
export function withImports(folder, files) {
  const reached = new Set(files);
  for (const file of reached) {
    const { module } = parseSync(file, readFileSync(join(folder, file), 'utf8'));
    const exported = module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
    );
    const specifiers = [...module.staticImports.map(({ moduleRequest }) => moduleRequest.value), ...exported];
    for (const specifier of specifiers) reached.add(posix.join(dirname(file), specifier));
  }
  return [...reached];
}

/** @param {string} folder @param {readonly string[]} files @returns {PartSizes} */
function weigh(folder, files) {
  return new Map(files.map((file) => [join(folder, file), brotliBytes(readFileSync(join(folder, file)))]));
}

/** What the manifest lists beside loader, starter, player and engines, so that nothing a page may load goes unmeasured. @param {string} embed */
function otherFiles(embed) {
  const { loader, starter, player, monitoring, hls, dash, files } = readManifest(embed);
  const named = new Set([loader, starter, ...withImports(embed, [player]), ...monitoring, ...hls, ...dash]);
  return files.map(({ file }) => file).filter((file) => !named.has(file));
}

/**
 * @typedef {{ loader: string, starter: string, player: string, monitoring: readonly string[], hls: readonly string[], dash: readonly string[], files: readonly { file: string }[] }} EmbedManifest
 */

/** @param {string} folder @returns {EmbedManifest} */
const readManifest = (folder) => JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));

/** @param {string} folder */
const firstPage = (folder) => initialFiles(readFileSync(join(folder, 'index.html'), 'utf8'), '/console/');

/**
 * The beacon as a page would get it that has another player: `core.ts` of it, or with every engine that it knows.
 * @param {string} root
 * @param {string} entryFile
 * @returns {Promise<PartSizes>}
 */
async function bundleBeacon(root, entryFile) {
  const entry = join(root, 'packages/beacon/src', entryFile);
  try {
    const result = await build({
      entryPoints: [entry],
      bundle: true,
      minify: true,
      write: false,
      format: 'esm',
      target: 'es2022',
      conditions: ['source'],
      logLevel: 'silent',
    });
    return new Map(result.outputFiles.map(({ contents }) => [entry, brotliBytes(contents)]));
  } catch {
    return undefined;
  }
}

/** @param {() => PartSizes} read @returns {PartSizes} */
function attempt(read) {
  try {
    return read();
  } catch {
    return undefined; // Not built; the budget that names it says so.
  }
}

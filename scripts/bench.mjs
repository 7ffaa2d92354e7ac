// @ts-check
// `npm run bench`: installs and builds what is missing, runs the benchmarks one after the other and prints their figures. It judges
// nothing. `npm run bench -- beats queries` runs those two. `peers` comes only by name: it installs the other players first.
import { join } from 'node:path';
import { buildStale } from './build/build-all.mjs';
import { enter } from './entry.mjs';
import { ensureBrowser } from './setup/browser.mjs';
import { ensureInstalled } from './setup/install.mjs';

const BENCHMARKS = ['sizes', 'first-frame', 'beats', 'queries', 'rollups', 'api'];
const BY_NAME_ALONE = ['peers'];
const ALL = [...BENCHMARKS, ...BY_NAME_ALONE];

/** Those that open pages. */
const IN_BROWSER = ['first-frame', 'peers'];

/** What the benchmarks run as it is built; the rest they import from source. */
const SERVED = ['server', 'embed', 'console'];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !ALL.includes(name));
const chosen = wanted.length === 0 ? BENCHMARKS : ALL.filter((name) => wanted.includes(name));

if (unknown.length > 0) {
  console.error(`There is no benchmark ${unknown.join(', ')}; there are ${ALL.join(', ')}.`);
  process.exitCode = 2;
} else {
  const { ok, ...parts } = await enter();
  const failed = ok && (await buildStale(parts, { only: SERVED })).ok ? await runAll(parts) : chosen;
  parts.commands.close();
  if (failed.length > 0) console.error(`\nWithout result: ${failed.join(', ')}`);
  process.exitCode = failed.length === 0 ? 0 : 1;
}

/**
 * @typedef {import('./build/build-all.mjs').BuildParts} Parts
 */

/** @param {Parts} parts @returns {Promise<readonly string[]>} names of those that failed */
async function runAll(parts) {
  /** @type {string[]} */
  const failed = [];
  for (const name of chosen) {
    const isStopped = parts.commands.stoppedBy() !== undefined;
    if (isStopped || !(await (name === 'sizes' ? printSizes(parts) : runProgram(name, parts)))) failed.push(name);
  }
  return failed;
}

/** @param {string} name @param {Parts} parts */
async function runProgram(name, parts) {
  const browser = IN_BROWSER.includes(name) ? await ensureBrowser(parts) : undefined;
  if (browser?.ok === false) return false;
  if (name === 'peers' && !(await ensureInstalled({ ...parts, root: join(parts.root, 'bench/peers') })).ok)
    return false;
  const args = ['--conditions=source', '--import', 'tsx', join(parts.root, 'bench', `${name}.ts`)];
  const env = browser === undefined ? {} : { CHROMIUM_PATH: browser.path };
  return (await parts.commands.run(process.execPath, args, { cwd: parts.root, visible: true, env })).ok;
}

/** What `npm run check` holds against budgets.json, without a verdict. @param {Parts} parts */
async function printSizes(parts) {
  console.log('\n## Bytes on the wire, brotli, and their budgets\n');
  const { checkSizes } = await import('./check/check-sizes.mjs');
  await checkSizes(parts);
  return true;
}

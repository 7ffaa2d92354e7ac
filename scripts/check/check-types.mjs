// @ts-check
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const AT_ONCE = 2;

/**
 * Type-checks every tsconfig of the repository, two at a time.
 *
 * @param {{ root: string, commands: import('../processes/commands.mjs').Commands }} parts
 * @returns {Promise<import('../progress.mjs').Outcome>}
 */
export async function checkTypes({ root, commands }) {
  const configs = findConfigs(root);
  /** @type {string[]} */
  const faults = [];
  await inTurns(configs, async (config) => {
    const { ok, output } = await commands.run(
      process.execPath,
      [join(root, 'node_modules/typescript/bin/tsc'), '-p', config],
      { cwd: root },
    );
    if (!ok) faults.push(`${config}\n${output}`);
  });
  return faults.length === 0
    ? { ok: true, note: `${configs.length} projects` }
    : { ok: false, reason: faults.sort().join('\n') };
}

/**
 * Every tsconfig*.json of a package or other top folder, relative to the root; found, so that none is forgotten.
 * @param {string} root
 * @returns {readonly string[]}
 */
export function findConfigs(root) {
  const packages = readdirSync(join(root, 'packages')).map((name) => `packages/${name}`);
  return [...packages, 'e2e', 'bench', 'scripts']
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`))
    .filter((path) => /\/tsconfig[^/]*\.json$/.test(path))
    .sort();
}

/**
 * @template Item
 * @param {readonly Item[]} items
 * @param {(item: Item) => Promise<void>} work
 */
async function inTurns(items, work) {
  const queue = items.values();
  const worker = async () => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

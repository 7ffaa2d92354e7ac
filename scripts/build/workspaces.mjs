// @ts-check
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * One package of packages/: `name` is its folder, `uses` the folders of every package of ours that it builds on, directly or not.
 * @typedef {{ name: string, folder: string, manifest: Manifest, uses: readonly string[] }} Workspace
 */

/**
 * The parts of package.json that building needs.
 * @typedef {{ version?: string, exports?: Record<string, Record<string, string>>, bin?: Record<string, string>, dependencies?: Record<string, string> }} Manifest
 */

const SCOPE = '@playhead/';

/**
 * Reads packages/.
 * @param {string} root
 * @returns {readonly Workspace[]}
 */
export function readWorkspaces(root) {
  const folders = readdirSync(join(root, 'packages'))
    .sort()
    .filter((name) => existsSync(join(root, 'packages', name, 'package.json')));
  const manifests = new Map(folders.map((name) => [name, readManifest(join(root, 'packages', name))]));
  return [...manifests].map(([name, manifest]) => {
    return { name, folder: join(root, 'packages', name), manifest, uses: [...reach(name, manifests)].sort() };
  });
}

/** @param {string} folder @returns {Manifest} */
const readManifest = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/**
 * @param {string} name
 * @param {ReadonlyMap<string, Manifest>} manifests
 * @param {Set<string>} [reached]
 */
function reach(name, manifests, reached = new Set()) {
  for (const dependency of Object.keys(manifests.get(name)?.dependencies ?? {})) {
    const used = dependency.replace(SCOPE, '');
    if (!dependency.startsWith(SCOPE) || reached.has(used)) continue;
    reached.add(used);
    reach(used, manifests, reached);
  }
  return reached;
}

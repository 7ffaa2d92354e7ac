// @ts-check
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

/**
 * Builds the server into one file: our packages inside, from source; everything from node_modules stays an import, since native
 * engines cannot be bundled and the rest gains nothing by it.
 *
 * @param {import('./workspaces.mjs').Workspace} workspace
 * @returns {Promise<import('../progress.mjs').Outcome>}
 */
export async function buildServer({ folder }) {
  await rm(join(folder, 'dist'), { recursive: true, force: true });
  await build({
    absWorkingDir: folder,
    entryPoints: ['src/main.ts'],
    outdir: 'dist',
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    conditions: ['source'],
    plugins: [keepInstalledPackagesOutside],
    sourcemap: true,
    logLevel: 'silent',
  });
  return { ok: true };
}

/** @type {import('esbuild').Plugin} */
const keepInstalledPackagesOutside = {
  name: 'keep-installed-packages-outside',
  setup({ onResolve }) {
    onResolve({ filter: /^[^./]/ }, ({ path, kind }) => {
      if (kind === 'entry-point' || path.startsWith('@playhead/')) return undefined;
      return { path, external: true };
    });
  },
};

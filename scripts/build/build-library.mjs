// @ts-check
import { chmod, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

/**
 * Builds what a package's manifest promises: one ES module for each entry of `exports` and `bin`. Parts that entries have in common
 * become chunks of their own; other packages stay imports.
 *
 * @param {import('./workspaces.mjs').Workspace} workspace
 * @returns {Promise<import('../progress.mjs').Outcome>}
 */
export async function buildLibrary({ folder, manifest }) {
  await rm(join(folder, 'dist'), { recursive: true, force: true });
  const outputs = libraryOutputs(manifest);
  await build({
    absWorkingDir: folder,
    entryPoints: outputs.map((output) => ({
      in: sourceOf(output, manifest),
      out: output.replace(/^\.\/dist\/|\.js$/g, ''),
    })),
    outdir: 'dist',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'neutral',
    packages: 'external',
    target: 'es2023',
    sourcemap: true,
    logLevel: 'silent',
  });
  for (const command of builtCommands(manifest)) await chmod(join(folder, command), 0o755);
  return { ok: true };
}

/**
 * The files that `exports` and `bin` name, relative to the package.
 * @param {import('./workspaces.mjs').Manifest} manifest
 * @returns {readonly string[]}
 */
export function libraryOutputs(manifest) {
  const entries = Object.values(manifest.exports ?? {}).flatMap((conditions) => conditions['default'] ?? []);
  return [...entries, ...builtCommands(manifest)];
}

/** Commands that a build makes; one outside of dist/ is there already. @param {import('./workspaces.mjs').Manifest} manifest */
const builtCommands = ({ bin = {} }) => Object.values(bin).filter((command) => command.startsWith('./dist/'));

/**
 * Where an output comes from: the `source` beside it in `exports`, else the same place under src/.
 * @param {string} output
 * @param {import('./workspaces.mjs').Manifest} manifest
 */
function sourceOf(output, { exports = {} }) {
  const entry = Object.values(exports).find((conditions) => conditions['default'] === output);
  return entry?.['source'] ?? output.replace('./dist/', './src/').replace(/\.js$/, '.ts');
}

// @ts-check
import { join } from 'node:path';
import { buildEmbed, embedOutputs } from './build-embed.mjs';
import { buildLibrary, libraryOutputs } from './build-library.mjs';
import { buildServer } from './build-server.mjs';
import { compressFolder } from './compress.mjs';

/**
 * How one package is built: `outputs` are files that a finished build has, relative to the package.
 * @typedef {object} BuildStep
 * @property {readonly string[]} outputs
 * @property {() => Promise<import('../progress.mjs').Outcome>} build
 */

/**
 * The way to build a package. Those with `exports` alone are libraries; three have ways of their own.
 *
 * @param {import('./workspaces.mjs').Workspace} workspace
 * @param {{ root: string, commands: import('../processes/commands.mjs').Commands }} parts
 * @returns {BuildStep}
 */
export function stepFor(workspace, { root, commands }) {
  switch (workspace.name) {
    case 'server':
      return { outputs: ['dist/main.js'], build: () => buildServer(workspace) };
    case 'console':
      return { outputs: ['dist/index.html'], build: () => buildConsole(workspace, root, commands) };
    case 'embed':
      return { outputs: embedOutputs(workspace), build: () => buildEmbed(workspace) };
    default:
      return { outputs: libraryOutputs(workspace.manifest), build: () => buildLibrary(workspace) };
  }
}

/**
 * @param {import('./workspaces.mjs').Workspace} workspace
 * @param {string} root
 * @param {import('../processes/commands.mjs').Commands} commands
 * @returns {Promise<import('../progress.mjs').Outcome>}
 */
async function buildConsole({ folder }, root, commands) {
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const result = await commands.run(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: folder,
    env: { NODE_ENV: 'production' },
  });
  return result.ok ? compressFolder(join(folder, 'dist')) : { ok: false, reason: result.output };
}

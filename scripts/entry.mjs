// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createCommands } from './processes/commands.mjs';
import { stopWithNpm } from './processes/stop-with-npm.mjs';
import { createProgress } from './progress.mjs';
import { ensureInstalled } from './setup/install.mjs';
import { checkNodeVersion } from './setup/node-version.mjs';

/**
 * What every script of package.json begins with: the parts, a Node that is new enough, and the dependencies installed. Uses nothing
 * from node_modules, since on a fresh clone there is none.
 *
 * @returns {Promise<{ ok: boolean, root: string, progress: import('./progress.mjs').Progress, commands: import('./processes/commands.mjs').Commands }>}
 *   `ok: false` after a failure that has been reported.
 */
export async function enter() {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const progress = createProgress();
  const commands = createCommands();
  stopWithNpm();
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const version = checkNodeVersion(process.versions.node, engines.node);
  if (!version.ok) progress.print(version.reason);
  const { ok } = version.ok ? await ensureInstalled({ root, commands, progress }) : version;
  return { ok, root, progress, commands };
}

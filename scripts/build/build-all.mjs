// @ts-check
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fingerprint } from './fingerprint.mjs';
import { isFresh, writeStamp } from './stamps.mjs';
import { readWorkspaces } from './workspaces.mjs';

/**
 * @typedef {import('../progress.mjs').Outcome} Outcome
 * @typedef {import('./workspaces.mjs').Workspace} Workspace
 */

/**
 * @typedef {object} BuildParts
 * @property {string} root
 * @property {import('../processes/commands.mjs').Commands} commands
 * @property {import('../progress.mjs').Progress} progress
 */

/**
 * `force` builds what is fresh too; `only` names packages by folder.
 * @typedef {{ force?: boolean, only?: readonly string[] }} BuildOptions
 */

/** What every build depends on besides its package's sources. */
const TOOLS = ['package-lock.json', 'tsconfig.base.json', 'scripts/build'];

/**
 * The packages whose last build is older than their sources, those of the packages they build on, or the tools.
 *
 * @param {string} root
 * @param {BuildOptions} [options]
 * @returns {readonly { workspace: Workspace, print: string }[]}
 */
export function findStale(root, { force = false, only } = {}) {
  const workspaces = readWorkspaces(root);
  const tools = fingerprint(
    root,
    TOOLS.map((path) => join(root, path)),
  );
  const sources = new Map(workspaces.map(({ name, folder }) => [name, fingerprint(root, [folder])]));
  return workspaces
    .filter(({ name }) => only?.includes(name) ?? true)
    .map((workspace) => ({
      workspace,
      print: combine([tools, ...[workspace.name, ...workspace.uses].map((name) => sources.get(name))]),
    }))
    .filter(({ workspace, print }) => force || !isFresh(root, workspace.name, print));
}

/**
 * Builds what is stale, side by side, one line for each package. Loads the build tools only where there is something to build, so
 * that a start with nothing to do is quick.
 *
 * @param {BuildParts} parts
 * @param {BuildOptions} [options]
 * @returns {Promise<{ ok: boolean, built: readonly string[] }>} the packages built; failures have been reported.
 */
export async function buildStale(parts, options) {
  const stale = findStale(parts.root, options);
  if (stale.length === 0) return { ok: true, built: [] };
  const { stepFor } = await import('./steps.mjs');
  const outcomes = await Promise.all(
    stale.map(({ workspace, print }) =>
      parts.progress.run(`Building ${workspace.name}`, () =>
        buildOne(stepFor(workspace, parts), workspace, print, parts.root),
      ),
    ),
  );
  const { stop } = await import('esbuild');
  await stop();
  return { ok: outcomes.every(({ ok }) => ok), built: stale.map(({ workspace }) => workspace.name) };
}

/**
 * @param {import('./steps.mjs').BuildStep} step
 * @param {Workspace} workspace
 * @param {string} print
 * @param {string} root
 * @returns {Promise<Outcome>}
 */
async function buildOne(step, { name, folder }, print, root) {
  const outcome = await runStep(step);
  if (!outcome.ok) return outcome;
  const outputs = step.outputs.map((output) => relative(root, join(folder, output)));
  const missing = outputs.filter((output) => !existsSync(join(root, output)));
  if (missing.length > 0) return { ok: false, reason: `The build ended well but left no ${missing.join(', ')}` };
  writeStamp(root, name, { print, outputs });
  return outcome;
}

/**
 * Runs a build; build tools fail by exception, and its message says more than its stack.
 * @param {import('./steps.mjs').BuildStep} step
 * @returns {Promise<Outcome>}
 */
async function runStep(step) {
  try {
    return await step.build();
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}

/** @param {readonly (string | undefined)[]} prints */
const combine = (prints) => createHash('sha256').update(prints.join('\n')).digest('hex');

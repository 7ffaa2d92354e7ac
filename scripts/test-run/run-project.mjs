// @ts-check
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countResults } from './count-results.mjs';

/**
 * Runs one of Vitest's projects, with its own report on screen, and counts the results.
 *
 * @param {string} project as named in vitest.config.ts
 * @param {object} options
 * @param {string} options.root
 * @param {import('../processes/commands.mjs').Commands} options.commands
 * @param {readonly string[]} options.args more arguments for Vitest, e.g. paths
 * @param {NodeJS.ProcessEnv} options.env
 * @returns {Promise<import('./count-results.mjs').Counts>}
 */
export async function runProject(project, { root, commands, args, env }) {
  const folder = await mkdtemp(join(tmpdir(), 'playhead-test-report-'));
  const report = join(folder, 'report.json');
  try {
    const vitest = [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--project', project];
    const reporting = ['--passWithNoTests', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const { ok } = await commands.run(process.execPath, [...vitest, ...reporting, ...args], {
      cwd: root,
      env,
      visible: true,
    });
    return countResults(await readReport(report), ok);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @param {string} file @returns {Promise<import('./count-results.mjs').JsonReport | undefined>} */
async function readReport(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return undefined; // Vitest broke before it could write one, which counts as a failure.
  }
}

// @ts-check
// `npm test`: installs and builds what is missing, runs unit tests and then tests in a real browser against a real server, and ends
// with one counted line. Arguments go to Vitest: `npm test -- packages/signing`.
import { buildStale } from './build/build-all.mjs';
import { enter } from './entry.mjs';
import { ensureBrowser } from './setup/browser.mjs';
import { addCounts, closingLine, isSuccess } from './test-run/count-results.mjs';
import { runProject } from './test-run/run-project.mjs';

const PROJECTS = ['unit', 'e2e'];

const { ok, ...parts } = await enter();
const browser = ok ? await ensureBrowser(parts) : { ok: false };
const isReady = browser.ok && (await buildStale(parts)).ok;
const counts = isReady ? await runAll() : { passed: 0, failed: 1, skipped: 0 };
parts.commands.close();
console.log(`\n${closingLine(counts)}`);
process.exitCode = isSuccess(counts) ? 0 : 1;

async function runAll() {
  let sum = { passed: 0, failed: 0, skipped: 0 };
  const env = 'path' in browser ? { CHROMIUM_PATH: browser.path } : {};
  for (const project of PROJECTS) {
    if (parts.commands.stoppedBy() !== undefined) break;
    sum = addCounts(sum, await runProject(project, { ...parts, args: process.argv.slice(2), env }));
  }
  return sum;
}

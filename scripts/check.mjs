// @ts-check
// `npm run check`: format, lint, types, import directions and size budgets; all of them, even where one fails.
import { buildStale } from './build/build-all.mjs';
import { enter } from './entry.mjs';

const { ok, ...parts } = await enter();
const failed = ok ? await checkAll() : ['Installing dependencies'];
parts.commands.close();
parts.progress.print(failed.length === 0 ? '\nEverything is in order.' : `\nFailed: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;

/** @returns {Promise<readonly string[]>} the titles of what failed */
async function checkAll() {
  /** @type {string[]} */
  const failed = [];
  for (const { title, run } of await loadSteps()) {
    const isStopped = parts.commands.stoppedBy() !== undefined;
    if (isStopped || !(await run()).ok) failed.push(title);
  }
  return failed;
}

/** Loaded late, since they use installed packages. */
async function loadSteps() {
  const { checkDirections } = await import('./check/check-directions.mjs');
  const { checkSizes } = await import('./check/check-sizes.mjs');
  const { checkStyle } = await import('./check/check-style.mjs');
  const { checkTypes } = await import('./check/check-types.mjs');
  /** @param {string} title @param {(given: typeof parts) => Promise<import('./progress.mjs').Outcome> | import('./progress.mjs').Outcome} check */
  const step = (title, check) => ({ title, run: () => parts.progress.run(title, () => check(parts)) });
  return [
    step('Format and lint', checkStyle),
    step('Types', checkTypes),
    step('Import directions', checkDirections),
    { title: 'Build', run: () => buildStale(parts, { only: ['embed', 'console'] }) },
    step('Size budgets', checkSizes),
  ];
}

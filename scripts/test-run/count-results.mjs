// @ts-check

/**
 * The parts of Vitest's JSON report that counting needs.
 * @typedef {object} JsonReport
 * @property {readonly { status: string, name: string, assertionResults: readonly { status: string }[] }[]} testResults
 */

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * Counts one run. A file that failed without a failed test (it could not be loaded, or a hook of it failed) is one failure; so is
 * a run that ended badly with nothing in its report that says why, or that left no report.
 *
 * @param {JsonReport | undefined} report
 * @param {boolean} endedWell whether Vitest's exit code was 0
 * @returns {Counts}
 */
export function countResults(report, endedWell) {
  const files = report?.testResults ?? [];
  const statuses = files.flatMap(({ assertionResults }) => assertionResults.map(({ status }) => status));
  const passed = statuses.filter((status) => status === 'passed').length;
  const failedTests = statuses.filter((status) => status === 'failed').length;
  const failed = failedTests + files.filter(failedOnItsOwn).length;
  const unexplained = failed === 0 && (!endedWell || report === undefined) ? 1 : 0;
  return { passed, failed: failed + unexplained, skipped: statuses.length - passed - failedTests };
}

/**
 * @param {Counts} left
 * @param {Counts} right
 * @returns {Counts}
 */
export function addCounts(left, right) {
  return {
    passed: left.passed + right.passed,
    failed: left.failed + right.failed,
    skipped: left.skipped + right.skipped,
  };
}

/**
 * The line that ends a test run: `12 passed, 0 failed`, with `, 3 skipped` where there are any.
 * @param {Counts} counts
 */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** Whether tests ran and none failed. @param {Counts} counts */
export const isSuccess = ({ passed, failed }) => passed > 0 && failed === 0;

/** @param {JsonReport['testResults'][number]} file */
function failedOnItsOwn({ status, assertionResults }) {
  return status === 'failed' && !assertionResults.some((test) => test.status === 'failed');
}

import { describe, expect, it } from 'vitest';
import { addCounts, closingLine, countResults, isSuccess } from './count-results.mjs';

const file = (status: string, ...tests: string[]) => {
  return { name: 'a.test.ts', status, assertionResults: tests.map((each) => ({ status: each })) };
};

describe('countResults', () => {
  it('counts tests by how they ended; what neither passed nor failed was skipped', () => {
    const report = {
      testResults: [file('failed', 'passed', 'failed'), file('passed', 'passed', 'skipped', 'todo', 'pending')],
    };
    expect(countResults(report, false)).toEqual({ passed: 2, failed: 1, skipped: 3 });
  });

  it('counts a file that could not be loaded, or a hook of it that failed, as one failure', () => {
    const report = { testResults: [file('failed'), file('failed', 'skipped'), file('passed', 'passed')] };
    expect(countResults(report, false)).toEqual({ passed: 1, failed: 2, skipped: 1 });
  });

  it('counts a bad end that no test explains, such as an error outside of tests, as one failure', () => {
    expect(countResults({ testResults: [file('passed', 'passed')] }, false)).toEqual({
      passed: 1,
      failed: 1,
      skipped: 0,
    });
  });

  it('counts a missing report as one failure, whatever the exit code', () => {
    expect(countResults(undefined, true)).toEqual({ passed: 0, failed: 1, skipped: 0 });
    expect(countResults(undefined, false)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('finds nothing in a run without tests', () => {
    expect(countResults({ testResults: [] }, true)).toEqual({ passed: 0, failed: 0, skipped: 0 });
  });
});

describe('addCounts', () => {
  it('adds each', () => {
    expect(addCounts({ passed: 1, failed: 2, skipped: 3 }, { passed: 10, failed: 20, skipped: 30 })).toEqual({
      passed: 11,
      failed: 22,
      skipped: 33,
    });
  });
});

describe('closingLine', () => {
  it('names skipped tests where there are any', () => {
    expect(closingLine({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed');
    expect(closingLine({ passed: 12, failed: 1, skipped: 3 })).toBe('12 passed, 1 failed, 3 skipped');
  });
});

describe('isSuccess', () => {
  it('takes at least one test, and none that failed', () => {
    expect(isSuccess({ passed: 1, failed: 0, skipped: 0 })).toBe(true);
    expect(isSuccess({ passed: 1, failed: 1, skipped: 0 })).toBe(false);
    expect(isSuccess({ passed: 0, failed: 0, skipped: 5 })).toBe(false);
  });
});

import { describe, expect, test } from 'vitest';
import { countsOf as browserCounts } from './playwright.ts';
import { countsOf } from './vitest.ts';

describe('what the test runner counts', () => {
  const report = (passed: number, failed: number, files: [string, string[]][] = []) => ({
    numPassedTests: passed,
    numFailedTests: failed,
    testResults: files.map(([status, tests]) => ({
      status,
      assertionResults: tests.map((each) => ({ status: each })),
    })),
  });

  test('is counted as it says', () => {
    expect(countsOf(report(12, 2, [['failed', ['failed', 'failed', 'passed']]]), 1)).toEqual({ passed: 12, failed: 2 });
  });

  test('a file that cannot be read is a failure', () => {
    const unread = report(3, 0, [
      ['failed', []],
      ['passed', ['passed']],
    ]);
    expect(countsOf(unread, 1)).toEqual({ passed: 3, failed: 1 });
  });

  test('a run that ends badly has failed, whatever it counted', () => {
    expect(countsOf(report(3, 0), 1)).toEqual({ passed: 3, failed: 1 });
  });
});

describe('what the browser’s runner counts', () => {
  const stats = { expected: 5, unexpected: 1, flaky: 1 };

  test('what holds only sometimes does not hold', () => {
    expect(browserCounts({ stats, errors: [] }, 1)).toEqual({ passed: 5, failed: 2 });
  });

  test('an error outside of any test is a failure', () => {
    expect(browserCounts({ stats: { expected: 0, unexpected: 0, flaky: 0 }, errors: [{}] }, 1)).toEqual({
      passed: 0,
      failed: 1,
    });
  });
});

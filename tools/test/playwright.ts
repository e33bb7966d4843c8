import { chromiumPath } from '../chromium/index.ts';
import { filesBelow } from '../launch/stamp.mjs';
import { type Ran, runTool } from './command.ts';
import { withReport } from './report.ts';
import type { Step } from './step.ts';

type PlaywrightReport = {
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number };
  readonly errors: readonly unknown[];
};

/** Flaky counts as failed: what holds only sometimes does not hold. */
export function countsOf({ stats, errors }: PlaywrightReport, code: number): { passed: number; failed: number } {
  const failed = stats.unexpected + stats.flaky + errors.length;
  return { passed: stats.expected, failed: failed === 0 && code !== 0 ? 1 : failed };
}

/** The faces, in a real browser, against a real server. */
export const playwright: Step = {
  name: 'browser',
  async run(root) {
    if (!filesBelow(root, ['e2e']).some((path) => path.endsWith('.spec.ts'))) return { passed: 0, failed: 0 };
    await chromiumPath();
    const { ran, report } = await withReport<PlaywrightReport, Ran>((file) => {
      const args = ['test', '--config', 'e2e/playwright.config.ts', '--reporter=list,json'];
      return runTool(root, '@playwright/test/cli.js', args, { PLAYWRIGHT_JSON_OUTPUT_FILE: file });
    });
    const counts = report ? countsOf(report, ran.code) : { passed: 0, failed: 1 };
    return { ...counts, said: ran.said };
  },
};

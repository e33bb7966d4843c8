import { type Ran, runTool } from './command.ts';
import { withReport } from './report.ts';
import type { Step } from './step.ts';

type VitestReport = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { status: string }[];
  }[];
};

/** A file that could not even be read has no failed test, yet has failed; so has a run that ended badly without one. */
export function countsOf(report: VitestReport, code: number): { passed: number; failed: number } {
  const unread = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((each) => each.status === 'failed'),
  );
  const failed = report.numFailedTests + unread.length;
  return { passed: report.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
}

/** One of the projects in vitest.config.ts. */
export function vitest(project: string): Step {
  return {
    name: project,
    async run(root) {
      const { ran, report } = await withReport<VitestReport, Ran>((file) => {
        const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
        return runTool(root, 'vitest/vitest.mjs', ['run', '--project', project, ...reporters]);
      });
      const counts = report ? countsOf(report, ran.code) : { passed: 0, failed: 1 };
      return { ...counts, said: ran.said };
    },
  };
}

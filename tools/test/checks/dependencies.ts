import { runTool } from '../command.ts';
import { type Step, single } from '../step.ts';

/** Who may import whom: .dependency-cruiser.cjs. */
export const dependencies: Step = {
  name: 'dependencies',
  async run(root) {
    const args = [
      '--config',
      '.dependency-cruiser.cjs',
      '--output-type',
      'err-long',
      'packages',
      'tools',
      'e2e',
      'bench',
    ];
    const ran = await runTool(root, 'dependency-cruiser/bin/dependency-cruise.mjs', args);
    return single(ran.code === 0, ran.said);
  },
};

/** Nothing that nobody uses: files, exports, packages. */
export const deadwood: Step = {
  name: 'deadwood',
  async run(root) {
    const ran = await runTool(root, 'knip/bin/knip.js', ['--no-progress']);
    return single(ran.code === 0, ran.said);
  },
};

import { runTool } from '../command.ts';
import { type Step, single } from '../step.ts';

/** Form and lint, and what lint forbids: default exports, unused names, skipped tests. */
export const style: Step = {
  name: 'style',
  async run(root) {
    const ran = await runTool(root, '@biomejs/biome/bin/biome', [
      'check',
      '--max-diagnostics=60',
      '--error-on-warnings',
    ]);
    return single(ran.code === 0, `${ran.said}\n(npx biome check --write mends most of it)`);
  },
};

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runTool } from '../command.ts';
import type { Step } from '../step.ts';

/** Each with the types of its own world: the domain knows neither Node nor a browser. */
const projects = [
  'packages/domain/tsconfig.json',
  'packages/domain/tsconfig.test.json',
  'packages/server/tsconfig.json',
  'packages/web/tsconfig.json',
  'packages/web/tsconfig.test.json',
  'tools/tsconfig.json',
  'e2e/tsconfig.json',
  'bench/tsconfig.json',
];

/** A project without a single file is no failure, and no success either. */
const nothingThere = 'error TS18003';

export const types: Step = {
  name: 'types',
  async run(root) {
    const said: string[] = [];
    let passed = 0;
    for (const project of projects.filter((each) => existsSync(join(root, each)))) {
      const ran = await runTool(root, 'typescript/bin/tsc', ['-p', project, '--pretty', 'false']);
      if (ran.code === 0) passed += 1;
      else if (!ran.said.includes(nothingThere)) said.push(ran.said);
    }
    return { passed, failed: said.length, said: said.join('\n') };
  },
};

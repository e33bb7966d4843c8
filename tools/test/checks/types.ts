import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Ran, runTool } from '../command.ts';
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
    const found = projects.filter((each) => existsSync(join(root, each)));
    const results = new Map<string, Ran>();
    const waiting = [...found];
    // The compiler keeps one core busy; there are two at least.
    const lane = async () => {
      for (let project = waiting.shift(); project !== undefined; project = waiting.shift()) {
        results.set(project, await runTool(root, 'typescript/bin/tsc', ['-p', project, '--pretty', 'false']));
      }
    };
    await Promise.all([lane(), lane()]);
    const ran = found.flatMap((project) => results.get(project) ?? []);
    const passed = ran.filter(({ code }) => code === 0).length;
    const said = ran.flatMap((one) => (one.code !== 0 && !one.said.includes(nothingThere) ? [one.said] : []));
    return { passed, failed: said.length, said: said.join('\n') };
  },
};

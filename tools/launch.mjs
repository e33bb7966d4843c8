/**
 * What `npm start` and `npm test` run. Plain JavaScript without dependencies, since it comes before all of them: it works
 * on any Node from 18 on, fetches what is missing (a newer Node, the packages, the built pages), and hands over.
 */

import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { handOver } from './launch/handOver.mjs';
import { ensurePackages } from './launch/packages.mjs';
import { ensurePages } from './launch/pages.mjs';
import { ensureRuntime } from './launch/runtime.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [verb = 'start', ...rest] = process.argv.slice(2);

/** Every other word is one of the server's own commands. */
const programs = {
  test: { script: 'tools/test/run.ts', args: rest, pages: false },
  check: { script: 'tools/test/run.ts', args: ['--quick', ...rest], pages: false },
  bench: { script: 'bench/run.ts', args: rest, pages: false },
};
const program = programs[/** @type {keyof typeof programs} */ (verb)] ?? {
  script: 'packages/server/src/main.ts',
  args: [verb, ...rest],
  pages: verb === 'start',
};

try {
  const runtime = await ensureRuntime(root);
  await ensurePackages(root, runtime);
  if (program.pages) await ensurePages(root, runtime);
  process.exitCode = await handOver(root, runtime, program);
} catch (problem) {
  if (!(problem instanceof Error)) throw problem;
  process.stderr.write(`${problem.message}\n`);
  process.exitCode = 1;
}

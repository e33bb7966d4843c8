/** `npm test`: every promise that a machine can hold, from the quickest to the slowest. `npm run check`: the quick ones. */
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deadwood, dependencies } from './checks/dependencies.ts';
import { documents } from './checks/documents.ts';
import { promises } from './checks/promises.ts';
import { rooms } from './checks/rooms.ts';
import { sqlPlace } from './checks/sqlPlace.ts';
import { style } from './checks/style.ts';
import { types } from './checks/types.ts';
import { pages } from './pages.ts';
import { playwright } from './playwright.ts';
import type { Outcome, Step } from './step.ts';
import { vitest } from './vitest.ts';

const quick: Step[] = [types, style, dependencies, sqlPlace, rooms, deadwood, documents, promises, vitest('unit')];
const slow: Step[] = [pages, vitest('database'), playwright];

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const steps = process.argv.includes('--quick') ? quick : [...quick, ...slow];

let passed = 0;
let failed = 0;
for (const step of steps) {
  const began = Date.now();
  const outcome = await ran(step);
  passed += outcome.passed;
  failed += outcome.failed;
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  console.log(
    `${outcome.failed === 0 ? '✓' : '✗'} ${step.name}: ${outcome.passed} passed, ${outcome.failed} failed (${seconds} s)`,
  );
  if (outcome.failed > 0 && outcome.said) console.log(indented(outcome.said));
  if (outcome.remark) console.log(indented(outcome.remark));
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

/** A step that cannot run has failed; the others still have their say. */
async function ran(step: Step): Promise<Outcome> {
  try {
    return await step.run(root);
  } catch (problem) {
    return {
      passed: 0,
      failed: 1,
      said: problem instanceof Error ? (problem.stack ?? problem.message) : String(problem),
    };
  }
}

function indented(text: string): string {
  return text.replaceAll(/^/gm, '    ');
}

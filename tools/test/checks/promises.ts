import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Source, sourcesBelow } from '../sources.ts';
import { type Step, single } from '../step.ts';

const table = 'docs/promises.md';
const tests = /\.(test|spec)\.tsx?$/;
/** The first words of a title, wherever a test takes one: `test('P1 …'`, `test.each(…)('P1 …'`. */
const quoted = /\(\s*['"`](P\d+) /g;
const row = /^\|\s*(P\d+)\s*\|[^|]*\|([^|]*)\|/gm;

/** The numbers of the table and those that tests quote, compared both ways and file by file. */
export function brokenPromises(markdown: string, sources: readonly Source[]): string[] {
  const wrong: string[] = [];
  const told = new Map<string, Set<string>>();
  for (const [, number = '', where = ''] of markdown.matchAll(row)) {
    if (told.has(number)) wrong.push(`${number} stands in the table twice.`);
    told.set(number, new Set([...where.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path)));
  }
  const held = new Map<string, Set<string>>();
  for (const { path, text } of sources) {
    for (const [, number = ''] of text.matchAll(quoted)) held.set(number, (held.get(number) ?? new Set()).add(path));
  }
  for (const [number, files] of told) {
    for (const path of files) if (!held.get(number)?.has(path)) wrong.push(`${number} is not quoted by ${path}.`);
    if (files.size === 0) wrong.push(`${number} names no test.`);
  }
  for (const [number, files] of held) {
    for (const path of files) {
      // A number taken twice by mistake shows here: the second file is not in the row.
      if (!told.get(number)?.has(path)) wrong.push(`${path} quotes ${number}, and its row does not name that file.`);
    }
  }
  return wrong;
}

/** Promises are numbered in one table, and each is quoted by the tests that hold it. */
export const promises: Step = {
  name: 'promises',
  async run(root) {
    const sources = sourcesBelow(root, ['packages', 'e2e']).filter(({ path }) => tests.test(path));
    const wrong = brokenPromises(readFileSync(join(root, table), 'utf8'), sources);
    return single(wrong.length === 0, `${wrong.join('\n')}\nThe table stands in ${table}.`);
  },
};

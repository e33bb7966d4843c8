import { describe, expect, test } from 'vitest';
import { verbsIn, wrongCommands } from './documents/commands.ts';
import { machineNames, oneLanguage, unenforced, unequal, unknownWords } from './documents/manners.ts';
import { missingPaths, treeOf } from './documents/paths.ts';
import { brokenPromises } from './promises.ts';

const tree = treeOf([
  'README.md',
  'docs/adr/1.md',
  'packages/server/src/log/take.ts',
  'tools/launch.mjs',
  'a.store.ts',
]);
const page = (text: string, path = 'docs/page.md') => ({ path, text });

describe('what a document names', () => {
  test.each([
    '`packages/server/src/log/take.ts`, `packages/server/src/log/`, `take.ts`, `log/take.ts`',
    '`*.store.ts`, `packages/{server,web}/src/log/take.ts`',
    '[one](adr/1.md#why), [home](../README.md), [away](https://example.org/x.md), [here](#top)',
    '`packages/server/src/<area>`, `.fangxian/data`, `text/plain`, `/api/records`, `.xlsx`, `household/0190…`',
    '```\npackages/nowhere/at-all.ts\n```',
  ])('may be there: %s', (text) => {
    expect(missingPaths(page(text), tree)).toEqual([]);
  });

  test.each([
    ['`packages/server/src/log/gone.ts`', 'packages/server/src/log/gone.ts'],
    ['`packages/web`', 'packages/web'],
    ['`*.view.ts`', '*.view.ts'],
    ['[one](adr/2.md)', 'docs/adr/2.md'],
  ])('is missed: %s', (text, path) => {
    expect(missingPaths(page(text), tree)).toEqual([`docs/page.md: there is no ${path}`]);
  });
});

describe('commands', () => {
  const verbs = verbsIn(
    'const programs = {\n  test: { a: 1 },\n};',
    'const commands: Record<string, () => void> = {\n  async start(args) {\n  },\n};',
  );
  const wrong = (text: string) => wrongCommands(page(text), { scripts: new Set(['start', 'check']), verbs }, tree);

  test('the words of launcher and server are read from their sources', () => {
    expect([...verbs]).toEqual(['test', 'start']);
  });

  test.each([
    '`npm start`, `npm run check`, `--port`, `--tls-cert`',
    '```\nDATABASE_URL=x npm start -- --empty --data FOLDER\nnode tools/launch.mjs test\n```',
    '`node tools/launch.mjs start --json`, `npx vitest run packages/server/src/log/take.ts`',
  ])('that exist: %s', (text) => {
    expect(wrong(text)).toEqual([]);
  });

  test.each([
    '`npm run gone`',
    '`npm start -- --gone`',
    '`npm start -- verify`',
    '`--gone`',
    '```\nnode tools/launch.mjs gone\n```',
    '`node tools/gone.ts`',
    '`npx vitest run packages/gone.test.ts`',
  ])('that do not: %s', (text) => {
    expect(wrong(text)).toHaveLength(1);
  });
});

describe('manners', () => {
  test('no machine is named', () => {
    expect(machineNames(page('see /home/somebody/x and registry.example.org'))).toHaveLength(2);
    expect(machineNames(page('see /var/lib/fangxian, /api/records and /etc/ssl'))).toEqual([]);
  });

  test('a decision ends with what enforces it', () => {
    expect(
      unenforced([page('x\n\nEnforced by: P1.\n'), page('Enforced by: P1.\n\nMore.'), page('Enforced by:')]),
    ).toHaveLength(2);
  });

  test('two languages say equally much', () => {
    expect(unequal(page('# a\n## b\n```\nx\n```'), page('# 甲\n## 乙\n```\nx\n```'))).toEqual([]);
    expect(unequal(page('# a\n## b'), page('# 甲\n### 乙\n```\nx\n```'))).toHaveLength(2);
    expect(oneLanguage([page('## 中文\n## English'), page('## English')])).toHaveLength(1);
  });

  test('the glossary knows what the code knows', () => {
    const glossary = page('## In use\n`coverage` `gone`\n## Named\n`later`');
    expect(unknownWords(glossary, 'const coverage')).toEqual(['docs/page.md: gone stands in no source']);
  });
});

describe('promises', () => {
  const tests = [{ path: 'a.test.ts', text: `test('P1 it holds', () => {});\ntest.each([1])('P2 so', f);` }];

  test('table and tests agree', () => {
    expect(brokenPromises('| P1 | It holds | `a.test.ts` |\n| P2 | So | `a.test.ts` |', tests)).toEqual([]);
  });

  test.each([
    ['one is not in the table', '| P1 | It holds | `a.test.ts` |', 1],
    ['one is not tested', '| P1 | a | `a.test.ts` |\n| P2 | b | `a.test.ts` |\n| P3 | c | `a.test.ts` |', 1],
    ['one names no test', '| P1 | a | `a.test.ts` |\n| P2 | b | `a.test.ts` |\n| P3 | c | |', 1],
    ['a number is given twice', '| P1 | a | `a.test.ts` |\n| P2 | b | `a.test.ts` |\n| P1 | c | `a.test.ts` |', 1],
    ['another file takes the number', '| P1 | a | `b.test.ts` |\n| P2 | b | `a.test.ts` |', 2],
  ])('%s', (_, markdown, wrong) => {
    expect(brokenPromises(markdown, tests)).toHaveLength(wrong);
  });
});

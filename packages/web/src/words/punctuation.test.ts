/** Chinese is punctuated as Chinese, and English counts as English, wherever a screen or a refusal speaks it. */
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { problems } from '@fangxian/domain/problems';
import { expect, test } from 'vitest';

const source = fileURLToPath(new URL('..', import.meta.url));
const literal = /'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g;
const halfWidth =
  /[\u4e00-\u9fff》」）][,:;?!]|[\u4e00-\u9fff][”’][,:;?!]|[,:;?!][\u4e00-\u9fff“‘《「]|\([^()]*[\u4e00-\u9fff][^()]*\)/;

const things =
  'buildings|cases|changes|checks|contacts|days|digits|doors|files|hours|households|leads|lines|minutes|people|persons' +
  '|phones|places|records|rows|stairwells|storeys|things|times|visits';
/** `{n} households` would be said of one household too. */
const alwaysMany = new RegExp(`(?<!\\$)\\{\\w+\\} (?:\\w+ )?(?:${things})\\b`);

function wordsThat(rule: RegExp): string[] {
  const files = globSync('**/*.{ts,tsx}', { cwd: source }).filter((file) => !file.includes('.test.'));
  expect(files.length).toBeGreaterThan(100);
  return files.flatMap((file) => {
    const text = readFileSync(`${source}/${file}`, 'utf8');
    if (!text.includes('defineWords(')) return [];
    return [...text.matchAll(literal)].filter(([said]) => rule.test(said)).map(([said]) => `${file}: ${said}`);
  });
}

test('no screen says a Chinese sentence with half-width marks', () => {
  expect(wordsThat(halfWidth)).toEqual([]);
});

test('no screen counts one of something as many', () => {
  expect(wordsThat(alwaysMany)).toEqual([]);
});

test('nor does a refusal', () => {
  expect(Object.values(problems).filter(({ zh }) => halfWidth.test(zh))).toEqual([]);
});

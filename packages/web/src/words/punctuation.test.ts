/** Chinese is punctuated as Chinese: full-width marks, wherever a screen or a refusal speaks it. */
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { problems } from '@fangxian/domain/problems';
import { expect, test } from 'vitest';

const source = fileURLToPath(new URL('..', import.meta.url));
const literal = /'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g;
const halfWidth =
  /[\u4e00-\u9fff》」）][,:;?!]|[\u4e00-\u9fff][”’][,:;?!]|[,:;?!][\u4e00-\u9fff“‘《「]|\([^()]*[\u4e00-\u9fff][^()]*\)/;

test('no screen says a Chinese sentence with half-width marks', () => {
  const files = globSync('**/*.{ts,tsx}', { cwd: source }).filter((file) => !file.includes('.test.'));
  const found = files.flatMap((file) => {
    const text = readFileSync(`${source}/${file}`, 'utf8');
    if (!text.includes('defineWords(')) return [];
    return [...text.matchAll(literal)].filter(([said]) => halfWidth.test(said)).map(([said]) => `${file}: ${said}`);
  });
  expect(files.length).toBeGreaterThan(100);
  expect(found).toEqual([]);
});

test('nor does a refusal', () => {
  expect(Object.values(problems).filter(({ zh }) => halfWidth.test(zh))).toEqual([]);
});

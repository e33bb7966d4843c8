import { expect, test } from 'vitest';
import { nextName } from './naming.ts';

const unnumbered = (n: number) => Array.from({ length: n }, () => '春节前排查');

test.each([
  [0, '第一轮排查'],
  [9, '第十轮排查'],
  [10, '第十一轮排查'],
  [19, '第二十轮排查'],
  [22, '第二十三轮排查'],
])('after %i rounds the next is %s', (already, name) => {
  expect(nextName(unnumbered(already), 'zh')).toBe(name);
});

test('a round that says its number is followed by the next number', () => {
  expect(nextName(['演示·第二轮入户排查'], 'zh')).toBe('第三轮排查');
  expect(nextName(['第十二轮排查', '第3轮'], 'zh')).toBe('第十三轮排查');
  expect(nextName(['Round 4'], 'en')).toBe('Round 5');
});

test('in English it is a number', () => {
  expect(nextName(unnumbered(1), 'en')).toBe('Round 2');
});

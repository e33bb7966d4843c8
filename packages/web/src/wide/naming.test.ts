import { expect, test } from 'vitest';
import { nextName } from './naming.ts';

test.each([
  [0, '第一轮排查'],
  [9, '第十轮排查'],
  [10, '第十一轮排查'],
  [19, '第二十轮排查'],
  [22, '第二十三轮排查'],
])('after %i rounds the next is %s', (already, name) => {
  expect(nextName(already, 'zh')).toBe(name);
});

test('in English it is a number', () => {
  expect(nextName(1, 'en')).toBe('Round 2');
});

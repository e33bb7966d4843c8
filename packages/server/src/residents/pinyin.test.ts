import { expect, test } from 'vitest';
import { pinyinOf } from './pinyin.ts';

const found = (name: string, typed: string) =>
  pinyinOf(name)
    .replace(/[^a-z]/g, '')
    .includes(typed);

test.each([
  ['单一', ['shanyi', 'danyi', 'sy', 'dy']],
  ['曾乐', ['zengle', 'zengyue', 'cengle', 'zl', 'zy']],
  ['盖行', ['gexing', 'gaihang', 'gx', 'gh']],
  ['吕一', ['lvyi', 'luyi', 'ly']],
  ['王小明', ['wangxiaoming', 'wxm']],
  ['Anna Test', ['annatest']],
])('%s is found by every reading of its signs', (name, ways) => {
  for (const typed of ways) expect(found(name, typed), typed).toBe(true);
});

test('a long name with many readings stays within what is stored', () => {
  expect(pinyinOf('曾单乐行长重'.repeat(8)).length).toBeLessThanOrEqual(240);
  expect(pinyinOf('')).toBe('');
});

import { expect, test } from 'vitest';
import { naturally } from './naturally.ts';

test('names are in the order that the browser puts them in, numbers as numbers', () => {
  const names = [
    '10栋',
    '2栋',
    '2栋甲',
    '2',
    '',
    '12',
    '3单元',
    '12单元',
    '东1',
    '东10',
    '东2',
    '西1',
    'A2',
    'a10',
    '1-2',
    '1-10',
    '解北巷',
    '02',
    '1204号',
    '99012345678901234567',
    '99012345678901234568',
  ];
  const collator = new Intl.Collator('zh', { numeric: true });
  for (const a of names) {
    for (const b of names)
      expect([a, b, Math.sign(naturally(a, b))]).toEqual([a, b, Math.sign(collator.compare(a, b))]);
  }
});

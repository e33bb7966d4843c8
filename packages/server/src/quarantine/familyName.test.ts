import { expect, test } from 'vitest';
import { withoutFamilyName } from './familyName.ts';

test.each([
  ['演小红', '*小红'],
  ['演红', '*红'],
  ['欧阳示红', '*示红'],
  ['欧阳', '*阳'],
  ['阿依古丽·演示', '阿依古丽·*'],
  ['Example Person', 'Example *'],
  ['Example', 'Example'],
])('P130 %s is %s on a page that is opened without an account', (name, told) => {
  expect(withoutFamilyName(name)).toBe(told);
});

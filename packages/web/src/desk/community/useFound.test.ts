import { expect, test } from 'vitest';
import { placeIn } from './useFound.ts';

test('a building that is looked for is that building, however its name is written', () => {
  for (const address of ['7栋 706', '7幢 2单元 101', '和平苑7# 3']) expect(placeIn('7栋')?.test(address)).toBe(true);
  for (const address of ['17栋 101', '1栋 706', '70栋 7']) expect(placeIn('7栋')?.test(address)).toBe(false);
  expect(placeIn('3# 2单元')?.test('3栋 2单元 1204')).toBe(true);
  expect(placeIn('3# 2单元')?.test('3栋 12单元 1204')).toBe(false);
});

test('a name, a door or a number is looked for by the words and by the device’s search', () => {
  for (const text of ['王小明', 'wxm', '603', '3栋1204', '3-1-1204', '1栋 706']) expect(placeIn(text)).toBeUndefined();
});

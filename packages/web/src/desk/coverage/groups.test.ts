import { expect, test } from 'vitest';
import { type Count, nothing } from '../community/index.ts';
import { byGroup } from './groups.ts';

const count = (households: number, settled: number): Count => ({
  ...nothing(),
  households,
  settled,
});
const byBuilding = new Map([
  ['a', count(10, 4)],
  ['b', count(5, 5)],
  ['c', count(3, 0)],
]);

test('each building counts in its group, and what no group goes to is said', () => {
  const groups = [{ group: 'g', name: '一组', buildings: ['a', 'b', 'gone'] }];
  const lines = byGroup(groups, byBuilding);
  expect(lines.map(({ name, households, settled }) => [name, households, settled])).toEqual([
    ['一组', 15, 9],
    ['', 3, 0],
  ]);
  expect(lines.reduce((sum, { households }) => sum + households, 0)).toBe(18);
});

test('when every building has a group nothing is left over', () => {
  expect(byGroup([{ group: 'g', name: '一组', buildings: ['a', 'b', 'c'] }], byBuilding)).toHaveLength(1);
});

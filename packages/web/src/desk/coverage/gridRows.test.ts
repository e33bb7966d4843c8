import type { TallyTold } from '@fangxian/domain/exchange';
import type { CoverageState } from '@fangxian/domain/screening';
import { expect, test } from 'vitest';
import { type Count, type Door, type Home, nothing } from '../community/index.ts';
import { gridRows, gridSortOf, sortedGrids } from './gridRows.ts';

const zone = 'Asia/Shanghai';
const now = Date.parse('2020-02-10T10:00:00Z');
const count = (households: number, settled: number, tried: number): Count => ({
  ...nothing(),
  households,
  settled,
  tried,
});
const byGrid = new Map([
  ['', count(4, 0, 0)],
  ['g10', count(10, 9, 1)],
  ['g2', count(20, 5, 5)],
  ['g0', count(0, 0, 0)],
]);
const door = (grid: string, lastBy: string, lastVisitAt: number) =>
  ({ id: lastBy, home: { grid } as Home, row: { lastBy, lastVisitAt } as CoverageState }) satisfies Door;
const doors = [
  door('g2', 'a', now - 1000),
  door('g2', 'a', now - 2000),
  door('g2', 'b', now - 3000),
  door('g2', 'c', Date.parse('2020-02-09T15:59:00Z')),
];
const tally = (grid: string, day: string, value: number): TallyTold => ({
  ...{ name: 'householdVisits', day, grid, building: 'x', value },
});
const tallies = [tally('g2', '2020-02-10', 3), tally('g2', '2020-02-10', 4), tally('g10', '2020-02-09', 50)];
const named = (id: string) => ({ g2: '二网格', g10: '十网格' })[id] ?? '未分网格';
const rows = gridRows({ byGrid, doors }, named, tallies, { now, zone });

test('visits are those of the civil day, and staff are persons, not visits', () => {
  const told = rows.map(({ id, visitsToday, staffToday, notYet }) => [id, visitsToday, staffToday, notYet]);
  expect(told).toEqual([
    ['', 0, 0, 4],
    ['g10', 0, 0, 0],
    ['g2', 7, 2, 10],
  ]);
  const [unknown] = gridRows({ byGrid, doors }, named, undefined, { now, zone });
  expect(unknown?.visitsToday).toBeUndefined();
});

test('sorted by what is asked, else by name with no grid last', () => {
  const ids = (sort: string) => sortedGrids(rows, gridSortOf(sort)).map(({ id }) => id);
  expect(ids('notYet')).toEqual(['g2', '', 'g10']);
  expect(ids('share')).toEqual(['', 'g2', 'g10']);
  expect(ids('visits')[0]).toBe('g2');
  expect(ids('whatever').at(-1)).toBe('');
});

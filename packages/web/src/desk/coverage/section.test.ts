import type { CoverageState } from '@fangxian/domain/screening';
import { expect, test } from 'vitest';
import type { BuildingHomes, Door, Home } from '../community/index.ts';
import { sectionOf } from './section.ts';

const building = (layout: BuildingHomes['layout']): BuildingHomes => ({
  building: 'b',
  key: 'b',
  name: '3栋',
  kind: 'apartments',
  layout,
  homes: [],
});
const door = (storey: number | undefined, number: number, end?: CoverageState['end'], stairwell = '1'): Door => {
  const id = `${stairwell}-${storey}-${number}`;
  const state = { door: { label: id, ...(storey !== undefined && { storey }), number } } as Home['state'];
  const row = end && ({ end, visits: 1, persons: [] } as unknown as CoverageState);
  return { id, home: { id, state, stairwell, address: id, place: '', building: 'b', grid: '', head: '' }, row };
};
const two = building({
  shape: 'storeys',
  stairwells: [
    { stairwell: '1', storeys: 3, perStorey: 2 },
    { stairwell: '2', storeys: 2, perStorey: 4 },
  ],
});

test('the third storey is drawn at the top, the second stairwell to the right of a gap', () => {
  const { columns, rows, cells } = sectionOf(two, [door(3, 1, 'accounted'), door(1, 4, 'nobodyHome', '2')]);
  expect({ columns, rows }).toEqual({ columns: 7, rows: 3 });
  expect(cells).toEqual([
    { x: 0, y: 0, standing: 'settled' },
    { x: 6, y: 2, standing: 'tried' },
  ]);
});

test('two households behind one door show the one that is furthest from settled', () => {
  expect(sectionOf(two, [door(2, 2, 'vacant'), door(2, 2)]).cells).toEqual([{ x: 1, y: 1, standing: 'notYet' }]);
});

test('a door that does not fit the drawing is still drawn, below', () => {
  const { rows, cells } = sectionOf(two, [door(9, 1), door(undefined, 3), door(1, 1)]);
  expect(cells).toHaveLength(3);
  expect(rows).toBe(4);
});

test('a lane is rows of doors', () => {
  const doors = Array.from({ length: 23 }, (_, at) => door(undefined, at + 1));
  expect(sectionOf(building({ shape: 'list' }), doors)).toMatchObject({ columns: 10, rows: 3 });
});

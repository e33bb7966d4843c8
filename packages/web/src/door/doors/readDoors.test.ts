import type { BuildingState } from '@fangxian/domain/places';
import { type CoverageState, coverageKey, type RoundState } from '@fangxian/domain/screening';
import { expect, test } from 'vitest';
import { readDoors } from './readDoors.ts';

const round = { round: 'r', scope: {} } as RoundState;

/** Two towers of three doors each, listed from the far end. */
function rowsOf() {
  const rows = new Map<string, unknown>();
  for (const building of ['b10', 'b2']) {
    rows.set(`building/${building}`, { name: `${building.slice(1)}栋` } as BuildingState);
    for (const number of [3, 2, 1]) move(`${building}-${number}`, building, number);
  }
  function move(household: string, building: string, number: number) {
    const door = { label: `10${number}`, storey: 1, number };
    rows.set(`household/${household}`, { household, building, stairwell: '1', door, persons: [] } as unknown);
  }
  const ids = (register: string) =>
    [...rows.keys()].filter((key) => key.startsWith(`${register}/`)).map((key) => key.slice(register.length + 1));
  const get = <State>(key: string) => rows.get(key) as State | undefined;
  const visit = (household: string) =>
    rows.set(coverageKey('r', household), { end: 'nobodyHome', visits: 1, persons: [] } as unknown as CoverageState);
  return { rows, move, visit, device: { ids, get } };
}

const inOrder = (doors: ReturnType<typeof readDoors>) => doors.rows.map(({ id }) => id).join(' ');

test('one visit makes one row new, and leaves every other row and building the identical object', () => {
  const { device, visit } = rowsOf();
  const before = readDoors(device, round);
  expect(inOrder(before)).toBe('b2-1 b2-2 b2-3 b10-1 b10-2 b10-3');
  visit('b2-2');
  const after = readDoors(device, round, before);
  expect(after).toEqual({ ...readDoors(device, round), nameOf: before.nameOf, stairwellOf: before.stairwellOf });
  expect(after.rows.filter((row, at) => row !== before.rows[at]).map(({ id }) => id)).toEqual(['b2-2']);
  expect(after.byBuilding.get('b10')).toBe(before.byBuilding.get('b10'));
  expect(after.byBuilding.get('b2')).not.toBe(before.byBuilding.get('b2'));
});

test('nothing new is the identical answer', () => {
  const { device } = rowsOf();
  const before = readDoors(device, round);
  expect(readDoors(device, round, before)).toBe(before);
});

test('a door that moved, came, or went is put in order again', () => {
  const { device, rows, move } = rowsOf();
  const before = readDoors(device, round);
  move('b10-1', 'b2', 4);
  const moved = readDoors(device, round, before);
  expect(inOrder(moved)).toBe('b2-1 b2-2 b2-3 b10-1 b10-2 b10-3');
  expect(moved.byBuilding.get('b2')?.map(({ id }) => id)).toEqual(['b2-1', 'b2-2', 'b2-3', 'b10-1']);
  rows.delete('household/b2-1');
  move('b2-0', 'b2', 0);
  expect(inOrder(readDoors(device, round, moved))).toBe('b2-0 b2-2 b2-3 b10-1 b10-2 b10-3');
});

test('a renamed building is put in its new place', () => {
  const { device, rows } = rowsOf();
  const before = readDoors(device, round);
  rows.set('building/b10', { name: '1栋' } as BuildingState);
  expect(inOrder(readDoors(device, round, before))).toBe('b10-1 b10-2 b10-3 b2-1 b2-2 b2-3');
});

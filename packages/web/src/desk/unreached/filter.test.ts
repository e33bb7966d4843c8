import type { CoverageState } from '@fangxian/domain/screening';
import { expect, test } from 'vitest';
import type { Door, Home } from '../community/index.ts';
import { endIn, filterDoors, isDue } from './filter.ts';

const door = (label: string, row?: Partial<CoverageState>, more: Partial<Home> = {}): Door => ({
  id: label,
  home: {
    id: label,
    state: { door: { label } } as Home['state'],
    address: `3栋 1单元 ${label}`,
    place: '3栋 1单元',
    building: 'b3',
    grid: 'g1',
    stairwell: '1',
    head: '甲一',
    ...more,
  },
  row: row && ({ visits: 1, persons: [], listed: true, added: false, ...row } as unknown as CoverageState),
});
const doors = [
  door('101'),
  door('102', { end: 'nobodyHome', visits: 3, nextTryAt: 100 }),
  door('103', { end: 'refused', visits: 4, nextTryAt: 50 }),
  door('104', { end: 'accounted' }),
  door('201', { end: 'accounted', inContact: true, visits: 0 }),
  door('202', { end: 'notYet', visits: 0, added: true }, { grid: '', head: '' }),
  door('203', {
    end: 'accounted',
    persons: [{ person: 'p', state: 'needsAttention', settled: true }] as CoverageState['persons'],
  }),
];
const ids = (filter: Parameters<typeof filterDoors>[1], now = 60) =>
  filterDoors(doors, filter, now)
    .map(({ id }) => id)
    .join(' ');

test('without a filter: everybody not yet seen, whether tried or not; a door in contact is left alone', () => {
  expect(ids({})).toBe('101 102 103 202');
  expect(ids({ show: 'settled' })).toBe('104 201 203');
  expect(ids({ show: 'notYet' })).toBe('101 202');
  expect(ids({ show: 'tried' })).toBe('102 103');
});

test('a refusal is not a door missed three times', () => {
  expect(ids({ show: 'thrice' })).toBe('102');
  expect(ids({ state: 'refused' })).toBe('103');
});

test('due are the doors whose hour has come, and those nobody came to', () => {
  expect(ids({ due: 'now' })).toBe('101 103 202');
  expect(ids({ due: 'now' }, 100)).toBe('101 102 103 202');
  expect(isDue(doors[3] as Door, 1000)).toBe(false);
});

test('households in no grid can be asked for', () => {
  expect(ids({ grid: 'none' })).toBe('202');
});

test('a list that leaves the desk does not say who is ill', () => {
  expect(endIn(doors[6] as Door)).toBe('accounted');
  expect(endIn(doors[4] as Door)).toBe('inContact');
});

test('who was tried twice and not settled, and whom no telephone reaches, are found by a filter each', () => {
  expect(filterDoors(doors, { tries: '2' }, 0).map(({ id }) => id)).toEqual(['102', '103']);
  const numbered = (id: string, state: object) =>
    door(id, undefined, { state: { door: { label: id }, persons: [], ...state } as unknown as Home['state'] });
  const some = [
    numbered('301', { phone: '023-00000000' }),
    numbered('302', { persons: ['p1'] }),
    numbered('303', { persons: ['p2'] }),
  ];
  const rows = { get: (key: string) => (key === 'person/p1' ? { phone: '19000000000' } : {}) as never };
  expect(filterDoors(some, { phone: 'none' }, 0, rows).map(({ id }) => id)).toEqual(['303']);
});

import type { CoverageState, RoundState } from '@fangxian/domain/screening';
import { expect, test } from 'vitest';
import { readCommunity } from './community.ts';
import { notYet, readRound, roundsOf, standingOf } from './reading.ts';

const round = {
  round: 'r',
  name: 'Round 2',
  scope: {},
  status: 'open',
  openedAt: 5,
  denominators: [
    { grid: 'g1', building: 'b10', households: 2 },
    { grid: '', building: 'b2', households: 1 },
  ],
} as unknown as RoundState;

const told = (household: string, building: string, more: Partial<CoverageState>) => ({
  round: 'r',
  household,
  building,
  end: 'notYet',
  persons: [],
  added: false,
  listed: true,
  visits: 0,
  visitsByDay: {},
  answersByDay: {},
  ...more,
});
const home = (household: string, building: string, storey: number, more = {}) => ({
  household,
  building,
  stairwell: '1',
  door: { label: `${storey}01`, storey, number: 1 },
  dwellingState: 'unknown',
  persons: [],
  source: 'roster',
  ...more,
});

const table: Record<string, unknown> = {
  'grid/g1': { name: '第1网格' },
  'building/b10': {
    building: 'b10',
    name: '10栋',
    key: '10',
    kind: 'apartments',
    layout: { shape: 'list' },
    grid: 'g1',
  },
  'building/b2': { building: 'b2', name: '2栋', key: '2', kind: 'apartments', layout: { shape: 'list' } },
  'household/h1': home('h1', 'b10', 12, { grid: 'g1', persons: ['p1'] }),
  'household/h2': home('h2', 'b10', 3, { grid: 'g1' }),
  'household/h3': home('h3', 'b2', 1),
  'household/h4': home('h4', 'b2', 2),
  'person/p1': { person: 'p1', household: 'h1', name: '甲一' },
  'coverage/r:h1': told('h1', 'b10', {
    grid: 'g1',
    end: 'accounted',
    visits: 2,
    persons: [{ person: 'p1', state: 'well', settled: true }],
  }),
  'coverage/r:h2': told('h2', 'b10', { grid: 'g1', end: 'nobodyHome', visits: 3 }),
  'coverage/r:h4': told('h4', 'b2', { added: true }),
  'coverage/r:hx': told('hx', 'b2', { listed: false, visits: 1, end: 'partly' }),
  'round/r': round,
};
const rows = {
  get: <State>(key: string) => table[key] as State | undefined,
  ids: (register: string) =>
    Object.keys(table)
      .filter((key) => key.startsWith(`${register}/`))
      .map((key) => key.slice(register.length + 1)),
  childrenOf: (register: string, parent: string) => rows.ids(register).filter((id) => id.startsWith(`${parent}:`)),
};

test('2栋 stands before 10栋， the third storey before the twelfth', () => {
  const community = readCommunity(rows);
  expect(community.homes.map(({ id }) => id)).toEqual(['h3', 'h4', 'h2', 'h1']);
  expect(community.homeOf.get('h1')).toMatchObject({ head: '甲一', address: expect.stringMatching(/^10栋\W+1201$/) });
});

test('the denominator is what was pinned plus what was added, and an unknown door counts nowhere', () => {
  const reading = readRound(rows, readCommunity(rows), round);
  expect(reading.all).toMatchObject({ households: 4, added: 1, settled: 1, tried: 1, vacant: 0, personsAnswered: 1 });
  expect(notYet(reading.all)).toBe(2);
  expect(reading.byGrid.get('')).toMatchObject({ households: 2, added: 1, settled: 0 });
  expect(reading.byBuilding.get('b10')).toMatchObject({ households: 2, settled: 1, tried: 1 });
  expect(reading.unlisted).toBe(1);
  expect(reading.doors).toHaveLength(4);
});

test('a round of one building lists only its doors', () => {
  const reading = readRound(rows, readCommunity(rows), { ...round, scope: { buildings: ['b2'] } });
  expect(reading.doors.map(({ id }) => id)).toEqual(['h3', 'h4']);
});

test('a door in contact is settled, whatever else is hidden; one added and never visited is not reached', () => {
  expect(standingOf(told('h', 'b', { inContact: true, end: 'accounted' }) as CoverageState)).toBe('settled');
  expect(standingOf(told('h', 'b', { added: true }) as CoverageState)).toBe('notYet');
});

test('a closing that came before its opening is not yet a round', () => {
  table['round/early'] = { round: 'early', status: 'closed', denominators: [] };
  expect(roundsOf(rows).map((one) => one.round)).toEqual(['r']);
  delete table['round/early'];
});

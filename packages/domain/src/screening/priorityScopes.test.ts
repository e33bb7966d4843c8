import { expect, test } from 'vitest';
import { catalogue } from '../areas/index.ts';
import { derivedId } from '../records/index.ts';
import type { CoverageState, RoundScope, RoundState } from './index.ts';
import { coverageKey } from './index.ts';
import { morning, smallLog } from './testing/smallLog.ts';

const round = derivedId('round');
const home = (door: string, building: string, stairwell: string, grid = 'grid-1') => ({
  ...{ household: derivedId('household', door), person: derivedId('person', door), other: derivedId('other', door) },
  ...{ building, stairwell, grid },
});
const homes = [
  home('101', 'b1', '1'),
  home('102', 'b1', '1'),
  home('103', 'b1', '2'),
  home('201', 'b2', '1', 'grid-2'),
  home('202', 'b2', '2', 'grid-2'),
];
type Home = (typeof homes)[number];
const [a, , c, d] = homes as [Home, Home, Home, Home, Home];

let minutes = 0;
const later = () => {
  minutes += 1;
  return { at: morning + minutes * 60_000 };
};

/** One of each household is on the list, save in 102. */
function community() {
  const log = smallLog();
  for (const { person, other, ...spot } of homes) {
    const persons = [{ person }, { person: other }];
    log.say('residents.householdListed', {
      ...{ ...spot, door: { label: '1' }, persons, dwellingState: 'rented', source: 'roster' },
    });
  }
  for (const one of homes) if (one !== homes[1]) listed(log, one);
  return log;
}
type Log = ReturnType<typeof smallLog>;
const listed = (log: Log, { household, person }: Home) =>
  log.say('residents.priorityListed', { household, person, reason: 'contact', since: '2020-02-03' }, later());
function opened(log: Log, scope: RoundScope, more = {}) {
  const told = { round, name: '轮', scope, startsOn: '2020-02-03', measuresTemperature: false, ...more };
  return log.say('screening.roundSet', told, later());
}
function visited(log: Log, { household, person, other }: Home) {
  const answers = [person, other].map((one) => ({ person: one, state: 'well', source: 'door' }));
  return log.say('screening.visited', { round, household, outcome: 'met', channel: 'door', answers }, later());
}
const counted = (log: Log) => [
  log.sum('prioritySettled', round),
  log.sum('priorityRoster', round) + log.sum('priorityAdded', round),
];

const scopes: [string, RoundScope, number][] = [
  ['the whole place', {}, 4],
  ['a grid', { grids: ['grid-2'] }, 2],
  ['a building', { buildings: ['b1'] }, 2],
  ['a stairwell', { stairwells: [{ building: 'b1', stairwell: '1' }] }, 1],
  ['a stairwell named twice', { stairwells: [1, 2].map(() => ({ building: 'b1', stairwell: '2' })) }, 1],
  ['a stairwell and its building', { stairwells: [{ building: 'b1', stairwell: '1' }], buildings: ['b1'] }, 2],
  ['a list of households', { households: [a.household, homes[1]?.household as string, d.household] }, 2],
  ['a list and a grid', { households: [a.household, d.household], grids: ['grid-2'] }, 3],
  ['an empty list', { households: [] }, 0],
];

test.each(scopes)(
  'P41 the priority list is counted once each in a round of %s, and all of it can be settled',
  (_, scope, of) => {
    const log = community();
    opened(log, scope, { mode: scope.households ? 'targeted' : 'whole' });
    expect(counted(log)).toEqual([0, of]);
    for (const one of homes) {
      const within = { household: one.household, grid: one.grid, building: one.building, stairwell: one.stairwell };
      if (inside(scope, within)) visited(log, one);
    }
    expect(counted(log)).toEqual([of, of]);
  },
);

function inside({ grids, buildings, stairwells, households }: RoundScope, at: Omit<Home, 'person' | 'other'>): boolean {
  if (!grids && !buildings && !stairwells && !households) return true;
  return (
    (grids?.includes(at.grid) ?? false) ||
    (buildings?.includes(at.building) ?? false) ||
    (stairwells?.some((one) => one.building === at.building && one.stairwell === at.stairwell) ?? false) ||
    (households?.includes(at.household) ?? false)
  );
}

test('P41 it stands by building for those on duty for health, and for nobody else at all', () => {
  const log = community();
  opened(log, { stairwells: [{ building: 'b1', stairwell: '1' }], households: [d.household] });
  const state = log.stateOf<RoundState>(`round/${round}`) as RoundState;
  expect(state.priority).toEqual([
    { grid: 'grid-1', building: 'b1', persons: 1 },
    { grid: 'grid-2', building: 'b2', persons: 1 },
  ]);
  const sight = { figures: true, names: true, phones: true, health: false, desk: true };
  const { mask } = catalogue.register('round');
  expect(mask(state, { member: 'worker', sight }, round)).not.toHaveProperty('priority');
  expect(mask(state, { member: 'doctor', sight: { ...sight, health: true } }, round)).toHaveProperty('priority');
});

test.each([{ stairwells: [{ building: 'b1', stairwell: '2' }] }, { households: [c.household] }])(
  'P41 a round of a part hears who comes onto the list, who comes to live there and who leaves, and of no other door',
  (scope) => {
    const log = community();
    opened(log, scope);
    visited(log, c);
    expect(counted(log)).toEqual([1, 1]);
    const row = ({ household }: Home) => log.stateOf<CoverageState>(coverageKey(round, household));
    const [born, elsewhere] = [derivedId('born'), derivedId('elsewhere')];
    log.say('residents.personListed', { household: c.household, person: born, arrival: 'born' }, later());
    log.say('residents.personListed', { household: a.household, person: elsewhere, arrival: 'born' }, later());
    expect(row(c)).toMatchObject({ end: 'partly', came: [{ person: born }] });
    expect(row(a)).toBeUndefined();
    listed(log, { ...c, person: born });
    listed(log, { ...a, person: elsewhere });
    expect(counted(log)).toEqual([1, 2]);
    log.say('residents.personLeft', { household: c.household, person: born, reason: 'longAway' }, later());
    expect(row(c)).toMatchObject({ end: 'accounted', gone: [{ person: born }] });
  },
);

test('P41 a household that moves out of the scope while the round is open is asked all the same', () => {
  const log = community();
  opened(log, { buildings: ['b1'] });
  const persons = [c.person, c.other];
  log.say('residents.householdMoved', { household: c.household, persons, grid: 'grid-2', building: 'b2' }, later());
  const born = derivedId('born later');
  log.say('residents.personListed', { household: c.household, person: born, arrival: 'born' }, later());
  expect(log.stateOf<CoverageState>(coverageKey(round, c.household))).toMatchObject({ came: [{ person: born }] });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { noSight } from '../access/index.ts';
import { catalogue } from '../areas/index.ts';
import { derivedId } from '../records/index.ts';
import {
  asks,
  type CoverageState,
  coverageKey,
  type RoundCriteria,
  type RoundScope,
  type RoundState,
} from './index.ts';
import { morning, smallLog } from './testing/smallLog.ts';

const id = (name: string) => derivedId('criteria', name);
const day = 86_400_000;
type Door = { door: string; stairwell?: string; grid?: string; dwelling?: string; marked?: boolean };
type Log = ReturnType<typeof smallLog>;

const doors: readonly Door[] = [
  { door: '101', dwelling: 'rented' },
  { door: '102', marked: true },
  { door: '103' },
  { door: '201', stairwell: '2', dwelling: 'vacant' },
  { door: '202', stairwell: '2' },
  { door: '301', stairwell: '3', grid: 'g2', dwelling: 'rented' },
];

/** Behind each door, save an empty one, somebody. */
function listed(log: Log, { door, stairwell = '1', grid = 'g1', dwelling = 'ownerOccupied', marked }: Door) {
  const person = { person: id(`person ${door}`), ...(marked && { vulnerability: ['livingAlone'] }) };
  log.say('residents.householdListed', {
    ...{ household: id(door), building: 'b', stairwell, grid, door: { label: door }, dwellingState: dwelling },
    ...{ persons: dwelling === 'vacant' ? [] : [person], source: 'roster' },
  });
}
function community(all = doors) {
  const log = smallLog();
  for (const one of all) listed(log, one);
  return log;
}
const about = (door: string) => ({ person: id(`person ${door}`), household: id(door) });
let rounds = 0;
/** As a device makes them, ids grow with time. */
const nextRound = () => `018f0000-0000-7000-8000-${String(++rounds).padStart(12, '0')}`;
const opened = (log: Log, scope: RoundScope, more: { follows?: string } = {}, at = morning) => {
  const told = { round: nextRound(), name: '一', scope, startsOn: '2020-02-03', measuresTemperature: false, ...more };
  log.say('screening.roundSet', told, { at });
  return log.stateOf<RoundState>(`round/${told.round}`) as RoundState;
};
const doorsOf = ({ scope }: RoundState, all = doors) =>
  all.flatMap(({ door }) => (scope.households?.includes(id(door)) ? [door] : []));
const meaning = (criteria: RoundCriteria, parts: RoundScope = {}): RoundScope => ({ ...parts, criteria });

test('P172 whoever meets a criterion as the round arrives is its list, and the list is its denominator', () => {
  const log = community();
  log.say('residents.priorityListed', { ...about('103'), reason: 'contact', since: '2020-02-01' });
  log.say('leads.received', { ...about('202'), lead: id('lead'), source: 'phone', name: '演示甲' });
  const seen = (criteria: RoundCriteria, parts?: RoundScope) => doorsOf(opened(log, meaning(criteria, parts)));
  expect(seen({ dwellings: ['rented'] })).toEqual(['101', '301']);
  expect(seen({ dwellings: ['rented', 'vacant'] })).toEqual(['101', '201', '301']);
  expect(seen({ vulnerable: true })).toEqual(['102']);
  expect(seen({ priority: true })).toEqual(['103']);
  expect(seen({ leads: true })).toEqual(['202']);
  expect(seen({ leads: true, sameStairwell: true })).toEqual(['201', '202']);
  expect(seen({ priority: true, leads: true })).toEqual(['103', '202']);
  expect(seen({ dwellings: ['rented'] }, { grids: ['g2'] })).toEqual(['301']);
  expect(seen({ dwellings: ['rented'] }, { households: [id('103')] })).toEqual(['101', '103', '301']);
  expect(seen({ dwellings: ['unknown'] })).toEqual([]);
  const both = opened(log, meaning({ priority: true, dwellings: ['rented'] }));
  expect(both.denominators).toEqual([
    { grid: 'g1', building: 'b', households: 2, persons: 2 },
    { grid: 'g2', building: 'b', households: 1, persons: 1 },
  ]);
  expect(both.priority).toEqual([{ grid: 'g1', building: 'b', persons: 1 }]);
  // Answered, ended, unmarked: none of them is found any more.
  const later = { at: morning + 60_000 };
  log.say('leads.verified', { ...about('202'), lead: id('lead'), result: 'untrue' }, later);
  log.say('residents.priorityEnded', { ...about('103'), because: 'over' }, later);
  log.say('residents.personChanged', { ...about('102'), vulnerability: [] }, later);
  expect(seen({ leads: true, priority: true, vulnerable: true })).toEqual([]);
});

test('P172 away, or back within so many days: by the register, and by what a visit of the latest round heard', () => {
  const log = community();
  const { round: first } = opened(log, {});
  const form = { place: 'city', through: false, contact: false, unwell: false };
  log.say('returns.noted', { ...about('101'), place: 'riskArea' });
  log.say('returns.registered', { ...about('102'), ...form, arrivedOn: '2020-02-03' });
  log.say('returns.registered', { ...about('103'), ...form, arrivedOn: '2020-01-10' });
  const answers = [{ person: about('202').person, state: 'away', source: 'phone', awayAt: 'elsewhere' }];
  log.say('screening.visited', { round: first, household: id('202'), outcome: 'met', channel: 'phone', answers });
  const within = (returnedWithin: number, at?: number) => doorsOf(opened(log, meaning({ returnedWithin }), {}, at));
  expect(within(14)).toEqual(['101', '102', '202']);
  expect(within(30)).toEqual(['101', '102', '103', '202']);
  log.say('returns.closed', { ...about('101'), because: 'staysThere' }, { at: morning + day });
  expect(within(15, morning + 20 * day)).not.toContain('102');
});

test('P172 the list stands though the registers move on; who comes to live behind one of its doors is asked', () => {
  const log = community();
  const state = opened(log, meaning({ dwellings: ['rented'] }));
  const later = { at: morning + 60_000 };
  log.say('residents.householdChanged', { household: id('101'), dwellingState: 'ownerOccupied' }, later);
  log.say('residents.householdChanged', { household: id('103'), dwellingState: 'rented' }, later);
  listed(log, { door: '104', dwelling: 'rented' });
  const moved = (door: string) =>
    log.say('residents.personListed', { household: id(door), person: id(`new ${door}`), arrival: 'movedIn' }, later);
  for (const door of ['101', '103', '104']) moved(door);
  const row = (door: string) => log.stateOf<CoverageState>(coverageKey(state.round, id(door)));
  expect(row('101')).toMatchObject({ came: [{ person: id('new 101') }] });
  expect([row('103'), row('104')]).toEqual([undefined, undefined]);
  expect(doorsOf(log.stateOf<RoundState>(`round/${state.round}`) as RoundState)).toEqual(['101', '301']);
});

test('P172 asked again: who was on the list then, and who is found now', () => {
  const log = community();
  const first = opened(log, meaning({ dwellings: ['rented'] }));
  const later = { at: morning + 60_000 };
  log.say('residents.householdChanged', { household: id('101'), dwellingState: 'ownerOccupied' }, later);
  log.say('residents.householdChanged', { household: id('103'), dwellingState: 'rented' }, later);
  const again = meaning({ dwellings: ['rented'] });
  expect(doorsOf(opened(log, again, { follows: first.round }))).toEqual(['101', '103', '301']);
  expect(doorsOf(opened(log, again, { follows: id('never here') }))).toEqual(['103', '301']);
});

test('P173 by which criterion a door is asked is told to those on duty for health, and to nobody else', () => {
  const log = community();
  const criteria: RoundCriteria = { priority: true, leads: true };
  const state = opened(log, meaning(criteria));
  const told = { round: id('above'), name: '一', startsOn: '2020-02-03', measuresTemperature: false };
  log.say('screening.roundOpened', { ...told, scope: meaning(criteria) });
  const door = { ...noSight, figures: true, names: true, phones: true, desk: true };
  for (const key of [`round/${state.round}`, `roundOpening/${id('above')}`, 'openRounds/now'] as const) {
    const row = log.stateOf<object>(key) as object;
    const { mask } = catalogue.register(key.split('/')[0] as string);
    expect(JSON.stringify(mask(row, { member: 'worker', sight: door }, key))).not.toMatch(/criteria|meant|"leads"/);
    const told = JSON.stringify(mask(row, { member: 'doctor', sight: { ...door, health: true } }, key));
    if (key !== 'openRounds/now') expect(told).toContain('"leads":true');
  }
});

test('a round that says nothing to find households by is not opened', () => {
  const log = smallLog();
  const told = { round: id('round'), name: '一', startsOn: '2020-02-03', measuresTemperature: false };
  for (const criteria of [{}, { sameStairwell: true }] as const) {
    const said = log.say('screening.roundOpened', { ...told, scope: { criteria } });
    expect(said).toMatchObject({ verdict: 'refused', code: 'screening.findsNobody' });
  }
});

const dwelling = fc.constantFrom('ownerOccupied', 'rented', 'vacant', 'unknown' as const);
const someDoors = fc.uniqueArray(
  fc.record({
    door: fc.nat(20).map(String),
    stairwell: fc.constantFrom('1', '2', '3'),
    grid: fc.constantFrom('g1', 'g2'),
    ...{ dwelling, marked: fc.boolean() },
  }),
  { selector: ({ door }) => door, maxLength: 12 },
);

test('P172 of any roster the pinned figures are a recount of the list, and whoever is asked is on it', () => {
  const dwellings = fc.uniqueArray(dwelling, { minLength: 1 });
  const grids = fc.option(fc.subarray(['g1', 'g2'], { minLength: 1 }), { nil: undefined });
  fc.assert(
    fc.property(someDoors, dwellings, grids, fc.boolean(), (all, states, within, sameStairwell) => {
      const log = community(all);
      const criteria = { dwellings: states, vulnerable: true, ...(sameStairwell && { sameStairwell }) } as const;
      const state = opened(log, meaning(criteria, within ? { grids: within } : {}));
      const meets = ({ dwelling: one, marked }: Door) =>
        states.includes(one as 'rented') || (marked && one !== 'vacant');
      const around = new Set(all.filter(meets).map(({ stairwell }) => stairwell));
      const wanted = all.filter(
        (one) =>
          (within ?? ['g1', 'g2']).includes(one.grid) && (sameStairwell ? around.has(one.stairwell) : meets(one)),
      );
      expect(doorsOf(state, all)).toEqual(wanted.map(({ door }) => door));
      const sums = { households: 0, persons: 0 };
      for (const { households, persons = 0 } of state.denominators) {
        sums.households += households;
        sums.persons += persons;
      }
      const living = wanted.filter((one) => one.dwelling !== 'vacant').length;
      expect(sums).toEqual({ households: wanted.length, persons: living });
      for (const one of all) {
        const home = log.stateOf(`household/${id(one.door)}`) as Parameters<typeof asks>[1];
        expect(asks(state, home)).toBe(wanted.includes(one));
      }
    }),
    { numRuns: 60 },
  );
});

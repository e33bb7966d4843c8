/** The priority list is where its people are, whatever is told of them, in what order, and taken back. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { derivedId } from '../records/index.ts';
import type { HouseholdState, PersonState, PriorityState } from '../residents/index.ts';
import type { CoverageState } from './index.ts';
import { coverageKey } from './index.ts';
import { minute, morning, type Said, smallLog } from './testing/smallLog.ts';

const round = derivedId('round');
const homes = ['101', '102', '103'].map((door, at) => ({
  household: derivedId('household', door),
  persons: [derivedId('person', door, '1'), derivedId('person', door, '2')] as [string, string],
  spot: { grid: at < 2 ? 'grid-1' : 'grid-2', building: at < 2 ? 'b1' : 'b2', stairwell: '1' },
}));
const [one, two, three] = homes as [Home, Home, Home];
type Home = (typeof homes)[number];
const [a] = one.persons;
const [c, d] = two.persons;

function community() {
  const log = smallLog();
  let minutes = 0;
  const say = (kind: string, body: object, more: Said = {}) => {
    minutes += 1;
    return log.say(kind, body, { at: morning + minutes * minute, ...more });
  };
  for (const { household, persons, spot } of homes) {
    const told = persons.map((person) => ({ person }));
    say('residents.householdListed', {
      ...{ household, ...spot, door: { label: '1' }, persons: told, dwellingState: 'rented', source: 'roster' },
    });
  }
  const on = ({ household }: Home, person: string, more?: Said) =>
    say('residents.priorityListed', { household, person, reason: 'contact', since: '2020-02-03' }, more);
  return {
    ...log,
    say,
    on,
    off: ({ household }: Home, person: string) =>
      say('residents.priorityEnded', { household, person, because: 'over' }),
    moves: (person: string, from: Home, to: Home, more?: Said) =>
      say('residents.personMoved', { person, from: from.household, household: to.household }, more),
    leaves: ({ household }: Home, person: string, reason = 'movedOut') =>
      say('residents.personLeft', { household, person, reason }),
    undo: ({ id }: { id: string }) => say('records.voided', { reason: 'undone' }, { voids: id }),
    opened: (scope = {}) =>
      say('screening.roundSet', {
        ...{ round, name: '轮', scope, startsOn: '2020-02-03', measuresTemperature: false },
      }),
    visited: ({ household }: Home, persons: readonly string[]) => {
      const answers = persons.map((person) => ({ person, state: 'well', source: 'door' }));
      return say('screening.visited', { round, household, outcome: 'met', channel: 'door', answers });
    },
    row: (person: string) => log.stateOf<PriorityState>(`priority/${person}`),
    listOf: ({ household }: Home) => log.stateOf<CoverageState>(coverageKey(round, household))?.priority,
    counted: () => [
      log.sum('prioritySettled', round),
      log.sum('priorityRoster', round) + log.sum('priorityAdded', round),
    ],
  };
}

test('P167 who moves within the community is on the list where they live, once, and the round asks them there', () => {
  const log = community();
  log.on(one, a);
  log.opened();
  log.visited(one, one.persons);
  expect(log.counted()).toEqual([1, 1]);
  const move = log.moves(a, one, three);
  expect(log.row(a)).toMatchObject({ household: three.household, ...three.spot, persons: [{ person: a }] });
  expect(log.sum('persons', 'priority')).toBe(1);
  expect(log.sum(`household/${three.household}`, 'priority')).toBe(1);
  expect(log.listOf(one)).toMatchObject({ left: [a] });
  expect(log.listOf(three)).toMatchObject({ added: [a] });
  expect(log.counted()).toEqual([0, 1]);
  // Neither twice, nor by the household that they left.
  expect(log.on(three, a)).toMatchObject({ verdict: 'refused', code: 'residents.alreadyPriority' });
  expect(log.off(one, a)).toMatchObject({ verdict: 'refused', code: 'residents.priorityElsewhere' });
  expect(log.on(one, c)).toMatchObject({ verdict: 'refused', code: 'residents.priorityElsewhere' });
  log.visited(three, [a, ...three.persons]);
  expect(log.counted()).toEqual([1, 1]);
  log.undo(move);
  expect(log.row(a)).toMatchObject({ household: one.household, building: 'b1' });
  expect(log.counted()).toEqual([1, 1]);
});

test('P167 a household that ground work moved takes its people on the list along, grid and building', () => {
  const log = community();
  log.on(one, a);
  log.opened();
  const { household, persons } = one;
  const told = { household, persons, grid: 'grid-9', building: 'b9', stairwell: '2' };
  const moved = log.say('residents.householdMoved', told);
  expect(log.row(a)).toMatchObject({ grid: 'grid-9', building: 'b9', stairwell: '2' });
  expect(log.sum('persons/2', 'priority')).toBe(1);
  expect(log.counted()).toEqual([0, 1]);
  const by = (grid: string) =>
    log
      .places('priorityAdded', round)
      .filter((one) => one.grid === grid)
      .reduce((sum, { value }) => sum + value, 0);
  expect([by('grid-1'), by('grid-9')]).toEqual([-1, 1]);
  log.visited(one, persons);
  expect(log.counted()).toEqual([1, 1]);
  log.undo(moved);
  expect(log.row(a)).toMatchObject({ grid: 'grid-1', building: 'b1', stairwell: '1' });
  expect([by('grid-1'), by('grid-9')]).toEqual([0, 0]);
});

test('P167 a merge keeps the one person on the list, whichever entry was, and once', () => {
  const log = community();
  const merge = (person: string, household: string, folded: string, foldedHousehold: string) =>
    log.say('residents.personsMerged', { person, household, folded, foldedHousehold });
  log.on(two, d);
  log.opened();
  const within = merge(c, two.household, d, two.household);
  expect(log.row(c)).toMatchObject({ household: two.household, persons: [{ person: c, as: d, reason: 'contact' }] });
  expect(log.row(d)).toMatchObject({ persons: [], off: { because: 'merged' } });
  expect([log.sum('persons', 'priority'), ...log.counted()]).toEqual([1, 0, 1]);
  log.undo(within);
  expect([log.row(c)?.persons, log.row(d)?.persons.length]).toEqual([undefined, 1]);
  merge(a, one.household, d, two.household);
  expect(log.row(a)).toMatchObject({ household: one.household, building: 'b1', persons: [{ person: a }] });
  expect([log.sum('persons', 'priority'), ...log.counted()]).toEqual([1, 0, 1]);
  log.visited(one, one.persons);
  expect(log.counted()).toEqual([1, 1]);
  // Both on the list: one of them stays.
  log.on(two, c);
  merge(a, one.household, c, two.household);
  expect([log.sum('persons', 'priority'), ...log.counted()]).toEqual([1, 1, 1]);
});

test('P168 who is no neighbour any more is off the list, and it is kept for what and why', () => {
  const log = community();
  for (const [home, person] of [
    [one, a],
    [two, c],
    [two, d],
  ] as const)
    log.on(home, person);
  log.opened();
  const died = log.leaves(one, a, 'died');
  expect(log.row(a)).toMatchObject({ persons: [], off: { reason: 'contact', because: 'died' } });
  expect(log.counted()).toEqual([0, 2]);
  expect(log.on(one, a)).toMatchObject({ verdict: 'refused', code: 'residents.priorityElsewhere' });
  const { household, persons } = two;
  const away = log.say('residents.movedAway', { household, persons, to: '990101001002', toName: '邻村' });
  expect(log.row(c)).toMatchObject({ persons: [], off: { because: 'left', move: away.id } });
  expect([log.sum('persons', 'priority'), ...log.counted()]).toEqual([0, 0, 0]);
  // Not taken in there: on the list again, as before.
  const answer = { move: away.id, household, persons, there: '990101001002', thereName: '邻村', because: 'notOurs' };
  log.say('residents.moveReturned', answer);
  expect(log.row(c)).toMatchObject({ household, persons: [{ person: c, reason: 'contact' }] });
  expect(log.row(c)).not.toHaveProperty('off');
  expect([log.sum('persons', 'priority'), ...log.counted()]).toEqual([2, 0, 2]);
  log.undo(died);
  expect([log.sum('persons', 'priority'), ...log.counted()]).toEqual([3, 0, 3]);
  // Back again is not on the list again by itself.
  log.leaves(one, a);
  log.say('residents.personListed', { household: one.household, person: a, arrival: 'returned' });
  expect(log.row(a)?.persons).toEqual([]);
  expect(log.on(one, a)).toMatchObject({ verdict: 'accepted' });
  expect(log.counted()).toEqual([0, 3]);
});

test('P168 somebody listed by mistake, or come back by mistake, and put on the list since: the list and the round are less by one', () => {
  const log = community();
  log.opened();
  const stranger = derivedId('stranger');
  const mistake = log.say('residents.personListed', { household: one.household, person: stranger });
  log.on(one, stranger);
  expect(log.counted()).toEqual([0, 1]);
  log.undo(mistake);
  expect(log.row(stranger)).toMatchObject({ persons: [], off: { because: 'mistake' } });
  log.leaves(one, a);
  const back = log.say('residents.personListed', { household: one.household, person: a, arrival: 'returned' });
  log.on(one, a);
  log.undo(back);
  expect([log.sum('persons', 'priority'), ...log.counted()]).toEqual([0, 0, 0]);
});

test('P168 who was put on the list, or taken off it, where a move had brought them, is so where they live', () => {
  const log = community();
  log.on(two, c);
  log.opened();
  log.visited(two, two.persons);
  const moved = log.moves(c, two, one);
  log.off(one, c);
  log.undo(moved);
  expect([log.sum('persons', 'priority'), ...log.counted()]).toEqual([0, 0, 0]);
  const again = log.moves(d, two, one);
  log.on(one, d);
  log.undo(again);
  expect(log.listOf(two)).toMatchObject({ added: [d] });
  expect([log.sum('persons', 'priority'), ...log.counted()]).toEqual([1, 1, 1]);
  // Two entries parted again, of which the kept one was taken off the list meanwhile: the other is on it as before.
  const merge = { person: a, household: one.household, folded: d, foldedHousehold: two.household };
  const merged = log.say('residents.personsMerged', merge);
  log.off(one, a);
  expect(log.counted()).toEqual([0, 0]);
  log.undo(merged);
  expect([log.sum('persons', 'priority'), ...log.counted()]).toEqual([1, 1, 1]);
});

test('P168 word of a move or a leaving that comes after the listing, and happened before, puts it right', () => {
  const at = (n: number) => ({ at: morning + 600 * minute + n });
  const log = community();
  log.on(one, a, at(20));
  log.moves(a, two, three, at(12));
  log.moves(a, one, two, at(11));
  expect(log.row(a)).toMatchObject({ household: three.household, building: 'b2', persons: [{ person: a }] });
  log.on(two, c, at(20));
  log.say('residents.personLeft', { household: two.household, person: c, reason: 'movedOut' }, at(10));
  expect(log.row(c)).toMatchObject({ persons: [], off: { because: 'left' } });
  // On the list where a move had brought them that is taken back.
  const moved = log.moves(d, two, three);
  log.on(three, d);
  log.undo(moved);
  expect(log.row(d)).toMatchObject({ household: two.household, building: 'b1', persons: [{ person: d }] });
});

type Step = {
  does: 'on' | 'off' | 'move' | 'merge' | 'leave' | 'return' | 'rehouse' | 'visit' | 'undo';
  who: number;
  to: number;
};
const step: fc.Arbitrary<Step> = fc.record({
  does: fc.constantFrom(
    'on',
    'on',
    'on',
    'off',
    'move',
    'move',
    'merge',
    'leave',
    'return',
    'rehouse',
    'visit',
    'undo',
  ),
  who: fc.integer({ min: 0, max: 5 }),
  to: fc.integer({ min: 0, max: 2 }),
});
const everybody = homes.flatMap(({ persons }) => persons);
const few = fc.array(
  step.filter(({ does }) => does !== 'visit'),
  { maxLength: 5 },
);

test('P167 after any listings, moves, merges and leavings, taken back or not, the list and its coverage are a recount', () => {
  fc.assert(
    fc.property(few, fc.array(step, { maxLength: 14 }), (before, steps) => {
      const log = community();
      const done: { id: string }[] = [];
      for (const one of before) walk(log, one, done);
      log.opened();
      for (const one of steps) {
        walk(log, one, done);
        recounted(log);
      }
    }),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 60) },
  );
});

function walk(log: ReturnType<typeof community>, { does, who, to }: Step, done: { id: string }[]): void {
  const person = everybody[who] as string;
  const state = log.stateOf<PersonState>(`person/${person}`) as PersonState;
  const home = homes.find(({ household }) => household === state.household) as Home;
  const target = homes[to] as Home;
  const here = !state.left && !state.mergedInto;
  if (does === 'undo') {
    const last = done.pop();
    if (last) log.undo(last);
    return;
  }
  // What was decided since rests on what was told: taken back, that has a test of its own.
  if (does === 'on' || does === 'off') done.length = 0;
  if (does === 'on') return void log.on(home, person);
  if (does === 'off') return void log.off(home, person);
  if (does === 'visit')
    return void log.visited(target, log.stateOf<HouseholdState>(`household/${target.household}`)?.persons ?? []);
  if (does === 'return' && state.left) {
    done.push(log.say('residents.personListed', { household: target.household, person, arrival: 'returned' }));
  }
  if (!here) return;
  if (does === 'move' && target !== home) done.push(log.moves(person, home, target));
  if (does === 'leave') done.push(log.leaves(home, person));
  if (does === 'rehouse') {
    const { household } = home;
    const persons = log.stateOf<HouseholdState>(`household/${household}`)?.persons;
    const body = { household, persons, grid: `grid-${to}`, building: `b${to}` };
    done.push(log.say('residents.householdMoved', body));
  }
  const kept = everybody[(who + 1 + to) % everybody.length] as string;
  const other = log.stateOf<PersonState>(`person/${kept}`) as PersonState;
  if (does === 'merge' && kept !== person && !other.left && !other.mergedInto) {
    const body = { person: kept, household: other.household, folded: person, foldedHousehold: home.household };
    done.push(log.say('residents.personsMerged', body));
  }
}

function recounted(log: ReturnType<typeof community>): void {
  const listed = everybody.filter((person) => (log.row(person)?.persons.length ?? 0) > 0);
  for (const person of listed) {
    const state = log.stateOf<PersonState>(`person/${person}`) as PersonState;
    expect([state.left, state.mergedInto]).toEqual([undefined, undefined]);
    const { household, grid, building } = log.row(person) as PriorityState;
    const home = log.stateOf<HouseholdState>(`household/${household}`);
    expect({ household, grid, building }).toEqual({
      ...{ household: state.household, grid: home?.grid, building: home?.building },
    });
  }
  expect(log.sum('persons', 'priority')).toBe(listed.length);
  const [settled, of] = log.counted() as [number, number];
  expect(of).toBe(listed.length);
  const asked = listed.filter((person) => {
    const { household } = log.row(person) as PriorityState;
    const row = log.stateOf<CoverageState>(coverageKey(round, household));
    return row?.persons.some((one) => one.person === person && one.settled);
  });
  expect(settled).toBe(asked.length);
}

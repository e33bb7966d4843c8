import { expect, test } from 'vitest';
import { catalogue } from '../areas/index.ts';
import { derivedId } from '../records/index.ts';
import type { PriorityState } from '../residents/index.ts';
import type { CoverageState, RoundState } from './index.ts';
import { coverageKey } from './index.ts';
import { morning, smallLog } from './testing/smallLog.ts';

const rounds = { first: derivedId('first'), second: derivedId('second') };
const home = (door: string) => ({
  household: derivedId('household', door),
  person: derivedId('person', door),
  other: derivedId('other', door),
});
const [a, b] = [home('101'), home('102')];

function community() {
  const log = smallLog();
  for (const { household, person, other } of [a, b]) {
    const persons = [{ person }, { person: other }];
    const about = { household, grid: 'grid-1', building: 'building-1', door: { label: '1' }, persons };
    log.say('residents.householdListed', { ...about, dwellingState: 'rented', source: 'roster' });
  }
  return log;
}
type Log = ReturnType<typeof smallLog>;
let minutes = 0;
const later = () => {
  minutes += 1;
  return { at: morning + minutes * 60_000 };
};
const listed = (log: Log, { household, person }: typeof a) =>
  log.say('residents.priorityListed', { household, person, reason: 'contact', since: '2020-02-03' }, later());
const ended = (log: Log, { household, person }: typeof a) =>
  log.say('residents.priorityEnded', { household, person, because: 'over' }, later());
const opened = (log: Log, round: string, scope = {}) =>
  log.say(
    'screening.roundSet',
    { round, name: '轮', scope, startsOn: '2020-02-03', measuresTemperature: false },
    later(),
  );
function visited(log: Log, { household, person, other }: typeof a, round = rounds.first) {
  const answers = [person, other].map((one) => ({ person: one, state: 'well', source: 'door' }));
  return log.say('screening.visited', { round, household, outcome: 'met', channel: 'door', answers }, later());
}
/** Settled, and out of how many. */
const counted = (log: Log, round = rounds.first) => [
  log.sum('prioritySettled', round),
  log.sum('priorityRoster', round) + log.sum('priorityAdded', round),
];

test('P28 who is on the priority list counts out of a denominator pinned with the round', () => {
  const log = community();
  listed(log, a);
  opened(log, rounds.first);
  expect(log.stateOf<RoundState>(`round/${rounds.first}`)?.priority).toEqual([
    { grid: 'grid-1', building: 'building-1', persons: 1 },
  ]);
  expect(counted(log)).toEqual([0, 1]);
  visited(log, b);
  expect(counted(log)).toEqual([0, 1]);
  const visit = visited(log, a);
  expect(counted(log)).toEqual([1, 1]);
  log.say('records.voided', { reason: 'undone' }, { ...later(), voids: visit.id });
  expect(counted(log)).toEqual([0, 1]);
});

test('P28 whoever comes onto the list or leaves it while a round is open moves its denominator, visited or not', () => {
  const log = community();
  listed(log, a);
  opened(log, rounds.first);
  listed(log, b);
  expect(counted(log)).toEqual([0, 2]);
  visited(log, b);
  expect(counted(log)).toEqual([1, 2]);
  ended(log, a);
  expect(counted(log)).toEqual([1, 1]);
  ended(log, b);
  expect(counted(log)).toEqual([0, 0]);
  listed(log, a);
  expect(counted(log)).toEqual([0, 1]);
  opened(log, rounds.second);
  expect(counted(log, rounds.second)).toEqual([0, 1]);
});

test('P28 somebody is put on the list once, and taken off it when they are on it', () => {
  const log = community();
  expect(ended(log, a)).toMatchObject({ verdict: 'refused', code: 'residents.notPriority' });
  expect(listed(log, a)).toMatchObject({ verdict: 'accepted' });
  expect(listed(log, a)).toMatchObject({ verdict: 'refused', code: 'residents.alreadyPriority' });
  expect(log.stateOf<PriorityState>(`priority/${a.person}`)?.persons).toHaveLength(1);
});

test('P28 a door gives away nobody who is on the list', () => {
  const log = community();
  opened(log, rounds.first);
  listed(log, a);
  visited(log, b);
  listed(log, b);
  const sight = { figures: true, names: true, phones: true, health: false, desk: false };
  const shown = (household: string) => {
    const register = catalogue.register('coverage');
    const state = log.stateOf<CoverageState>(coverageKey(rounds.first, household));
    expect(state?.priority).toBeDefined();
    return register.mask(state, { member: 'worker', sight }, household) as CoverageState | undefined;
  };
  expect(shown(a.household)).toBeUndefined();
  expect(shown(b.household)).toMatchObject({ end: 'accounted' });
  expect(JSON.stringify(shown(b.household))).not.toContain('priority');
  expect(catalogue.register('priority').conceals?.({ member: 'worker', sight })).toBe(true);
});

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { catalogue } from '../areas/index.ts';
import { derivedId, type Measure } from '../records/index.ts';
import type { PersonState } from '../residents/index.ts';
import { hour, morning, smallLog } from '../screening/testing/smallLog.ts';
import { type CaseState, caseId, caseKey, inCare, strayed } from './index.ts';

const id = (name: string) => derivedId('following', name);
const [mother, son] = [id('mother'), id('son')] as const;
const [old, next] = [id('old'), id('next')] as const;
const about = { case: caseId('test', old, 0), household: old };
const both = [mother, son].map((person) => ({
  ...{ person, reason: 'riskAreaReturn', rule: 'leftArea', dayZero: '2020-01-30' },
}));

type Log = ReturnType<typeof smallLog>;
const says = {
  proposes: (log: Log, at: number) => log.say('quarantine.proposed', { ...about, persons: both }, { at }),
  moves: (log: Log, at: number) =>
    log.say('residents.personMoved', { person: son, from: old, household: next }, { at }),
  dies: (log: Log, at: number) =>
    log.say('residents.personLeft', { household: old, person: mother, reason: 'died' }, { at }),
};

function given() {
  const log = smallLog();
  for (const [household, grid, persons] of [
    [old, 'grid-1', [mother, son]],
    [next, 'grid-2', []],
  ] as const) {
    log.say('residents.householdListed', {
      ...{ household, building: id(household), grid, door: { label: '1' }, dwellingState: 'ownerOccupied' },
      ...{ persons: persons.map((person) => ({ person })), source: 'desk' },
    });
  }
  const state = () => log.stateOf<CaseState>(caseKey(about.case)) as CaseState;
  const open = () => strayed(state(), (person) => log.stateOf<PersonState>(`person/${person}`));
  const sum = (name: string) =>
    ((catalogue.register('quarantine').measure?.(state()) ?? []) as Measure[])
      .filter((one) => one.name === name)
      .reduce((all, { value }) => all + value, 0);
  return { log, state, open, sum };
}

test('P191 whoever moves, leaves or dies under observation stands at the desk until a deed, in whatever order it was told', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(['proposes', 'moves', 'dies'] as const, { minLength: 3 }), (order) => {
      const { log, state, open } = given();
      const at = { proposes: 0, moves: 1, dies: 2 };
      for (const one of order) says[one](log, morning + at[one] * hour);
      expect(open()).toEqual([
        { person: mother, what: 'left', reason: 'died' },
        { person: son, what: 'moved', household: next },
      ]);
      // Nobody was dropped: both are looked after as before.
      expect(state().persons.filter(inCare)).toHaveLength(2);
    }),
  );
});

test('P191 a line follows its person, the folder follows the last of them, and a word from the old door moves nothing back', () => {
  const { log, state, open, sum } = given();
  says.proposes(log, morning);
  says.moves(log, morning + hour);
  const follow = (person: string) => ({ case: about.case, household: next, persons: [person] });
  const followed = log.say('quarantine.followed', follow(son), { at: morning + 2 * hour });
  expect(open()).toEqual([]);
  expect(state()).toMatchObject({ household: old, grid: 'grid-1' });
  log.say('residents.personMoved', { person: mother, from: old, household: next }, { at: morning + 3 * hour });
  expect(open()).toMatchObject([{ person: mother, what: 'moved' }]);
  log.say('quarantine.followed', follow(mother), { at: morning + 4 * hour });
  expect(open()).toEqual([]);
  expect(state()).toMatchObject({ household: next, grid: 'grid-2' });
  // A phone that has not heard of it yet.
  log.say('quarantine.needTold', { ...about, need: id('need'), what: 'x' }, { at: morning + 5 * hour });
  expect(state()).toMatchObject({ household: next, grid: 'grid-2', needs: [{ need: id('need') }] });
  expect([sum('added'), sum('removed'), sum('inCare')]).toEqual([2, 0, 2]);
  // Taken back, the question stands again.
  log.say('records.voided', { reason: 'mistake' }, { voids: followed.id, at: morning + 6 * hour });
  expect(open()).toMatchObject([{ person: son, what: 'moved', household: next }]);
  expect(state().household).toBe(old);
});

test('P191 who died is ended by somebody, counted as gone on that day, and the registry taken back takes the question back', () => {
  const { log, state, open, sum } = given();
  says.proposes(log, morning);
  const died = says.dies(log, morning + hour);
  expect(open()).toHaveLength(1);
  log.say('records.voided', { reason: 'mistake' }, { voids: died.id, at: morning + 2 * hour });
  expect(open()).toEqual([]);
  says.dies(log, morning + 3 * hour);
  log.say('quarantine.leftFolder', { ...about, persons: [mother], ending: 'departed' }, { at: morning + 4 * hour });
  expect(open()).toEqual([]);
  expect([sum('removed.departed'), sum('inCare')]).toEqual([1, 1]);
  expect(state().persons.find(({ person }) => person === mother)?.ended?.ending).toBe('departed');
});

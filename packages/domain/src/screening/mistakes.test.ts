/** Mistakes found out later: taken back, or another word put in their place, and what follows of it. */
import { expect, test } from 'vitest';
import { derivedId } from '../records/index.ts';
import type { HouseholdState, PersonState } from '../residents/index.ts';
import type { CoverageState } from './index.ts';
import { hour, morning, smallLog } from './testing/smallLog.ts';

const day = 24 * hour;
const round = derivedId('round');
const [home, next] = [derivedId('home'), derivedId('next')];
const [a, b, c] = [derivedId('a'), derivedId('b'), derivedId('c')];

function place() {
  const log = smallLog();
  for (const [household, persons] of [
    [home, [a, b]],
    [next, [c]],
  ] as const) {
    log.say('residents.householdListed', {
      ...{ household, grid: 'g', building: 'x', door: { label: household.slice(0, 4) } },
      ...{ dwellingState: 'ownerOccupied', source: 'roster', persons: persons.map((person) => ({ person })) },
    });
  }
  const told = { round, name: '第一轮', scope: {}, startsOn: '2020-02-03', measuresTemperature: true };
  log.say('screening.roundOpened', told, { by: 'desk' });
  const visit = (household: string, persons: readonly string[], said = {}, state = 'well') =>
    log.say(
      'screening.visited',
      {
        ...{ round, household, outcome: persons.length > 0 ? 'met' : 'nobodyHome', channel: 'door' },
        answers: persons.map((person) => ({ person, state, source: 'door' })),
      },
      said,
    );
  const account = (household: string) => log.stateOf<CoverageState>(`coverage/${round}:${household}`);
  const figures = () =>
    Object.fromEntries(
      ['settled', 'tried', 'householdVisits', 'personVisits', 'householdsVisited', 'staffTimes', 'needsAttention'].map(
        (name) => [name, log.sum(name, round)],
      ),
    );
  return { log, visit, account, figures };
}

test('P169 a visit at the wrong door, taken back a day later, leaves every figure as if nobody had been there', () => {
  const { log, visit, account, figures } = place();
  const before = figures();
  const wrong = visit(home, [a, b]);
  expect(figures()).toMatchObject({ settled: 1, householdVisits: 1, personVisits: 2, staffTimes: 1 });
  const taken = log.say('records.voided', { reason: 'mistake' }, { voids: wrong.id, at: morning + day });
  expect(account(home)).toBeUndefined();
  expect(figures()).toEqual(before);
  // It was right after all: the taking back is taken back.
  log.say('records.voided', { reason: 'mistake' }, { voids: taken.id, at: morning + 2 * day });
  expect(account(home)).toMatchObject({ end: 'accounted', visits: 1 });
  expect(figures()).toMatchObject({ settled: 1, householdVisits: 1 });
});

test('P169 a corrected visit counts once, on its own day, and a later word still stands over it', () => {
  const { log, visit, account, figures } = place();
  const first = visit(home, [a, b], {}, 'needsAttention');
  visit(home, [a], { at: morning + 2 * hour });
  expect(account(home)?.persons.find(({ person }) => person === a)).toMatchObject({ state: 'well' });
  expect(figures()).toMatchObject({ needsAttention: 1, householdVisits: 2, personVisits: 3 });
  expect(log.sum('followUpsOpen')).toBe(2);
  const second = visit(home, [b], { corrects: first.id, at: morning });
  expect(figures()).toMatchObject({
    needsAttention: 0,
    settled: 1,
    householdVisits: 2,
    personVisits: 2,
    staffTimes: 1,
  });
  expect(account(home)).toMatchObject({ end: 'accounted', visits: 2, lastVisitAt: morning + 2 * hour });
  expect(Object.keys(account(home)?.visitsByDay ?? {})).toEqual(['2020-02-03']);
  expect(log.sum('followUpsOpen')).toBe(0);
  // The correction was the mistake: taken back, what it stood in place of stands again.
  log.say('records.voided', { reason: 'mistake' }, { voids: second.id, at: morning + day });
  expect(figures()).toMatchObject({ needsAttention: 1, householdVisits: 2, personVisits: 3 });
});

test('P169 who was found at home after all is corrected from “nobody home”, and asked no more', () => {
  const { visit, account, figures } = place();
  const nobody = visit(next, []);
  expect(account(next)).toMatchObject({ end: 'nobodyHome', attempts: { door: 1 } });
  visit(next, [c], { corrects: nobody.id, at: morning });
  expect(account(next)).toMatchObject({ end: 'accounted', visits: 1 });
  expect(account(next)).not.toHaveProperty('attempts');
  expect(account(next)).not.toHaveProperty('nextTryAt');
  expect(figures()).toMatchObject({ settled: 1, tried: 0, householdVisits: 1 });
});

test('P170 two who were merged by mistake are parted days later, each with what was said of them', () => {
  const { log, visit, account, figures } = place();
  visit(home, [a, b]);
  visit(next, [c], { at: morning + hour });
  const before = figures();
  const merge = log.say(
    'residents.personsMerged',
    { person: a, household: home, folded: c, foldedHousehold: next, phone: '13900000000' },
    { by: 'desk', at: morning + 2 * hour },
  );
  expect(log.stateOf<PersonState>(`person/${c}`)).toMatchObject({ mergedInto: a });
  expect(log.stateOf<HouseholdState>(`household/${next}`)?.persons).toEqual([]);
  // Life goes on: the kept one is put right, and visited again.
  log.say('residents.personChanged', { person: a, household: home, relation: 'head' }, { at: morning + day });
  visit(home, [a], { at: morning + day });
  log.say('records.voided', { reason: 'mistake' }, { voids: merge.id, by: 'desk', at: morning + 3 * day });
  expect(log.stateOf<PersonState>(`person/${c}`)).not.toHaveProperty('mergedInto');
  expect(log.stateOf<HouseholdState>(`household/${next}`)?.persons).toEqual([c]);
  expect(log.stateOf<PersonState>(`person/${a}`)).toMatchObject({ relation: 'head' });
  expect(log.stateOf<PersonState>(`person/${a}`)).not.toHaveProperty('phone');
  expect(account(next)).toMatchObject({ end: 'accounted' });
  expect(figures()).toMatchObject({ settled: before.settled, householdVisits: (before.householdVisits ?? 0) + 1 });
});

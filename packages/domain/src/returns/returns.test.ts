import fc from 'fast-check';
import { expect, test } from 'vitest';
import { noSight } from '../access/index.ts';
import { catalogue } from '../areas/index.ts';
import { areasAtRisk, firstProfile, type PolicyProfile } from '../policy/index.ts';
import { derivedId } from '../records/index.ts';
import { type CoverageState, coverageKey } from '../screening/index.ts';
import { hour, morning, smallLog } from '../screening/testing/smallLog.ts';
import {
  exposureOf,
  measureFor,
  measureWaits,
  originAsOf,
  type ReturneeState,
  returnDueAt,
  returneeKey,
  returnStageOf,
  withVisit,
} from './index.ts';

const id = (name: string) => derivedId('test', name);
const person = id('brother');
const household = id('household');
const about = { person, household };
const round = id('round');
const area = { code: '420100', name: { zh: '演示市', en: 'Sampleton' }, level: 'high' as const };
const policy: PolicyProfile = {
  ...firstProfile,
  screening: {
    ...firstProfile.screening,
    riskAreas: [{ ...area, from: '2020-01-20', until: '2020-01-27' }],
  },
};

function given() {
  const log = smallLog(policy);
  log.say('residents.householdListed', {
    household,
    building: id('building'),
    grid: 'grid',
    stairwell: '1',
    door: { key: '301', label: '301' },
    dwelling: 'ownerOccupied',
    persons: [{ person, name: '演示兄' }],
  });
  return { log, state: () => log.stateOf<ReturneeState>(returneeKey(person)) as ReturneeState };
}

const proposal = { person, reason: 'riskAreaReturn', rule: 'arrived', dayZero: '2020-02-03' };
const form = { place: 'riskArea', arrivedOn: '2020-02-03', through: false, contact: false, unwell: false } as const;
const visit = (answer: object) => ({ round, household, outcome: 'met', channel: 'phone', answers: [answer] });

test('P124 whom a visit found away is waited for from then on, and who is met again is back; nobody wrote it down twice', () => {
  const { log, state } = given();
  const seen = () => {
    const row = log.stateOf<CoverageState>(coverageKey(round, household)) as CoverageState;
    const account = row.persons.find((one) => one.person === person) as CoverageState['persons'][number];
    return withVisit(state(), row, account, policy);
  };
  log.say('screening.roundOpened', {
    round,
    name: '演示轮',
    scope: {},
    startsOn: '2020-02-03',
    measuresTemperature: false,
  });
  log.say(
    'screening.visited',
    visit({ person, state: 'away', source: 'phone', awayAt: 'riskArea', whereabouts: '某地', backOn: '2020-02-10' }),
  );
  expect(state()).toBeUndefined();
  const away = seen() as ReturneeState;
  expect(away).toMatchObject({
    place: 'riskArea',
    whereabouts: '某地',
    plannedOn: '2020-02-10',
    grid: 'grid',
    household,
  });
  // Whatever day was heard of: they were not told yet.
  expect([returnStageOf(away), returnDueAt(away)]).toEqual(['away', morning + 24 * hour]);
  log.say('returns.advised', { ...about, place: 'riskArea', plannedOn: '2020-02-10' }, { at: morning + hour });
  expect(returnStageOf(seen() as ReturneeState)).toBe('planning');
  expect([log.sum('listed', 'returns'), log.sum('from.riskArea', 'returns')]).toEqual([1, 1]);
  // A neighbour's word that they are home is no word of theirs.
  log.say('screening.visited', visit({ person, state: 'well', source: 'neighbour' }), { at: morning + 2 * hour });
  expect(returnStageOf(seen() as ReturneeState)).toBe('planning');
  const met = log.say('screening.visited', visit({ person, state: 'well', source: 'door' }), {
    at: morning + 3 * hour,
  });
  expect(seen()).toMatchObject({ back: { at: morning + 3 * hour } });
  log.say('records.voided', { reason: 'mistake' }, { at: morning + 4 * hour, voids: met.id });
  expect(returnStageOf(seen() as ReturneeState)).toBe('planning');
  // Somebody rang in vain: that says nothing new of who was away, nor of who is home by now.
  log.say('returns.registered', { ...about, ...form }, { at: morning + 4.5 * hour });
  log.say(
    'screening.visited',
    { round, household, outcome: 'nobodyHome', channel: 'door', answers: [] },
    {
      at: morning + 4.75 * hour,
    },
  );
  expect(returnStageOf(seen() as ReturneeState)).toBe('registered');
  log.say('returns.noted', { ...about, place: 'city' }, { at: morning + 4.8 * hour });
  log.say(
    'screening.visited',
    { round, household, outcome: 'nobodyHome', channel: 'door', answers: [] },
    {
      at: morning + 4.9 * hour,
    },
  );
  expect(returnStageOf(seen() as ReturneeState)).toBe('away');
  log.say('returns.closed', { ...about, because: 'staysThere' }, { at: morning + 5 * hour });
  log.say('screening.visited', visit({ person, state: 'away', source: 'phone', awayAt: 'riskArea' }), {
    at: morning + 6 * hour,
  });
  expect(returnStageOf(seen() as ReturneeState)).toBe('closed');
});

test('P124 who is away is told within a day, asked again until they come, and the hours come from the policy', () => {
  const { log, state } = given();
  log.say('returns.noted', { ...about, place: 'elsewhere' });
  expect([returnStageOf(state()), returnDueAt(state())]).toEqual(['away', morning + 24 * hour]);
  log.say('returns.advised', { ...about, place: 'elsewhere' }, { at: morning + hour });
  expect([returnStageOf(state()), returnDueAt(state())]).toEqual(['advised', morning + 73 * hour]);
  expect(state().advised).toMatchObject([{ advice: 'postpone', policy: 1 }]);
  log.say('returns.advised', { ...about, place: 'elsewhere', nextAt: morning + 5 * hour }, { at: morning + 2 * hour });
  expect(returnDueAt(state())).toBe(morning + 5 * hour);
  // The evening of the day they named, in the zone of the place: 24:00 of the 10th is 16:00 UTC.
  log.say('returns.advised', { ...about, place: 'elsewhere', plannedOn: '2020-02-10' }, { at: morning + 3 * hour });
  expect([returnStageOf(state()), returnDueAt(state())]).toEqual(['planning', Date.UTC(2020, 1, 10, 16)]);
  log.say('returns.back', about, { at: morning + 4 * hour });
  expect([returnStageOf(state()), returnDueAt(state())]).toEqual(['back', morning + 16 * hour]);
});

test('P125 an area counts as one of risk as of the day somebody was there, and not as of today', () => {
  const origin = (told: { leftOn?: string }, day: string) =>
    originAsOf({ place: 'riskArea', area: area.code, ...told }, day, policy);
  expect(origin({ leftOn: '2020-01-19' }, '2020-01-30')).toBe('elsewhere');
  expect(origin({ leftOn: '2020-01-20' }, '2020-01-30')).toBe('riskArea');
  expect(origin({ leftOn: '2020-01-27' }, '2020-01-30')).toBe('riskArea');
  expect(origin({ leftOn: '2020-01-28' }, '2020-01-30')).toBe('elsewhere');
  // The day is not known: any day that counts may have been it.
  expect(origin({}, '2020-02-10')).toBe('riskArea');
  expect(origin({}, '2020-02-11')).toBe('elsewhere');
  // Who names no area is believed.
  expect(originAsOf({ place: 'riskArea' }, '2020-06-01', policy)).toBe('riskArea');
  const offered = (day: string) => areasAtRisk(day, policy.screening).map(({ code }) => code);
  expect([offered('2020-01-19'), offered('2020-02-10'), offered('2020-02-11')]).toEqual([[], [area.code], []]);
});

test('P125 what follows on arrival is the policy’s row for the origin and what weighs most of what was told', () => {
  const told = { through: false, contact: false, unwell: false };
  const measure = (place: 'riskArea' | 'city', more: Partial<typeof told>, feverish = false) =>
    measureFor(place, exposureOf({ ...told, ...more }, feverish), firstProfile);
  expect(measure('riskArea', {})).toBe('homeObservation');
  expect(measure('city', {})).toBe('registerOnly');
  expect(measure('city', { through: true })).toBe('homeObservation');
  expect(measure('city', { contact: true })).toBe('homeObservation');
  expect(measure('riskArea', { unwell: true, contact: true })).toBe('seeDoctor');
  expect(measure('city', {}, true)).toBe('seeDoctor');
  expect(measureFor('riskArea', 'none', { returns: { ...firstProfile.returns, measures: [] } })).toBe('registerOnly');
});

test('P126 a registration pins what the policy set, the measure is waited for, and a case that is opened answers it', () => {
  const { log, state } = given();
  log.say('returns.registered', { ...about, ...form });
  expect(state().registered).toMatchObject({ measure: 'homeObservation', origin: 'riskArea', policy: 1 });
  expect([returnStageOf(state()), returnDueAt(state())]).toEqual(['registered', morning + 12 * hour]);
  expect(log.sum('measureOpen', 'returns')).toBe(1);
  log.say('quarantine.proposed', { case: id('case'), household, persons: [proposal] }, { at: morning + hour });
  expect(returnDueAt(state())).toBeUndefined();
  expect(log.sum('measureOpen', 'returns')).toBe(0);
});

test('P126 a case of an earlier time answers for no later arrival; one that was proposed on arriving does', () => {
  const { log, state } = given();
  const propose = (at: number) =>
    log.say('quarantine.proposed', { case: id('case'), household, persons: [proposal] }, { at });
  const day = 24 * hour;
  propose(morning - 30 * day);
  log.say('returns.registered', { ...about, ...form }, { at: morning });
  expect(measureWaits(state())).toBe(true);
  const { log: other, state: there } = given();
  other.say('quarantine.proposed', { case: id('case'), household, persons: [proposal] }, { at: morning });
  other.say('returns.registered', { ...about, ...form }, { at: morning + hour });
  expect(measureWaits(there())).toBe(false);
});

test('P126 days that cannot be are kept as told and asked about', () => {
  const { log, state } = given();
  const ahead = log.say('returns.registered', { ...about, ...form, arrivedOn: '2020-02-04' });
  expect(ahead).toMatchObject({ verdict: 'question', code: 'returns.arrivesLater' });
  const before = log.say('returns.registered', { ...about, ...form, leftOn: '2020-02-04', arrivedOn: '2020-02-03' });
  expect(before).toMatchObject({ verdict: 'question', code: 'returns.leftAfterArriving' });
  expect(returnStageOf(state())).toBe('registered');
});

test('P127 who leaves again begins anew; who moved out or was listed by mistake is waited for by nobody', () => {
  const { log, state } = given();
  log.say('returns.registered', { ...about, ...form });
  log.say('returns.noted', { ...about, place: 'city' }, { at: morning + hour });
  expect(returnStageOf(state())).toBe('away');
  expect(state()).toMatchObject({ grid: 'grid', household, place: 'city' });
  expect(state().registered).toBeUndefined();
  const left = log.say('residents.personLeft', { ...about, reason: 'movedOut' }, { at: morning + 2 * hour });
  expect(state().closed).toMatchObject({ because: 'notOurs' });
  expect(log.sum('listed', 'returns')).toBe(0);
  log.say('records.voided', { reason: 'mistake' }, { at: morning + 3 * hour, voids: left.id });
  expect(returnStageOf(state())).toBe('away');
});

test('P127 whoever is given a door, or moves to another household, stands there from then on, back or not', () => {
  const { log, state } = given();
  const other = id('other');
  const stranger = id('stranger');
  log.say('residents.householdListed', {
    ...{ household: other, building: id('next'), grid: 'next grid', stairwell: '2', persons: [] },
    ...{ door: { key: '101', label: '101' }, dwelling: 'rented' },
  });
  log.say('returns.noted', { ...about, place: 'elsewhere' });
  log.say('residents.personMoved', { person, from: household, household: other }, { at: morning + hour });
  expect(state()).toMatchObject({ household: other, grid: 'next grid', stairwell: '2' });
  log.say('returns.noted', { person: stranger, name: '演示客', place: 'elsewhere' }, { at: morning + hour });
  log.say('returns.back', { person: stranger }, { at: morning + 2 * hour });
  log.say('returns.housed', { person: stranger, household: other }, { at: morning + 3 * hour });
  const row = log.stateOf<ReturneeState>(returneeKey(stranger)) as ReturneeState;
  expect([returnStageOf(row), row.household, row.grid]).toEqual(['back', other, 'next grid']);
});

test('P127 whoever moves out before it is heard that they are away is waited for by nobody, in whatever order it comes', () => {
  const words = [
    ['returns.noted', { ...about, place: 'elsewhere' }],
    ['residents.personLeft', { ...about, reason: 'movedOut' }],
    ['quarantine.proposed', { case: id('case'), household, persons: [proposal] }],
  ] as const;
  const inOrder = (order: readonly number[]) => {
    const { log, state } = given();
    for (const at of order) {
      const [kind, body] = words[at] as (typeof words)[number];
      log.say(kind, body, { at: morning + at * hour });
    }
    return { row: state(), listed: log.sum('listed', 'returns') };
  };
  const straight = inOrder([0, 1, 2]);
  expect(straight).toMatchObject({ row: { closed: { because: 'notOurs' } }, listed: 0 });
  fc.assert(
    fc.property(fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), (order) => {
      expect(inOrder(order)).toEqual(straight);
    }),
    { numRuns: 20 },
  );
});

test('P127 in whatever order the words arrive, the row is the same', () => {
  const words = [
    ['returns.noted', { ...about, place: 'elsewhere' }],
    ['returns.advised', { ...about, place: 'riskArea', plannedOn: '2020-02-05' }],
    ['returns.foretold', { ...about, ...form, arrivedOn: undefined, plannedOn: '2020-02-06' }],
    ['returns.back', about],
    ['returns.registered', { ...about, ...form }],
    ['returns.settled', about],
  ] as const;
  const inOrder = (order: readonly number[]) => {
    const { log, state } = given();
    for (const at of order) {
      const [kind, { ...body }] = words[at] as (typeof words)[number];
      log.say(kind, JSON.parse(JSON.stringify(body)), { at: morning + at * hour });
    }
    return state();
  };
  const straight = inOrder([0, 1, 2, 3, 4, 5]);
  expect(returnStageOf(straight)).toBe('registered');
  fc.assert(
    fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }), (order) => {
      expect(inOrder(order)).toEqual(straight);
    }),
    { numRuns: 40 },
  );
});

test('P128 whoever works at the door sees whom to call and what to advise, and once they are registered no more than that', () => {
  const { log, state } = given();
  const show = (health: boolean, names = true) =>
    catalogue.register('returnee').mask(
      state(),
      {
        member: 'worker',
        sight: { ...noSight, names, phones: names, health },
        covers: () => true,
      } as never,
      'x',
    ) as ReturneeState | undefined;
  log.say('returns.advised', { ...about, place: 'riskArea', whereabouts: '某县某村' });
  log.say('returns.foretold', { ...about, ...form, arrivedOn: undefined, plannedOn: '2020-02-06', contact: true });
  expect(show(false)).toMatchObject({ place: 'riskArea', plannedOn: '2020-02-06' });
  expect(JSON.stringify(show(false))).not.toContain('contact');
  expect(show(true)?.foretold).toMatchObject({ contact: true });
  expect(show(false, false)).toBeUndefined();
  log.say('returns.registered', { ...about, ...form, contact: true }, { at: morning + hour });
  const told = JSON.stringify(show(false));
  for (const word of ['riskArea', 'contact', 'homeObservation', 'through', 'unwell', 'delay', '某县'])
    expect(told).not.toContain(word);
  expect(returnStageOf(show(false) as ReturneeState)).toBe('registered');
});

import { expect, test } from 'vitest';
import { firstProfile } from '../../policy/index.ts';
import { derivedId } from '../../records/index.ts';
import { hour, minute, morning, smallLog } from '../testing/smallLog.ts';
import { type FollowUpState, followUpKey, isFeverish, isOpen, readingsOf, recheckAt, stepsOf } from './index.ts';

const round = derivedId('round');
const household = derivedId('household');
const [ill, other] = [derivedId('ill'), derivedId('other')] as [string, string];
const about = { round, household, person: ill };
const open = ['check', 'measure', 'register', 'handOver', 'follow', 'control'];

function begun(phone = '13900000001', policy = firstProfile) {
  const log = smallLog(policy);
  const persons = [
    { person: ill, name: '试甲', ...(phone && { phone }) },
    { person: other, name: '试乙' },
  ];
  log.say('residents.householdListed', {
    ...{ household, grid: 'grid-1', building: 'building-1', door: { label: '101' } },
    ...{ dwellingState: 'ownerOccupied', persons, source: 'roster' },
  });
  log.say('screening.roundSet', {
    round,
    name: '第一轮',
    scope: {},
    startsOn: '2020-02-03',
    measuresTemperature: true,
  });
  return log;
}

type Answer = { state?: string; reasons?: string[]; temperature?: number; source?: string };

function visit(log: ReturnType<typeof smallLog>, answer: Answer, more: Parameters<typeof log.say>[2] = {}) {
  const answers = [
    { person: ill, state: 'needsAttention', source: 'door', ...answer },
    { person: other, state: 'well', source: 'door' },
  ];
  return log.say('screening.visited', { round, household, outcome: 'met', channel: 'door', answers }, more);
}

const followed = (log: ReturnType<typeof smallLog>, person = ill) =>
  log.stateOf<FollowUpState>(followUpKey(round, person));
const stillOpen = (log: ReturnType<typeof smallLog>) =>
  stepsOf(followed(log) as FollowUpState).flatMap(({ step, state }) => (state === 'open' ? [step] : []));

test('P25 six steps begin for whom a visit finds in need of attention, and for nobody else', () => {
  const log = begun();
  visit(log, { reasons: ['riskArea'] });
  expect(followed(log)).toMatchObject({ grid: 'grid-1', building: 'building-1', opened: { by: 'worker' } });
  expect(followed(log, other)).toBeUndefined();
  // Asked at the door, and known by name and number: two of the six are closed by that alone.
  expect(stillOpen(log)).toEqual(['measure', 'handOver', 'follow', 'control']);
  expect(log.sum('followUpsOpen')).toBe(1);
  expect(log.sum('followUpsOpened')).toBe(1);
});

test('P25 steps close themselves from what is recorded, and the last one closes the follow-up', () => {
  const log = begun('');
  visit(log, { reasons: ['contact'], source: 'neighbour' });
  expect(stillOpen(log)).toEqual(open);
  visit(log, { reasons: ['contact'] }, { at: morning + minute });
  expect(stillOpen(log)).not.toContain('check');
  log.say('screening.temperatureTaken', { ...about, celsius: 36.5, site: 'forehead' }, { at: morning + hour });
  expect(stillOpen(log)).toEqual(['register', 'handOver', 'follow', 'control']);
  log.say('residents.personChanged', { person: ill, household, phone: '13900000009' }, { at: morning + 2 * hour });
  expect(stillOpen(log)).toEqual(['handOver', 'follow', 'control']);
  log.say('screening.handedOver', { ...about, to: 'clinic' }, { at: morning + 2 * hour });
  for (const days of [0, 0, 1]) {
    log.say('screening.followedUp', { ...about, condition: 'same' }, { at: morning + 3 * hour + days * 24 * hour });
  }
  expect(stillOpen(log)).toEqual(['follow', 'control']);
  log.say('screening.followedUp', { ...about, condition: 'well' }, { at: morning + 51 * hour });
  expect(log.sum('followUpsClosed')).toBe(0);
  const reason = { step: 'control', outcome: 'notApplicable', reason: 'doctorAdvised' };
  log.say('screening.stepTaken', { ...about, ...reason }, { at: morning + 52 * hour, by: 'secretary' });
  expect(stillOpen(log)).toEqual([]);
  expect(stepsOf(followed(log) as FollowUpState).at(-1)).toMatchObject({
    ...{ state: 'notApplicable', reason: 'doctorAdvised', closed: { by: 'secretary', day: '2020-02-05' } },
  });
  expect([log.sum('followUpsOpen'), log.sum('followUpsClosed'), log.sum('followUpsClosedOn')]).toEqual([0, 1, 1]);
});

test('P25 a visit taken back takes its follow-up along; a corrected one keeps what was done meanwhile', () => {
  const log = begun();
  const first = visit(log, { reasons: ['fever'] });
  log.say('screening.handedOver', { ...about, to: 'clinic' }, { at: morning + hour });
  const second = visit(log, { reasons: ['unwell'] }, { at: morning + 2 * hour, corrects: first.id });
  expect(followed(log)).toMatchObject({ reasons: ['unwell'], opened: { at: morning + 2 * hour } });
  expect(stillOpen(log)).toEqual(['measure', 'follow', 'control']);
  // Taken back, the correction gives its place to what it had replaced; that one void too, nothing is left to follow up.
  log.say('records.voided', { reason: 'mistake' }, { voids: second.id, at: morning + 3 * hour });
  expect(followed(log)).toMatchObject({ reasons: ['fever'], opened: { at: morning } });
  const undo = log.say('records.voided', { reason: 'mistake' }, { voids: first.id, at: morning + 3 * hour });
  expect(followed(log)?.opened).toBeUndefined();
  expect(log.sum('followUpsOpened') + log.sum('followUpsOpen')).toBe(0);
  log.say('records.voided', { reason: 'undone' }, { voids: undo.id, at: morning + 4 * hour });
  expect(log.sum('followUpsOpen')).toBe(1);
});

test('P25 a fever is measured again when the policy says, and a normal reading does not erase it', () => {
  const log = begun();
  visit(log, { reasons: ['fever'], temperature: 38.4 });
  expect(stillOpen(log)).not.toContain('measure');
  expect(recheckAt(followed(log) as FollowUpState)).toBe(morning + 30 * minute);
  log.say('screening.temperatureTaken', { ...about, celsius: 36.6, site: 'armpit' }, { at: morning + 40 * minute });
  const state = followed(log) as FollowUpState;
  expect(recheckAt(state)).toBeUndefined();
  expect(isFeverish(state)).toBe(true);
  expect(state.readings.map(({ celsius, fever }) => [celsius, fever])).toEqual([
    [38.4, true],
    [36.6, false],
  ]);
  expect(isOpen(state)).toBe(true);
});

test('P25 which temperature is looked at depends on threshold, operator and site of the policy', () => {
  const fever = {
    ...firstProfile.fever,
    ...{ operator: 'above' as const, recheckMinutes: 15 },
    sites: [{ site: 'ear' as const, thresholdCelsius: 37.8, operator: 'atLeast' as const }],
  };
  const log = begun('', { ...firstProfile, fever });
  visit(log, { reasons: ['unwell'] });
  const readings = [
    [37.3, 'forehead', false],
    [37.4, 'forehead', true],
    [37.7, 'ear', false],
    [37.8, 'ear', true],
  ] as const;
  readings.forEach(([celsius, site], i) => {
    log.say('screening.temperatureTaken', { ...about, celsius, site }, { at: morning + (i + 1) * minute });
  });
  expect(followed(log)?.readings.map((one) => one.fever)).toEqual(readings.map(([, , is]) => is));
});

test('P54 a later visit that finds somebody well and measures them is the second step, and the measuring again', () => {
  const log = begun();
  visit(log, { reasons: ['riskArea'], source: 'neighbour' });
  expect(stillOpen(log)).toEqual(expect.arrayContaining(['check', 'measure']));
  visit(log, { state: 'well' }, { at: morning + minute });
  expect(stillOpen(log)).toEqual(expect.arrayContaining(['check', 'measure']));
  const again = visit(log, { state: 'well', temperature: 36.6 }, { at: morning + hour });
  expect(stillOpen(log)).toEqual(['handOver', 'follow', 'control']);
  expect(stepsOf(followed(log) as FollowUpState)[1]).toMatchObject({
    through: 'temperature',
    closed: { by: 'worker' },
  });
  log.say('records.voided', { reason: 'mistake' }, { voids: again.id, at: morning + 2 * hour });
  expect(stillOpen(log)).toEqual(expect.arrayContaining(['check', 'measure']));
  expect(isOpen(followed(log) as FollowUpState)).toBe(true);
});

test.each(['in order', 'late'])('P54 a fever found first is measured again by a well visit, told %s', (arrival) => {
  const log = begun();
  const fever = () => visit(log, { reasons: ['fever'], temperature: 38.4 });
  const well = () => visit(log, { state: 'well', temperature: 36.6 }, { at: morning + hour });
  for (const told of arrival === 'late' ? [well, fever] : [fever, well]) told();
  const state = followed(log) as FollowUpState;
  expect(readingsOf(state).map(({ celsius, fever: high }) => [celsius, high])).toEqual([
    [38.4, true],
    [36.6, false],
  ]);
  expect(recheckAt(state)).toBeUndefined();
  expect(isFeverish(state)).toBe(true);
});

test('P54 being measured and well before anything was found closes nothing afterwards, and follows nobody up', () => {
  const log = begun();
  visit(log, { state: 'well', temperature: 36.5 }, { at: morning - hour });
  expect(followed(log)?.opened).toBeUndefined();
  expect(log.sum('followUpsOpened') + log.sum('followUpsOpen')).toBe(0);
  visit(log, { reasons: ['riskArea'] });
  expect(stillOpen(log)).toContain('measure');
});

test('P26 answers that contradict themselves are believed, with a question', () => {
  const log = begun();
  expect(visit(log, { state: 'well', temperature: 39.2 })).toMatchObject({ code: 'screening.wellWithFever' });
  expect(visit(log, { reasons: ['fever'], temperature: 36.5 })).toMatchObject({ code: 'screening.feverNotMeasured' });
  expect(visit(log, { reasons: ['unwell'], temperature: 36.5 })).toMatchObject({ verdict: 'accepted' });
  expect(visit(log, { reasons: ['fever'], temperature: 37.3 })).toMatchObject({ verdict: 'accepted' });
});

test('a step of somebody whom nobody follows up is kept, with a question', () => {
  const log = begun();
  const said = log.say('screening.stepTaken', { ...about, step: 'control', outcome: 'done' });
  expect(said).toMatchObject({ verdict: 'question', code: 'screening.noFollowUp' });
  expect(log.sum('followUpsOpen')).toBe(0);
});

test('P106 the sixth step closes itself once a case is proposed, before or after, and a mistaken case opens it again', () => {
  const proposal = { person: ill, reason: 'riskAreaReturn', rule: 'discovered', dayZero: '2020-02-03' };
  const ofCase = { case: derivedId('case'), household };
  const proposed = (log: ReturnType<typeof smallLog>, at: number) =>
    log.say('quarantine.proposed', { ...ofCase, persons: [proposal] }, { at, by: 'secretary' });
  const control = (log: ReturnType<typeof smallLog>) => stepsOf(followed(log) as FollowUpState).at(-1);

  const after = begun();
  visit(after, { reasons: ['riskArea'] });
  expect(control(after)).toMatchObject({ state: 'open' });
  proposed(after, morning + hour);
  expect(control(after)).toMatchObject({ state: 'done', through: 'case', closed: { by: 'secretary' } });
  const mistaken = { ...ofCase, persons: [ill], ending: 'mistake' };
  after.say('quarantine.leftFolder', mistaken, { at: morning + 2 * hour });
  expect(control(after)).toMatchObject({ state: 'open' });

  const before = begun();
  proposed(before, morning - hour);
  visit(before, { reasons: ['riskArea'] });
  expect(control(before)).toMatchObject({ state: 'done', through: 'case' });
});

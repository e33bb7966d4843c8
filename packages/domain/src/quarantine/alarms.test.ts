/** What somebody must answer for: each alarm appears when it should, and ends with what was missing or with a reason. */
import { expect, test } from 'vitest';
import { hour, morning } from '../screening/testing/smallLog.ts';
import { alarmsOf, nextAlarmAt, owedCalls, owedPapers } from './index.ts';
import { about, day, grandmother, id, mother, opened, son } from './testing/smallFolder.ts';

test('P103 stand when they should, and end with what was missing', () => {
  const { log, alarms, prepare, state } = opened();
  expect(alarms(morning)).toEqual([]);
  expect(nextAlarmAt(state())).toBe(morning + 3 * hour); // The morning's check, until noon.
  expect(alarms(morning + 4 * hour)).toEqual(['checkMissed', 'noCarer']);
  log.say('quarantine.dependantsAsked', { ...about, dependants: [] }, { at: morning + 4 * hour });
  const well = {
    ...about,
    day: '2020-02-03',
    way: 'phone',
    persons: [{ person: mother, celsius: 36.5, symptoms: [] }],
  };
  log.say('quarantine.checked', well, { at: morning + 2 * hour });
  expect(alarms(morning + 4 * hour)).toEqual([]);
  expect(alarms(morning + 12 * hour)).toContain('letterNotServed');
  prepare();
  expect(alarms(morning + 12 * hour)).toEqual(['checkMissed']);
  log.say('quarantine.checked', well, { at: morning + 12.5 * hour });
  expect(alarms(morning + 13 * hour)).toEqual([]);
});

test('P103 a missed check stands until somebody says why, and a fever until somebody took it to a doctor', () => {
  const { log, alarms } = opened();
  log.say('quarantine.dependantsAsked', { ...about, dependants: [] });
  const missed = `checkMissed:${mother}:2020-02-03:morning`;
  expect(alarms(morning + 3 * hour)).toEqual(['checkMissed']);
  log.say(
    'quarantine.alarmClosed',
    { ...about, alarm: missed, because: 'reachedOtherwise' },
    { at: morning + 4 * hour },
  );
  expect(alarms(morning + 4 * hour)).toEqual([]);
  const persons = [{ person: mother, celsius: 38.2, symptoms: ['cough'] }];
  log.say('quarantine.checked', { ...about, day: '2020-02-03', way: 'inPerson', persons }, { at: morning + 5 * hour });
  expect(alarms(morning + 5 * hour)).toEqual(['fever']);
  const referral = { ...about, person: mother, referral: id('referral'), to: 'clinic', accompaniedBy: 'doctor' };
  log.say('quarantine.feverReferred', referral, { at: morning + 6 * hour });
  expect(alarms(morning + 6 * hour)).toEqual([]);
  // Whoever is at the doctor's is not asked at home.
  expect(alarms(morning + 2 * day).filter((alarm) => alarm === 'checkMissed')).toEqual([]);
});

test('P103 whoever is not released in time is told of, and never released by the clock', () => {
  const { alarms, phase } = opened();
  expect(alarms(Date.UTC(2020, 1, 13, 21))).not.toContain('notReleased');
  expect(alarms(Date.UTC(2020, 1, 13, 22))).toContain('notReleased');
  expect(phase()).toBe('proposed');
});

/** Nothing stands that this test is not about: nobody depends on them, and nobody is asked daily. */
function quiet() {
  const folder = opened();
  folder.log.say('quarantine.dependantsAsked', { ...about, dependants: [] });
  const stands = (at: number) => folder.alarms(at).filter((alarm) => alarm !== 'checkMissed');
  const found = (alarm: string, at: number) => alarmsOf(folder.state(), at).find((one) => one.alarm === alarm);
  const closes = (alarm: string, at: number) =>
    folder.log.say('quarantine.alarmClosed', { ...about, alarm, because: 'settledWithThem' }, { at });
  return { ...folder, stands, found, closes };
}

test('P103 a team with an empty seat is an alarm from the hours for it until somebody sits there', () => {
  const { log, found, prepare } = quiet();
  expect(found('teamIncomplete', morning + 12 * hour - 1)).toBeUndefined();
  expect(found('teamIncomplete', morning + 12 * hour)).toMatchObject({ owner: 'communitySecretary' });
  log.say('quarantine.teamSet', { ...about, seat: 'cadre', member: 'one' }, { at: morning + 13 * hour });
  expect(found('teamIncomplete', morning + 13 * hour)).toBeDefined();
  prepare(morning + 14 * hour);
  expect(found('teamIncomplete', morning + 14 * hour)).toBeUndefined();
});

test('P103 one name on more dependants than the policy allows is an alarm, until it is on fewer', () => {
  const { log, found } = quiet();
  const four = ['one', 'two', 'three', 'four'].map((name) => ({ ...grandmother, dependant: id(name), name }));
  log.say('quarantine.dependantsAsked', { ...about, dependants: four });
  const names = ({ dependant }: { dependant: string }, carer: string, at: number) => {
    log.say('quarantine.carerNamed', { ...about, dependant, carer, name: 'Carer One' }, { at });
    log.say('quarantine.carerReached', { ...about, dependant, carer, how: 'phone' }, { at });
  };
  for (const one of four.slice(0, 3)) names(one, 'neighbour', morning + hour);
  expect(found('manyDependants', morning + 2 * hour)).toBeUndefined();
  names(four[3] as (typeof four)[0], 'neighbour', morning + 3 * hour);
  expect(found('manyDependants', morning + 3 * hour)).toMatchObject({ since: morning + 3 * hour });
  // Somebody else takes one of them over.
  const at = morning + 4 * hour;
  names(four[0] as (typeof four)[0], 'aunt', at);
  log.say('quarantine.carerWithdrew', { ...about, dependant: four[0]?.dependant, carer: 'neighbour' }, { at });
  expect(found('manyDependants', at)).toBeUndefined();
  expect(found('noCarer', at)).toBeUndefined();
});

test('P103 a breach is an alarm of the police at once, until somebody says how it was settled', () => {
  const { log, found, stands, closes } = quiet();
  const at = morning + hour;
  expect(stands(at)).toEqual([]);
  log.say('quarantine.breached', { ...about, breach: id('breach'), person: mother, words: 'went out' }, { at });
  expect(found('breach', at)).toMatchObject({ since: at, owner: 'policeOfficer', person: mother });
  expect(closes(`breach:${id('another')}`, at + hour)).toMatchObject({ code: 'quarantine.noSuchAlarm' });
  expect(stands(at + hour)).toEqual(['breach']);
  expect(closes(`breach:${id('breach')}`, at + hour)).toMatchObject({ verdict: 'accepted' });
  expect(stands(at + hour)).toEqual([]);
});

test('P103 an objection waits for its answer as long as the policy says, and the alarm ends with the answer', () => {
  const { log, found } = quiet();
  const objection = id('objection');
  log.say('quarantine.objected', { ...about, objection, words: 'I was not there.' }, { at: morning + hour });
  expect(found('objectionUnanswered', morning + 25 * hour - 1)).toBeUndefined();
  expect(found('objectionUnanswered', morning + 25 * hour)).toMatchObject({ owner: 'communitySecretary' });
  const answer = { ...about, objection, words: 'We looked again.', result: 'rejected' };
  log.say('quarantine.objectionAnswered', answer, { at: morning + 26 * hour });
  expect(found('objectionUnanswered', morning + 26 * hour)).toBeUndefined();
});

test('P187 a referral of which nothing is heard is an alarm of the doctor, and only what came of it ends it', () => {
  const { log, found, closes } = quiet();
  const referral = id('referral');
  const at = morning + hour;
  log.say(
    'quarantine.feverReferred',
    { ...about, person: mother, referral, to: 'clinic', accompaniedBy: 'son' },
    { at },
  );
  expect(found('referralUnanswered', at + 12 * hour - 1)).toBeUndefined();
  const late = at + 12 * hour;
  expect(found('referralUnanswered', late)).toMatchObject({ owner: 'doctor', person: mother });
  // Nobody asks at home meanwhile; so no reason puts it aside.
  closes(`referralUnanswered:${referral}`, late + hour);
  expect(found('referralUnanswered', late + hour)).toBeDefined();
  expect(found('checkMissed', late + 3 * day)).toBeUndefined();
  log.say(
    'quarantine.referralAnswered',
    { ...about, person: mother, referral, result: 'cameHome' },
    { at: late + day },
  );
  expect(found('referralUnanswered', late + day)).toBeUndefined();
  expect(found('checkMissed', late + 3 * day)).toBeDefined();
});

test('P187 whoever would not go was seen by no doctor: their fever stands until somebody deals with it', () => {
  const { log, found, closes } = quiet();
  const at = morning + hour;
  const persons = [{ person: mother, celsius: 38.2, symptoms: [] }];
  log.say('quarantine.checked', { ...about, day: '2020-02-03', way: 'phone', persons }, { at });
  const referral = id('referral');
  const told = { ...about, person: mother, referral };
  log.say('quarantine.feverReferred', { ...told, to: 'clinic', accompaniedBy: 'son' }, { at: at + hour });
  expect(found('fever', at + hour)).toBeUndefined();
  log.say('quarantine.referralAnswered', { ...told, result: 'wouldNotGo' }, { at: at + 2 * hour });
  expect(found('fever', at + 2 * hour)).toMatchObject({ since: at, owner: 'doctor' });
  closes(`fever:${mother}:${at}`, at + 3 * hour);
  expect(found('fever', at + 3 * hour)).toBeUndefined();
});

const over = Date.UTC(2020, 1, 13, 11);
const checks = ['daysOver', 'noSymptoms', 'communityVerified'];

test('P186 a release is not over before its notice is served and the board is down; each is an alarm until then', () => {
  const { log, found, prepare, state } = quiet();
  prepare();
  expect(owedPapers(state())).toEqual([]);
  log.say('quarantine.released', { ...about, persons: [mother], checks }, { at: over });
  expect(owedPapers(state()).map(({ paper }) => paper)).toEqual(['releaseNotice', 'supervisionBoard']);
  const late = over + 12 * hour;
  for (const alarm of ['noticeNotServed', 'boardStillUp']) {
    expect(found(alarm, late - 1)).toBeUndefined();
    expect(found(alarm, late)).toMatchObject({ owner: 'communityWorker' });
  }
  // Put away or not: nobody has told them.
  log.say('quarantine.archived', about, { at: late });
  log.say('quarantine.paperMoved', { ...about, paper: 'supervisionBoard', state: 'takenDown' }, { at: late + hour });
  expect(found('boardStillUp', late + hour)).toBeUndefined();
  expect(found('noticeNotServed', late + hour)).toBeDefined();
  log.say('quarantine.paperMoved', { ...about, paper: 'releaseNotice', state: 'served' }, { at: late + 2 * hour });
  expect(found('noticeNotServed', late + 2 * hour)).toBeUndefined();
  expect(owedPapers(state())).toEqual([]);
});

test('P186 who is released later is owed a notice of their own, and the board hangs as long as somebody is looked after', () => {
  const { log, prepare, state, found, closes } = quiet();
  prepare();
  const line = { person: son, reason: 'cohabitant', rule: 'lastContact', dayZero: '2020-02-03' };
  log.say('quarantine.proposed', { ...about, persons: [line] }, { at: morning + hour });
  log.say('quarantine.released', { ...about, persons: [mother], checks }, { at: over });
  expect(owedPapers(state()).map(({ paper }) => paper)).toEqual(['releaseNotice']);
  const notice = { ...about, paper: 'releaseNotice', state: 'served' };
  log.say('quarantine.paperMoved', notice, { at: over + hour });
  expect(owedPapers(state())).toEqual([]);
  const later = over + 4 * day;
  log.say('quarantine.released', { ...about, persons: [son], checks }, { at: later });
  expect(owedPapers(state()).map(({ paper }) => paper)).toEqual(['releaseNotice', 'supervisionBoard']);
  // A neighbour has taken the board down: somebody says so, and it is owed no more.
  const alarm = found('boardStillUp', later + day)?.id ?? '';
  expect(closes(alarm, later + day)).toMatchObject({ verdict: 'accepted' });
  expect(owedPapers(state()).map(({ paper }) => paper)).toEqual(['releaseNotice']);
});

test('P186 whoever is observed elsewhere is owed no notice, and their door no board', () => {
  const { log, prepare, state } = quiet();
  prepare();
  log.say('quarantine.leftFolder', { ...about, persons: [mother], ending: 'facility' }, { at: morning + 5 * hour });
  expect(owedPapers(state()).map(({ paper }) => paper)).toEqual(['supervisionBoard']);
});

test('P186 some days after a release somebody is to be called, from that day until it was done', () => {
  const { log, state } = quiet();
  log.say('quarantine.released', { ...about, persons: [mother], checks }, { at: over });
  expect(owedCalls(state(), '2020-02-15')).toEqual([]);
  expect(owedCalls(state(), '2020-02-16').map(({ person }) => person)).toEqual([mother]);
  expect(owedCalls(state(), '2020-03-01')).toHaveLength(1);
  log.say('quarantine.askedAgain', { ...about, persons: [mother] }, { at: over + 4 * day });
  expect(owedCalls(state(), '2020-03-01')).toEqual([]);
});

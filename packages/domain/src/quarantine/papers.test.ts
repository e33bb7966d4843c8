/** Letters that two people serve, signatures as pictures, and words that arrive after a release. */
import { expect, test } from 'vitest';
import { derivedId } from '../records/index.ts';
import { hour, morning, smallLog } from '../screening/testing/smallLog.ts';
import { alarmsOf, type CaseState, caseId, caseKey, isPaperDone, leftAt, paperSteps, recordOfSaid } from './index.ts';

const id = (name: string) => derivedId('papers', name);
const household = id('household');
const mother = id('mother');
const folder = caseId('test', household, 0);
const about = { case: folder, household };
const picture = { file: 'ab'.repeat(32), media: 'image/png' };

function opened() {
  const log = smallLog();
  const told = { household, building: id('building'), door: { label: '3-1' }, dwellingState: 'rented', source: 'desk' };
  log.say('residents.householdListed', { ...told, persons: [{ person: mother }] });
  const line = { person: mother, reason: 'riskAreaReturn', rule: 'leftArea', dayZero: '2020-01-30' };
  log.say('quarantine.proposed', { ...about, persons: [line] });
  return { log, state: () => log.stateOf<CaseState>(caseKey(folder)) as CaseState };
}

test('P133 a letter served twice is served, and both times are told, whichever arrives first', () => {
  const served = { ...about, paper: 'noticeLetter', state: 'served', how: 'onPaper' };
  const times = [morning + hour, morning + 2 * hour] as const;
  const told = ([first, second]: readonly [number, number]) => {
    const { log, state } = opened();
    expect(log.say('quarantine.paperMoved', served, { at: first, by: 'one' })).toMatchObject({ verdict: 'accepted' });
    expect(log.say('quarantine.paperMoved', served, { at: second, by: 'two' })).toMatchObject({
      verdict: 'question',
      code: 'quarantine.servedTwice',
    });
    expect(isPaperDone(state(), 'noticeLetter')).toBe(true);
    return paperSteps(state(), 'noticeLetter').map((step) => [step.state, step.times.map(({ at }) => at)]);
  };
  expect(told(times)).toEqual([['served', [...times]]]);
  expect(told([times[1], times[0]])).toEqual([['served', [...times]]]);
});

test('P133 the team signs one after the other, and nobody is asked about it; the same one twice is', () => {
  const { log, state } = opened();
  const signed = { ...about, paper: 'responsibilityLetter', state: 'signed', how: 'onScreen', pictures: [picture] };
  const signs = (by: string, hours: number) =>
    log.say('quarantine.paperMoved', signed, { by, at: morning + hours * hour });
  expect(signs('cadre', 1)).toMatchObject({ verdict: 'accepted' });
  expect(signs('doctor', 2)).toMatchObject({ verdict: 'accepted' });
  expect(signs('doctor', 3)).toMatchObject({ verdict: 'question' });
  const [step] = paperSteps(state(), 'responsibilityLetter');
  expect(step?.times.map(({ by }) => by)).toEqual(['cadre', 'doctor', 'doctor']);
  expect(step?.times[0]).toMatchObject({ pictures: [picture], record: expect.any(String) });
});

test('P133 signed after a refusal, both are told', () => {
  const { log, state } = opened();
  const pledge = { ...about, paper: 'pledgeLetter' };
  log.say('quarantine.paperMoved', { ...pledge, state: 'refused', witness: 'Witness One' });
  log.say('quarantine.paperMoved', { ...pledge, state: 'signed', how: 'onPaper' }, { at: morning + hour });
  expect(paperSteps(state(), 'pledgeLetter').map((step) => step.state)).toEqual(['refused', 'signed']);
});

test('P134 a check taken before a release and sent after it counts on its day; only a fever in it is asked about', () => {
  const released = Date.UTC(2020, 1, 13, 11);
  const checks = ['daysOver', 'noSymptoms', 'communityVerified'];
  const late = (celsius: number, at: number) => {
    const { log, state } = opened();
    log.say('quarantine.released', { ...about, persons: [mother], checks }, { at: released });
    const persons = [{ person: mother, celsius, symptoms: [] }];
    const body = { ...about, day: '2020-02-13', way: 'self', persons };
    return { said: log.say('quarantine.checked', body, { at, by: 'self' }), state: state() };
  };
  const well = late(36.5, released - hour);
  expect(well.said).toMatchObject({ verdict: 'accepted' });
  expect(well.state.persons[0]).toMatchObject({ checked: ['2020-02-13 afternoon'], ended: { ending: 'released' } });

  const fever = late(38.1, released - hour);
  expect(fever.said).toMatchObject({ verdict: 'question', code: 'quarantine.feverBeforeRelease' });
  expect(alarmsOf(fever.state, released).map(({ alarm }) => alarm)).toEqual(['fever']);

  // What they say after it is no check of this folder, and is kept all the same.
  expect(late(36.5, released + hour).said).toMatchObject({ code: 'quarantine.notUnderCare' });
});

test('P134 the same holds for whoever was handed over to another community', () => {
  const { log, state } = opened();
  const persons = [{ person: mother, celsius: 38.1, symptoms: [] }];
  const check = { ...about, day: '2020-02-03', way: 'self', persons };
  const moved = { ...about, persons: [mother], move: id('move'), other: '990101001002' };
  log.say('quarantine.caseSent', moved, { at: morning + 2 * hour });
  expect(log.say('quarantine.checked', check, { at: morning + 3 * hour })).toMatchObject({
    code: 'quarantine.notUnderCare',
  });
  expect(log.say('quarantine.checked', check, { at: morning + hour })).toMatchObject({
    code: 'quarantine.feverBeforeRelease',
  });
  expect(leftAt(state().persons[0] as CaseState['persons'][0])).toBe(morning + 2 * hour);
});

test('P131 what a household says is a record of its own folder, under the page’s own id', () => {
  const { log, state } = opened();
  const say = (said: Parameters<typeof recordOfSaid>[0]) => {
    const { kind, body } = recordOfSaid(said, about, '2020-02-03');
    return log.say(kind, body, { by: 'self' });
  };
  const persons = [{ person: mother, celsius: 38.2, symptoms: ['cough' as const] }];
  expect(say({ id: id('check'), at: morning, says: 'check', persons })).toMatchObject({ verdict: 'accepted' });
  say({ id: id('need'), at: morning, says: 'need', words: 'eggs' });
  say({ id: id('objection'), at: morning, says: 'objection', words: 'I was not there.' });
  expect(alarmsOf(state(), morning).map(({ alarm }) => alarm)).toEqual(['fever']);
  expect(state().needs).toMatchObject([{ need: id('need'), what: 'eggs', by: 'self' }]);
  expect(state().objections).toMatchObject([{ objection: id('objection'), by: 'self' }]);
});

import { describe, expect, test } from 'vitest';
import { roles } from '../access/index.ts';
import { catalogue } from '../areas/index.ts';
import { hour, morning } from '../screening/testing/smallLog.ts';
import {
  alarmsOf,
  type CareGapState,
  type CaseState,
  careGapKey,
  caseId,
  currentTerm,
  dueOn,
  gapStatus,
} from './index.ts';
import { about, grandmother, id, mother, ofHer, opened } from './testing/smallFolder.ts';

describe('from the proposal to the restriction', () => {
  test('each paper moves the phase on', () => {
    const { log, phase } = opened();
    expect(phase()).toBe('proposed');
    log.say('quarantine.paperMoved', { ...about, paper: 'noticeLetter', state: 'served' });
    expect(phase()).toBe('informed');
    log.say('quarantine.paperMoved', { ...about, paper: 'pledgeLetter', state: 'refused', witness: 'Witness One' });
    expect(phase()).toBe('pledged');
  });

  test('P101 it does not begin before somebody asked who depends on them', () => {
    const { log, prepare, begin, phase } = opened();
    prepare();
    expect(begin()).toMatchObject({ verdict: 'refused', code: 'quarantine.dependantsNotAsked' });
    log.say('quarantine.dependantsAsked', { ...about, dependants: [] });
    expect(begin()).toMatchObject({ verdict: 'accepted' });
    expect(phase()).toBe('underObservation');
  });

  test('P101 a name on a list cares for nobody: the carer has to have been reached', () => {
    const { log, prepare, begin } = opened();
    prepare();
    log.say('quarantine.dependantsAsked', { ...about, dependants: [grandmother] });
    log.say('quarantine.carerNamed', { ...ofHer, carer: 'neighbour', name: 'Carer One' });
    expect(begin()).toMatchObject({ verdict: 'refused', code: 'quarantine.noCarer' });
    log.say('quarantine.carerReached', { ...ofHer, carer: 'neighbour', how: 'phone' });
    expect(begin()).toMatchObject({ verdict: 'accepted' });
  });

  test('P101 whoever is shut in cares for nobody elsewhere', () => {
    const { log, prepare, begin } = opened();
    prepare();
    log.say('quarantine.dependantsAsked', { ...about, dependants: [grandmother] });
    log.say('quarantine.carerNamed', { ...ofHer, carer: mother, name: 'Mother' });
    log.say('quarantine.carerReached', { ...ofHer, carer: mother, how: 'answered' });
    expect(begin()).toMatchObject({ verdict: 'refused', code: 'quarantine.noCarer' });
  });

  test('P101 a gap that was handed up waits for somebody of the office above to take it on', () => {
    const { log, prepare, begin, phase, alarms } = opened();
    log.say('places.divisionNamed', { code: '990101001001', name: 'Community', parent: '990101001' }, { at: 0 });
    prepare();
    log.say('quarantine.dependantsAsked', { ...about, dependants: [grandmother] });
    const { dependant } = grandmother;
    const asked = log.say('quarantine.careEscalated', ofHer, { by: 'secretary' });
    expect(begin()).toMatchObject({ verdict: 'refused', code: 'quarantine.noCarer' });
    const self = log.say('quarantine.gapTakenOn', { dependant }, { by: 'secretary', at: morning + hour });
    expect(self).toMatchObject({ verdict: 'refused', code: 'quarantine.secondPerson' });
    log.say('quarantine.gapTakenOn', { dependant }, { by: 'street', at: morning + hour });
    expect(begin()).toMatchObject({ verdict: 'accepted' });
    expect(phase()).toBe('underObservation');
    // The office cannot any longer: the restriction rests, and an alarm stands at once.
    const at = morning + 3 * hour;
    log.say('quarantine.gapGivenBack', { dependant }, { by: 'street', at });
    expect(phase()).toBe('pledged');
    expect(alarms(at)).toContain('noCarer');
    log.say('quarantine.gapTakenOn', { dependant }, { by: 'street', at: at + hour });
    expect(phase()).toBe('underObservation');
    // Handing it up is taken back: whatever the office answered, nobody asked for it.
    log.say('records.voided', { reason: 'undone' }, { at: at + 2 * hour, voids: asked.id });
    expect(phase()).toBe('pledged');
  });

  test('P108 the office above is told of a place, a kind of care and a time, and of no household', () => {
    const { log } = opened();
    const { dependant } = grandmother;
    const gap = () => log.stateOf<CareGapState>(careGapKey(dependant)) as CareGapState;
    log.say('places.divisionNamed', { code: '990101001001', name: 'Community', parent: '990101001' }, { at: 0 });
    log.say('quarantine.dependantsAsked', { ...about, dependants: [grandmother] });
    log.say('quarantine.careEscalated', ofHer, { by: 'secretary' });
    expect(gapStatus(gap())).toBe('waiting');
    const seen = catalogue.register('careGap').mask(gap(), { member: 'street', sight: roles.streetOfficer.sight }, '');
    const asked = { at: morning, by: 'secretary', day: '2020-02-03' };
    expect(seen).toEqual({
      ...{ dependant, from: '990101001001', fromName: 'Community', need: 'elder', lives: 'elsewhere', asked },
    });
    // Found here after all: nobody goes on looking, and a late answer is told so.
    log.say('quarantine.carerNamed', { ...ofHer, carer: 'neighbour', name: 'Carer One' });
    log.say('quarantine.carerReached', { ...ofHer, carer: 'neighbour', how: 'phone' }, { at: morning + hour });
    expect(gapStatus(gap())).toBe('over');
    const late = log.say('quarantine.gapTakenOn', { dependant }, { by: 'street', at: morning + 2 * hour });
    expect(late).toMatchObject({ verdict: 'refused', code: 'quarantine.gapNotWaiting' });
    // The carer cannot come: handed up again, it waits again.
    log.say('quarantine.carerWithdrew', { ...ofHer, carer: 'neighbour' }, { at: morning + 3 * hour });
    log.say('quarantine.careEscalated', ofHer, { by: 'secretary', at: morning + 4 * hour });
    expect(gapStatus(gap())).toBe('waiting');
    expect(log.sum('gaps.waiting')).toBe(1);
  });

  test('P101 when the carer falls away the restriction rests, and an alarm stands at once', () => {
    const { log, prepare, begin, phase, alarms } = opened();
    prepare();
    log.say('quarantine.dependantsAsked', { ...about, dependants: [grandmother] });
    log.say('quarantine.carerNamed', { ...ofHer, carer: 'neighbour', name: 'Carer One' });
    log.say('quarantine.carerReached', { ...ofHer, carer: 'neighbour', how: 'phone' });
    begin();
    expect(phase()).toBe('underObservation');
    const at = morning + 3 * hour;
    log.say('quarantine.carerWithdrew', { ...ofHer, carer: 'neighbour' }, { at });
    expect(phase()).toBe('pledged');
    expect(alarms(at)).toContain('noCarer');
    const alarm = `noCarer:${grandmother.dependant}`;
    log.say('quarantine.alarmClosed', { ...about, alarm, because: 'settledWithThem' }, { at: at + 1 });
    expect(alarms(at + 1)).toContain('noCarer');
  });
});

describe('two workers, late words, doubles', () => {
  test('who proposes the same person twice is told; the first dates hold, the others are kept', () => {
    const { log, state } = opened();
    const line = { person: mother, reason: 'riskAreaReturn', rule: 'arrived', dayZero: '2020-02-01' };
    const second = log.say('quarantine.proposed', { ...about, persons: [line] }, { at: morning + hour, by: 'other' });
    expect(second).toMatchObject({ verdict: 'question', code: 'quarantine.proposedTwice' });
    expect(state().persons).toHaveLength(1);
    expect(dueOn(currentTerm(state().persons[0] as CaseState['persons'][0]))).toBe('2020-02-13');
    expect(state().persons[0]?.differing).toHaveLength(1);
  });

  test('nobody is in two open folders', () => {
    const { log } = opened();
    const other = id('other household');
    const told = { household: other, building: id('building'), door: { label: '3-2' }, dwellingState: 'rented' };
    log.say('residents.householdListed', { ...told, persons: [], source: 'desk' });
    const line = { person: mother, reason: 'riskAreaReturn', rule: 'arrived', dayZero: '2020-02-01' };
    const second = { case: caseId('test', other, 0), household: other, persons: [line] };
    expect(log.say('quarantine.proposed', second)).toMatchObject({ code: 'quarantine.underCareAlready' });
  });

  test('a letter served twice is kept twice', () => {
    const { log, state } = opened();
    const served = { ...about, paper: 'noticeLetter', state: 'served' };
    log.say('quarantine.paperMoved', served);
    expect(log.say('quarantine.paperMoved', served, { at: morning + hour })).toMatchObject({
      code: 'quarantine.servedTwice',
    });
    expect(state().papers).toHaveLength(2);
  });

  test('a release that arrives before an earlier check leaves the check in the folder, and a fever in it is asked about', () => {
    const { log, state } = opened();
    const at = Date.UTC(2020, 1, 13, 11);
    const checks = ['daysOver', 'noSymptoms', 'communityVerified'];
    expect(log.say('quarantine.released', { ...about, persons: [mother], checks }, { at })).toMatchObject({
      verdict: 'accepted',
    });
    const check = {
      ...about,
      day: '2020-02-13',
      way: 'phone',
      persons: [{ person: mother, celsius: 38, symptoms: [] }],
    };
    expect(log.say('quarantine.checked', check, { at: at - hour })).toMatchObject({
      code: 'quarantine.feverBeforeRelease',
    });
    expect(state().persons[0]).toMatchObject({ checked: ['2020-02-13 afternoon'], ended: { ending: 'released' } });
    expect(alarmsOf(state(), at).map(({ alarm }) => alarm)).toEqual(['fever']);
  });
});

describe('dates', () => {
  const longer = { ...about, change: id('change'), persons: [mother], rule: 'leftArea', dayZero: '2020-01-30' };

  test('P102 a later end holds only once a second person says so', () => {
    const { log, state } = opened();
    const due = () => dueOn(currentTerm(state().persons[0] as CaseState['persons'][0]));
    log.say('quarantine.termChangeAsked', { ...longer, added: 7, because: 'symptoms' }, { by: 'doctor' });
    expect(due()).toBe('2020-02-13');
    const approval = { ...about, change: longer.change };
    expect(log.say('quarantine.termChangeApproved', approval, { by: 'doctor', at: morning + hour })).toMatchObject({
      verdict: 'refused',
      code: 'quarantine.secondPerson',
    });
    log.say('quarantine.termChangeApproved', approval, { by: 'secretary', at: morning + hour });
    expect(due()).toBe('2020-02-20');
  });

  test('P102 an earlier end, from a mended date, holds at once', () => {
    const { log, state } = opened();
    log.say('quarantine.termChangeAsked', { ...longer, dayZero: '2020-01-28', added: 0, because: 'dateMended' });
    expect(dueOn(currentTerm(state().persons[0] as CaseState['persons'][0]))).toBe('2020-02-11');
  });

  test('nobody is released before the days are over, nor with the checklist open', () => {
    const { log } = opened();
    const persons = [mother];
    const checks = ['daysOver', 'noSymptoms', 'communityVerified'];
    const early = log.say('quarantine.released', { ...about, persons, checks }, { at: Date.UTC(2020, 1, 13, 9) });
    expect(early).toMatchObject({ verdict: 'refused', code: 'quarantine.notOver' });
    const at = Date.UTC(2020, 1, 13, 10);
    expect(log.say('quarantine.released', { ...about, persons, checks: ['daysOver'] }, { at })).toMatchObject({
      code: 'quarantine.checklistOpen',
    });
  });
});

/** For tests: a folder of one household, in a log in memory. */
import type { PolicyProfile } from '../../policy/index.ts';
import { derivedId } from '../../records/index.ts';
import { hour, morning, smallLog } from '../../screening/testing/smallLog.ts';
import { alarmsOf, type CaseState, caseId, caseKey, phaseOf } from '../index.ts';

export const id = (name: string) => derivedId('test', name);
export const household = id('household');
export const mother = id('mother');
export const son = id('son');
export const folder = caseId('test', household, 0);
export const about = { case: folder, household };
export const day = 24 * hour;

/** A household of two, listed, and one of them proposed: 3 February 2020, nine in the morning. */
export function opened(policy?: PolicyProfile) {
  const log = smallLog(policy);
  const building = id('building');
  const persons = [mother, son].map((person) => ({ person }));
  log.say('residents.householdListed', {
    ...{ household, building, door: { label: '3-1' }, dwellingState: 'ownerOccupied', persons, source: 'desk' },
  });
  const line = { person: mother, reason: 'riskAreaReturn', rule: 'leftArea', dayZero: '2020-01-30' };
  const proposed = log.say('quarantine.proposed', { ...about, persons: [line] });
  const state = () => log.stateOf<CaseState>(caseKey(folder)) as CaseState;
  const phase = (person = mother) => {
    const found = state().persons.find((one) => one.person === person);
    return found && phaseOf(state(), found);
  };
  const alarms = (at: number) => alarmsOf(state(), at).map(({ alarm }) => alarm);
  /** Letters, board and team: everything but the dependants. */
  const prepare = (at = morning + hour) => {
    for (const [paper, word] of [
      ['responsibilityLetter', 'signed'],
      ['noticeLetter', 'served'],
      ['pledgeLetter', 'signed'],
      ['supervisionBoard', 'posted'],
    ]) {
      log.say('quarantine.paperMoved', { ...about, paper, state: word }, { at });
    }
    for (const seat of ['cadre', 'police', 'doctor']) {
      log.say('quarantine.teamSet', { ...about, seat, member: seat }, { at });
    }
  };
  const begin = (at = morning + 2 * hour) => log.say('quarantine.begun', { ...about, persons: [mother] }, { at });
  return { log, proposed, state, phase, alarms, prepare, begin };
}

export const grandmother = { dependant: id('dependant'), name: 'Dependant One', need: 'elder', lives: 'elsewhere' };
export const ofHer = { ...about, dependant: grandmother.dependant };

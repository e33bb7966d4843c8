/** 包户到人, and a person who turns out to be listed twice. */
import { expect, test } from 'vitest';
import { derivedId } from '../records/index.ts';
import { hour, morning, smallLog } from '../screening/testing/smallLog.ts';
import { type CaseState, caseId, caseKey, inCare, onWatch } from './index.ts';

const household = derivedId('household');
const [mother = '', double = ''] = [derivedId('mother'), derivedId('double')];
const folder = caseId('test', household, 0);
const about = { case: folder, household };
const proposal = (person: string, dayZero = '2020-01-30') => ({
  ...about,
  persons: [{ person, reason: 'riskAreaReturn', rule: 'leftArea', dayZero }],
});

function opened() {
  const log = smallLog();
  log.say('residents.householdListed', {
    ...{ household, building: derivedId('building'), door: { label: '3-1' }, dwellingState: 'ownerOccupied' },
    ...{ persons: [{ person: mother }, { person: double }], source: 'desk' },
  });
  return { log, state: () => log.stateOf<CaseState>(caseKey(folder)) as CaseState };
}

test('P147 one name answers for a household by day and one by night, until somebody takes over', () => {
  const { log, state } = opened();
  log.say('quarantine.proposed', proposal(mother));
  expect(onWatch(state(), morning)).toMatchObject({ part: 'day' });
  expect(onWatch(state(), morning)).not.toHaveProperty('member');
  log.say('quarantine.watchSet', { ...about, part: 'day', member: 'one', substitute: 'other' });
  log.say('quarantine.watchSet', { ...about, part: 'night', member: 'night' });
  expect(onWatch(state(), morning)).toMatchObject({ member: 'one', substitute: 'other' });
  // 3 February, 21:00, and after midnight: the same night.
  const evening = morning + 12 * hour;
  const [late, early] = [onWatch(state(), evening), onWatch(state(), evening + 6 * hour)];
  expect([late?.part, late?.member, late?.from]).toEqual(['night', 'night', early?.from]);
  expect(onWatch(state(), evening + 12 * hour)).toMatchObject({ part: 'day', member: 'one' });
  // At 23:00 the other takes over: until the morning, and not for the next night.
  const words = 'Groceries come at eight';
  log.say('quarantine.watchHandedOver', { ...about, to: 'other', words }, { at: evening + 2 * hour, by: 'night' });
  expect(onWatch(state(), evening + hour)).toMatchObject({ member: 'night' });
  expect(onWatch(state(), evening + 6 * hour)).toMatchObject({ member: 'other', handedOver: { by: 'night', words } });
  expect(onWatch(state(), evening + 24 * hour)).toMatchObject({ member: 'night' });
});

test('P148 the folder follows whoever is kept when two entries are one person, and comes back when they are not', () => {
  const { log, state } = opened();
  log.say('quarantine.proposed', proposal(double));
  const checked = { ...about, day: '2020-02-03', way: 'phone', persons: [{ person: double, symptoms: [] }] };
  log.say('quarantine.checked', checked, { at: morning + hour });
  const merge = { person: mother, household, folded: double, foldedHousehold: household };
  const merged = log.say('residents.personsMerged', merge, { at: morning + 2 * hour });
  expect(state().persons).toMatchObject([{ person: mother, was: [double], checked: ['2020-02-03 morning'] }]);
  const again = log.say('quarantine.proposed', proposal(mother), { at: morning + 3 * hour });
  expect(again).toMatchObject({ code: 'quarantine.proposedTwice' });
  log.say('records.voided', { reason: 'mistake' }, { at: morning + 4 * hour, voids: merged.id });
  expect(state().persons.map(({ person }) => person)).toContain(double);
});

test('P148 of two lines for one person the earlier word on the days holds, and nothing that was checked is lost', () => {
  const { log, state } = opened();
  log.say('quarantine.proposed', proposal(mother, '2020-01-29'));
  log.say('quarantine.proposed', proposal(double, '2020-01-31'), { at: morning + hour });
  const fever = [{ person: double, celsius: 38.5, site: 'armpit', symptoms: [] }];
  log.say(
    'quarantine.checked',
    { ...about, day: '2020-02-03', way: 'phone', persons: fever },
    { at: morning + 2 * hour },
  );
  const merge = { person: mother, household, folded: double, foldedHousehold: household };
  log.say('residents.personsMerged', merge, { at: morning + 3 * hour });
  expect(state().persons).toHaveLength(1);
  const [line] = state().persons;
  expect(line).toMatchObject({ person: mother, term: { dayZero: '2020-01-29' }, checked: ['2020-02-03 morning'] });
  expect(line?.differing).toMatchObject([{ term: { dayZero: '2020-01-31' } }]);
  expect(line?.fevers).toHaveLength(1);
  expect(log.sum('inCare', 'quarantine')).toBe(1);
  expect(line && inCare(line)).toBe(true);
});

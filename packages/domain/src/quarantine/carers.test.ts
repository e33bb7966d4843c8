import { expect, test } from 'vitest';
import { derivedId } from '../records/index.ts';
import { hour, morning, smallLog } from '../screening/testing/smallLog.ts';
import { alarmsOf, type CaseState, carerKnownAs, carersIn, caseId, caseKey } from './index.ts';

const id = (name: string) => derivedId('test', name);
const doors = ['101', '102', '103', '104'] as const;
const about = (door: string) => ({ case: caseId('test', id(door), 0), household: id(door) });

/** Four households under observation, each with an old mother elsewhere. */
function given() {
  const log = smallLog();
  for (const door of doors) {
    const person = id(`person ${door}`);
    log.say('residents.householdListed', {
      ...{ household: id(door), building: id('building'), door: { label: door }, dwellingState: 'ownerOccupied' },
      ...{ persons: [{ person }], source: 'desk' },
    });
    const line = { person, reason: 'riskAreaReturn', rule: 'leftArea', dayZero: '2020-01-30' };
    log.say('quarantine.proposed', { ...about(door), persons: [line] });
    const dependant = { dependant: id(`of ${door}`), name: '演示老人', need: 'elder', lives: 'elsewhere' };
    log.say('quarantine.dependantsAsked', { ...about(door), dependants: [dependant] });
  }
  const folder = (door: string) => log.stateOf<CaseState>(caseKey(about(door).case)) as CaseState;
  /** As the desk does: whoever is known is named under the id they have. */
  const names = (door: string, told: { name: string; phone?: string }) => {
    const known = carerKnownAs(told, carersIn(doors.map(folder)));
    const carer = known?.carer ?? id(`new ${door}`);
    const of = { ...about(door), dependant: id(`of ${door}`), carer };
    log.say('quarantine.carerNamed', { ...of, ...told }, { at: morning + hour });
    log.say('quarantine.carerReached', { ...of, how: 'phone' }, { at: morning + 2 * hour });
    return carer;
  };
  const alarms = (door: string) => alarmsOf(folder(door), morning + 3 * hour).map(({ alarm }) => alarm);
  return { names, alarms };
}

test('P189 a neighbour named under many doors is one carer, however their name and number are written, and an alarm says so', () => {
  const { names, alarms } = given();
  const told = [
    { name: '演示邻居', phone: '139 0000 1111' },
    { name: '演示 邻居', phone: '13900001111' },
    { name: '演示邻居' },
    { name: '演示邻居', phone: '＋86 13900001111' },
  ];
  const carers = doors.map((door, i) => names(door, told[i] ?? expect.fail()));
  expect(new Set(carers).size).toBe(1);
  expect(doors.map((door) => alarms(door).includes('manyDependants'))).toEqual([false, false, false, true]);
});

test('P189 two neighbours of one name are two as soon as their numbers differ, and a name alone is then nobody’s', () => {
  const { names, alarms } = given();
  const first = names('101', { name: '演示邻居', phone: '13900001111' });
  const second = names('102', { name: '演示邻居', phone: '13900002222' });
  expect(second).not.toBe(first);
  expect([first, second]).not.toContain(names('103', { name: '演示邻居' }));
  expect(names('104', { name: '演示邻居', phone: '13900002222' })).toBe(second);
  expect(doors.flatMap(alarms)).not.toContain('manyDependants');
});

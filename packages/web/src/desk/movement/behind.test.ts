import { type CasePerson, type CaseState, movementOf, turnsOf } from '@fangxian/domain/quarantine';
import { expect, test } from 'vitest';
import type { MovementOf } from '../../movement/index.ts';
import { behind } from './behind.ts';

const told = (day: string) => ({ at: Date.parse(day), by: 'worker', day });

function line(person: string, from: string, more: Partial<CasePerson> = {}): CasePerson {
  const counting = { days: 14, inclusive: false, dueHour: 18, zone: 'Asia/Shanghai' };
  const term = { rule: 'arrived' as const, dayZero: '2020-02-01', added: 0, counting };
  return {
    ...told(from),
    ...{ person, reason: 'closeContact', term, changes: [], differing: [], checked: [], fevers: [], referrals: [] },
    ...more,
  };
}

const move = (day: string, way: 'in' | 'out') => ({ ...told(day), move: 'm', way, other: '990101001002' });
const persons = [
  line('stays', '2020-02-03'),
  line('released', '2020-02-03', { ended: { ...told('2020-02-05'), ending: 'released' } }),
  line('left', '2020-02-03', { moves: [move('2020-02-04', 'out')] }),
  line('came', '2020-02-01', { cameFrom: '990101001002', moves: [move('2020-02-04', 'in')] }),
  line('never', '2020-02-03', { ended: { ...told('2020-02-04'), ending: 'mistake' } }),
  line('back', '2020-02-03', { moves: [move('2020-02-04', 'out'), move('2020-02-05', 'in')] }),
];
const folder = {
  case: 'c',
  household: 'h',
  opened: told('2020-02-03'),
  papers: [],
  dependants: [],
  persons,
} as unknown as CaseState;

test('P149 each figure of the movement opens to as many people as it counts', () => {
  const turns = persons.filter(({ person }) => person !== 'never').flatMap((one) => turnsOf(one).turns);
  for (const day of ['2020-02-02', '2020-02-03', '2020-02-04', '2020-02-05', '2020-02-06']) {
    const until = turns.filter(({ evidence }) => evidence.day <= day);
    const row = movementOf(
      '990101001001',
      until.map(({ way, evidence }) => ({ name: way, onDay: evidence.day === day ? 1 : 0, until: 1 })),
    );
    for (const figure of ['opening', 'added', 'removed', 'closing'] as const satisfies readonly MovementOf[]) {
      expect([day, figure, behind([folder], day, figure).length]).toEqual([day, figure, row[figure]]);
    }
  }
  const who = (of: MovementOf) => behind([folder], '2020-02-04', of).map((one) => one.line.person);
  expect(who('removed').sort()).toEqual(['back', 'left']);
  expect(who('added')).toEqual(['came']);
  expect(who('closing').sort()).toEqual(['came', 'released', 'stays']);
});

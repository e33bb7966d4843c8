import { derivedId } from '@fangxian/domain/records';
import type { Arriving, PersonState } from '@fangxian/domain/residents';
import { expect, test } from 'vitest';
import { alreadyHere } from './reading.ts';

const household = derivedId('household');
const coming = (more: Partial<Arriving>): Arriving => ({ person: derivedId('coming'), state: 'expected', ...more });
const here = (more: Partial<PersonState>): PersonState => ({ person: derivedId('here'), household, ...more });

test('who has the same name and telephone is offered as the same person, a namesake is not', () => {
  const one = coming({ name: '试甲', phone: '13900001010' });
  const same = here({ name: '试甲', phone: '13900001010' });
  expect(alreadyHere(one, [here({ name: '试甲', phone: '13900009999' }), same])).toBe(same);
  expect(alreadyHere(one, [here({ name: '试甲' }), here({ name: '试乙', phone: '13900001010' })])).toBeUndefined();
});

test('the same birthday does where one side never told a telephone, and a different telephone speaks against it', () => {
  const one = coming({ name: '试甲', birthDate: '1980-05-06', phone: '13900001010' });
  expect(alreadyHere(one, [here({ name: '试甲', birthDate: '1980-05-06' })])).toBeDefined();
  expect(alreadyHere(one, [here({ name: '试甲', birthDate: '1980-05-06', phone: '13900002020' })])).toBeUndefined();
});

test('who left, or is the very person that is expected, is not offered', () => {
  const one = coming({ name: '试甲', phone: '13900001010' });
  const gone = here({ name: '试甲', phone: '13900001010', left: { reason: 'movedOut' } });
  const himself = here({ person: one.person, name: '试甲', phone: '13900001010' });
  expect(alreadyHere(one, [gone, himself])).toBeUndefined();
});

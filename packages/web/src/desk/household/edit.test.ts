import { catalogue } from '@fangxian/domain/areas';
import { faultIn } from '@fangxian/domain/records/fault';
import type { HouseholdState, PersonState } from '@fangxian/domain/residents';
import { expect, test } from 'vitest';
import { blankPerson, changesOf, editedOf } from './edit.ts';

const id = (n: number) => `00000000-0000-7000-8000-00000000000${n}`;
const household: HouseholdState = {
  household: id(1),
  building: 'b3',
  door: { label: '603', storey: 6, number: 3 },
  dwellingState: 'unknown',
  persons: [id(2)],
  source: 'roster',
};
const person: PersonState = { person: id(2), household: id(1), name: '甲一', sex: 'male', age: 62 };
const before = editedOf(household, [person]);

test('a form that nobody changed records nothing', () => {
  expect(changesOf(household, [person], before)).toEqual([]);
  const blank = blankPerson(id(3));
  expect(changesOf(household, [person], { ...before, persons: [...before.persons, blank] })).toEqual([]);
});

test('only what changed is told, and a mended door keeps its storey', () => {
  const [one = before.persons[0]] = before.persons;
  if (!one) throw new Error('no person');
  const added = { ...blankPerson(id(3)), name: ' 乙二 ', age: '7', arrival: 'movedIn' as const };
  const facts = changesOf(household, [person], {
    ...before,
    door: '604',
    persons: [{ ...one, phone: '023-00000000', vulnerability: ['livingAlone'], carer: id(3) }, added],
  });
  expect(facts).toEqual([
    {
      kind: 'residents.householdChanged',
      body: { household: id(1), door: { label: '604', storey: 6, number: 3 } },
    },
    {
      kind: 'residents.personChanged',
      body: {
        ...{ person: id(2), household: id(1), phone: '023-00000000' },
        ...{ vulnerability: ['livingAlone'], carer: id(3) },
      },
    },
    {
      kind: 'residents.personListed',
      body: { person: id(3), household: id(1), name: '乙二', age: 7, arrival: 'movedIn' },
    },
  ]);
  for (const { kind, body } of facts) {
    const declared = catalogue.kind(kind);
    expect(declared && faultIn(declared, body)).toBeUndefined();
  }
});

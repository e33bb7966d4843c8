import type { PersonState } from '@fangxian/domain/residents';
import { expect, test } from 'vitest';
import { likely, mergeFact } from './leavingFacts.ts';

const kept: PersonState = { person: 'a', household: 'h', name: '试甲', phone: '19000000001' };
const twice: PersonState = { person: 'b', household: 'k', name: '试甲', phone: '19000000002', age: 61, sex: 'female' };

test('P71 of somebody entered twice the kept entry learns what only the other knew, and loses nothing', () => {
  expect(mergeFact(kept, twice)).toEqual({
    kind: 'residents.personsMerged',
    body: { person: 'a', household: 'h', folded: 'b', foldedHousehold: 'k', age: 61, sex: 'female' },
  });
});

test('P71 offered as the same person: the household first, namesakes elsewhere, and nobody who has left', () => {
  const beside: PersonState = { person: 'c', household: 'h', name: '试乙' };
  const gone: PersonState = { person: 'd', household: 'h', name: '试甲', left: { reason: 'died' } };
  const stranger: PersonState = { person: 'e', household: 'k', name: '试丙' };
  expect(likely(kept, [kept, beside, twice, gone, stranger]).map(({ person }) => person)).toEqual(['b', 'c']);
});

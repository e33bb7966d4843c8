import { expect, test } from 'vitest';
import { householdIn, householdOf } from './about.ts';

const rows = {
  get: <State>(key: string) => (key === 'person/p' ? ({ household: 'h' } as State) : undefined),
  ids: () => [],
  childrenOf: () => [],
};

test('a question about a visit, a household or a person leads to the household', () => {
  expect(householdOf(rows, ['coverage/r:h', 'workerDay/r:m'])).toBe('h');
  expect(householdOf(rows, ['household/h'])).toBe('h');
  expect(householdOf(rows, ['person/unknown', 'person/p'])).toBe('h');
  expect(householdOf(rows, ['building/b'])).toBeUndefined();
});

test('a kept record that never was malformed names its household; a malformed one may not', () => {
  expect(householdIn({ household: 'h' })).toBe('h');
  expect(householdIn({ household: 7 })).toBeUndefined();
  expect(householdIn(undefined)).toBeUndefined();
});

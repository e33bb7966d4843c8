import { expect, test } from 'vitest';
import { filledIn, nextEmpty } from './entries.ts';

const asked = ['a', 'b', 'c'].map((person) => ({ person }));
const typed = (value: string) => ({ typed: value, symptoms: [] });

test('after a value the next empty one opens, round the family, until nobody is left', () => {
  expect(nextEmpty(asked, {}, undefined)).toBe('a');
  expect(nextEmpty(asked, { a: typed('36.5') }, 'a')).toBe('b');
  expect(nextEmpty(asked, { b: typed('36.5'), c: typed('36.6') }, 'c')).toBe('a');
  expect(nextEmpty(asked, { a: typed('36'), b: typed('36'), c: typed('36') }, 'c')).toBeUndefined();
});

test('only of whom something was said; what cannot be meant is not reported as something else', () => {
  const entries = { a: typed('36.5'), b: typed('365'), c: { typed: '', symptoms: ['cough' as const] } };
  expect(filledIn(asked, entries, true)).toEqual([
    { person: 'a', celsius: 36.5, symptoms: [] },
    { person: 'c', symptoms: ['cough'] },
  ]);
  expect(filledIn(asked, entries, false)).toEqual([{ person: 'a', celsius: 36.5, symptoms: [] }]);
});

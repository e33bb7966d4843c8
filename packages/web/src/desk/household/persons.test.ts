import { expect, test } from 'vitest';
import { ageOf } from './persons.ts';

test('an age is counted to the day, and as told when no birth date is known', () => {
  expect(ageOf({ birthDate: '1958-02-10' }, '2020-02-09')).toBe(61);
  expect(ageOf({ birthDate: '1958-02-10' }, '2020-02-10')).toBe(62);
  expect(ageOf({ age: 40 }, '2020-02-10')).toBe(40);
  expect(ageOf({}, '2020-02-10')).toBeUndefined();
});

test('a sealed birth date is not for this reader, and gives no age', () => {
  expect(ageOf({ birthDate: { s: 'x', k: 'y' } }, '2020-02-10')).toBeUndefined();
});

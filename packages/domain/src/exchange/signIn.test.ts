import { expect, test } from 'vitest';
import { weakPin } from './signIn.ts';

test.each([
  ['12345', 'tooShort'],
  ['111111', 'oneDigit'],
  ['123456', 'inARow'],
  ['654321', 'inARow'],
  ['123123', 'repeats'],
  ['121212', 'repeats'],
  ['482915', undefined],
])('a PIN of %s is judged %s', (pin, weakness) => {
  expect(weakPin(pin)).toBe(weakness);
});

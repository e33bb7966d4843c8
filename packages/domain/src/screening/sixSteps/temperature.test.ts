import { expect, test } from 'vitest';
import { readTemperature } from './temperature.ts';

test.each([
  ['', { is: 'nothing' }],
  ['36.5', { is: 'celsius', celsius: 36.5 }],
  ['36，5', { is: 'celsius', celsius: 36.5 }],
  ['37', { is: 'celsius', celsius: 37 }],
  ['38.25℃', { is: 'celsius', celsius: 38.3 }],
  ['98.6', { is: 'fahrenheit', celsius: 37 }],
  ['100.4', { is: 'fahrenheit', celsius: 38 }],
  ['102°F', { is: 'fahrenheit', celsius: 38.9 }],
  ['3.65', { is: 'point', celsius: 36.5 }],
  ['365', { is: 'point', celsius: 36.5 }],
  ['26', { is: 'unlikely' }],
  ['75', { is: 'unlikely' }],
  ['发热', { is: 'unlikely' }],
])('what was typed as “%s” is read as what was meant, and said so', (typed, read) => {
  expect(readTemperature(typed)).toEqual(read);
});

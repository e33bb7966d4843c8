import { expect, test } from 'vitest';
import { type LookTold, lookLines } from './lookLines.ts';

const look = (at: number, what: string, purpose = 'a'): LookTold => ({ at, by: 'self', what, purpose, rows: 1 });
const dayOf = (at: number) => String(Math.floor(at / 100));

test('a page opened often on one day is one line with its count, and each export stands by itself', () => {
  const looks = [
    look(180, 'resident.page'),
    look(170, 'ledger.closing'),
    look(160, 'resident.page'),
    look(150, 'resident.page', 'b'),
    look(140, 'ledger.closing'),
    look(90, 'resident.page'),
  ];
  expect(lookLines(looks, dayOf).map(({ at, times }) => [at, times])).toEqual([
    [180, 2],
    [170, 1],
    [150, 1],
    [140, 1],
    [90, 1],
  ]);
});

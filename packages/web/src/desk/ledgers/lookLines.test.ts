import { expect, test } from 'vitest';
import { askedAndAnswered, type LookTold, lookLines } from './lookLines.ts';

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

test('what was asked for and answered is listed, though nothing has left yet', () => {
  const asked = { at: 100, by: 'clerk', day: '2020-02-03' };
  const one = { asking: 'a', member: 'clerk', ledger: 'closing', rows: 60, purpose: 'b', asked } as const;
  const answer = { at: 120, by: 'officer', day: '2020-02-03', agreed: false, until: 900, place: '街道' };
  expect(askedAndAnswered([one]).map(({ at, by, what }) => [at, by, what])).toEqual([[100, 'clerk', 'asked.closing']]);
  expect(askedAndAnswered([{ ...one, answer }])[1]).toMatchObject({
    at: 120,
    what: 'refused.closing',
    agreedFor: '街道',
  });
});

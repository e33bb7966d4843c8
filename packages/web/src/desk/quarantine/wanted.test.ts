import { firstObservation } from '@fangxian/domain/policy';
import { expect, test } from 'vitest';
import { firstEntry, toldDay } from './wanted.ts';

const plan = firstObservation.reasons;
const today = '2020-01-27';
const sister = { id: 'sister', first: false };
const mother = { id: 'mother', first: true };

test('P107 a link fills in who, why and the day of the rule, and whoever it does not name is not proposed', () => {
  const link = { person: 'sister', reason: 'riskAreaReturn', leftOn: '2020-01-16', arrivedOn: '2020-01-17' };
  expect(firstEntry(link, sister, plan, today)).toEqual({
    ...{ on: true, reason: 'riskAreaReturn', rule: 'leftArea', dayZero: '2020-01-16' },
  });
  expect(firstEntry(link, mother, plan, today)).toMatchObject({ on: false, reason: 'cohabitant' });
  // Another rule, chosen by hand, finds its own day.
  expect(toldDay(link, 'arrived', today)).toBe('2020-01-17');
});

test('P107 where only another day is known, that day and its rule are shown', () => {
  const link = { person: 'sister', reason: 'riskAreaReturn', foundOn: '2020-01-27' };
  expect(firstEntry(link, sister, plan, today)).toMatchObject({ rule: 'discovered', dayZero: '2020-01-27' });
});

test('P107 nothing in a link is believed that the form could not hold', () => {
  const link = {
    person: 'sister',
    reason: 'suspicion',
    leftOn: '16/1',
    contactOn: '2019-02-30',
    arrivedOn: '2021-01-01',
  };
  expect(firstEntry(link, sister, plan, today)).toMatchObject({ reason: 'riskAreaReturn', dayZero: today });
});

test('P107 without a link the first of the household is asked about, and who lives with them', () => {
  expect(firstEntry({}, mother, plan, today)).toMatchObject({ on: true, reason: 'riskAreaReturn', dayZero: today });
  expect(firstEntry({}, sister, plan, today)).toMatchObject({ on: true, reason: 'cohabitant' });
});

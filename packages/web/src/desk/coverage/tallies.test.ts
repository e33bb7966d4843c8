import { expect, test } from 'vitest';
import { byDay, soFar } from './tallies.ts';

const told = (name: string, day: string, value: number, grid = '') => ({ name, day, value, grid, building: '' });
const tallies = [
  told('householdVisits', '2020-02-09', 3, 'g1'),
  told('householdVisits', '2020-02-08', 5, 'g1'),
  told('householdVisits', '2020-02-08', 2, 'g2'),
  told('householdsOnDay', '2020-02-08', 6),
  told('householdsOnDay', '2020-02-09', 3),
  told('householdsVisited', '', 7),
  told('personVisits', '2020-02-08', 11),
  told('staffTimes', '2020-02-08', 2),
  told('settled', '', 4),
];

test('days come oldest first, each with its four counts over all grids', () => {
  expect(byDay(tallies)).toEqual([
    { day: '2020-02-08', householdVisits: 7, personVisits: 11, households: 6, staffTimes: 2 },
    { day: '2020-02-09', householdVisits: 3, personVisits: 0, households: 3, staffTimes: 0 },
  ]);
});

test('the households of a round are counted once, not once a day', () => {
  expect(soFar(tallies)).toEqual({ householdVisits: 10, personVisits: 11, households: 7, staffTimes: 2 });
});

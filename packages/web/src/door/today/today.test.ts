import type { HouseholdState } from '@fangxian/domain/residents';
import type { CoverageState, HouseholdEnd } from '@fangxian/domain/screening';
import { expect, test } from 'vitest';
import { doorRow } from '../doors/doorRow.ts';
import { todayOf } from './today.ts';

const noon = 1_581_307_200_000;

function row(id: string, end?: HouseholdEnd, more: Partial<CoverageState> = {}) {
  const household = { household: id, building: 'b', door: { label: id }, persons: [] } as unknown as HouseholdState;
  const coverage = end && ({ end, visits: 1, persons: [], ...more } as unknown as CoverageState);
  return doorRow(household, coverage, more.persons?.length ? 'needsAttention' : (end ?? 'notYet'));
}

test('what is left is told in walking order, what waits by when it is due, and who is settled not at all', () => {
  const rows = [
    row('never'),
    row('late', 'nobodyHome', { nextTryAt: noon + 9 }),
    row('due', 'nobodyHome', { nextTryAt: noon }),
    row('soon', 'refused', { nextTryAt: noon + 5 }),
    row('done', 'accounted'),
  ];
  const { now, later } = todayOf(rows, noon);
  expect(now.map(({ id }) => id)).toEqual(['never', 'due']);
  expect(later.map(({ id }) => id)).toEqual(['soon', 'late']);
});

test('somebody who needs looking after is no door to go to again', () => {
  const ill = [{ person: 'p', state: 'needsAttention' as const, settled: true }];
  const { now, later } = todayOf([row('ill', 'accounted', { persons: ill })], noon);
  expect([now, later]).toEqual([[], []]);
});

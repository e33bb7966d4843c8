import type { ClosingTold } from '@fangxian/domain/exchange';
import { expect, test } from 'vitest';
import { type Rows, readCommunity } from '../community/index.ts';
import { groupedByReason } from './closingReading.ts';

const states: { readonly [key: string]: unknown } = {
  'building/b': { building: 'b', name: '1栋', layout: { shape: 'list', doors: [] } },
  ...Object.fromEntries(
    ['102', '101'].map((door) => [
      `household/${door}`,
      { household: door, building: 'b', door: { label: door }, persons: [`p${door}`], head: `p${door}` },
    ]),
  ),
  'person/p101': { person: 'p101', name: '试甲' },
  'member/w': { member: 'w', name: '试工' },
};
const rows: Rows = {
  get: (key) => states[key] as never,
  ids: (register) =>
    Object.keys(states).flatMap((key) => (key.startsWith(`${register}/`) ? [key.split('/')[1] ?? ''] : [])),
  childrenOf: () => [],
};

const told: ClosingTold = {
  ...{ round: 'r', roundName: '第一轮', closed: true, at: 0, opening: 3, added: 0, gone: 0 },
  ...{ settled: 0, tried: 3, notReached: 0, unlisted: 0 },
  unsettled: [
    { household: 'left', reason: 'nobodyHome', tries: 1, missing: [] },
    { household: '102', reason: 'nobodyHome', tries: 2, missing: [], lastAt: 5, lastBy: 'w' },
    { household: '101', reason: 'partly', tries: 1, missing: ['p101', 'gone'] },
  ],
};

test('by reason, as the doors stand, with who is missing and who was there', () => {
  const groups = groupedByReason(rows, readCommunity(rows), told);
  expect(groups.map(({ reason, doors }) => [reason, doors.map(({ id }) => id)])).toEqual([
    ['nobodyHome', ['102', 'left']],
    ['partly', ['101']],
  ]);
  expect(groups[0]?.doors[0]).toMatchObject({ by: '试工', tries: 2, lastAt: 5 });
  expect(groups[0]?.doors[0]?.home?.address).toContain('102');
  expect(groups[1]?.doors[0]?.missing).toEqual(['试甲', '?']);
});

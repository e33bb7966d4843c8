import type { TreeRow } from '@fangxian/domain/exchange';
import { expect, test } from 'vitest';
import { everyDay, pathTo, reckon, sorted, visitsOn } from './reckoning.ts';

const row = (code: string, told: Partial<TreeRow> = {}): TreeRow => ({
  code,
  name: code,
  children: 0,
  roster: 0,
  added: 0,
  gone: 0,
  settled: 0,
  tried: 0,
  vacant: 0,
  reasons: { nobodyHome: 0, partly: 0, allAway: 0, unreachable: 0, refused: 0 },
  followUps: {
    ...{ opened: 0, open: 0, overdue: 0, closed: 0 },
    steps: { check: 0, measure: 0, register: 0, handOver: 0, follow: 0, control: 0 },
  },
  householdVisits: 0,
  personVisits: 0,
  staffTimes: 0,
  days: [],
  ...told,
});

test('households are what was pinned and what was added; whoever is neither settled nor tried is not reached', () => {
  expect(reckon(row('a', { roster: 100, added: 4, settled: 90, tried: 5 }))).toMatchObject({
    households: 104,
    notYet: 9,
    left: 14,
  });
});

test('the largest gap comes first, and places without a roster last', () => {
  const rows = [
    row('a', { roster: 100, settled: 99 }),
    row('b'),
    row('c', { roster: 1000, settled: 900 }),
    row('d', { roster: 10, settled: 1 }),
  ].map(reckon);
  const codes = (sort: Parameters<typeof sorted>[1]) =>
    sorted(rows, sort)
      .map(({ code }) => code)
      .join('');
  expect(codes('gaps')).toBe('cdab');
  expect(codes('share')).toBe('dcab');
  expect(codes('place')).toBe('acdb');
});

test('a day without a visit is a gap and not left out', () => {
  const place = row('a', {
    days: [
      { day: '2020-02-28', householdVisits: 3 },
      { day: '2020-03-01', householdVisits: 5 },
    ],
  });
  const days = everyDay([place, row('b')], 21);
  expect(days).toEqual(['2020-02-28', '2020-02-29', '2020-03-01']);
  expect(visitsOn(place, days).map(({ value }) => value)).toEqual([3, 0, 5]);
  expect(everyDay([place], 2)).toEqual(['2020-02-29', '2020-03-01']);
});

test('the way down begins at one’s own top', () => {
  const places = [
    { code: '500109', name: '北碚区', parent: '5001' },
    { code: '500109007', name: '歇马街道', parent: '500109' },
    { code: '500109007017', name: '缙云新居社区', parent: '500109007' },
  ];
  const names = (code: string, top: string) => pathTo(code, top, places).map(({ name }) => name);
  expect(names('500109007017', '500109')).toEqual(['北碚区', '歇马街道', '缙云新居社区']);
  expect(names('500109007017', '500109007')).toEqual(['歇马街道', '缙云新居社区']);
  expect(names('500109007', '500109007')).toEqual(['歇马街道']);
});

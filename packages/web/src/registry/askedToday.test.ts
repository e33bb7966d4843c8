import { coverageKey } from '@fangxian/domain/screening';
import { expect, test } from 'vitest';
import { askedToday } from './askedToday.ts';

const zone = 'Asia/Shanghai';
const morning = Date.UTC(2020, 1, 6, 1, 30);

function rows(visits: { [round: string]: { at: number; by: string; channel?: 'door' | 'phone' } }) {
  const states = new Map<string, unknown>(
    Object.entries(visits).map(([round, { at, by, channel }]) => [
      coverageKey(round, 'home'),
      { lastVisitAt: at, lastBy: by, ...(channel && { lastChannel: channel }) },
    ]),
  );
  return { ids: () => Object.keys(visits), get: (key: string) => states.get(key) as never };
}

test('a household asked this morning by telephone, in whichever round, is not asked again unknowingly', () => {
  const told = rows({
    first: { at: morning - 3_600_000, by: 'm1', channel: 'door' },
    second: { at: morning, by: 'm2', channel: 'phone' },
  });
  expect(askedToday(told, 'home', morning + 7_200_000, zone)).toEqual({ at: morning, by: 'm2', channel: 'phone' });
});

test('yesterday evening is not today, by the clock of the place', () => {
  // 23:30 there is still the same day in UTC.
  const evening = Date.UTC(2020, 1, 5, 15, 30);
  expect(askedToday(rows({ first: { at: evening, by: 'm1' } }), 'home', morning, zone)).toBeUndefined();
});

import type { Grant } from '@fangxian/domain/access';
import { derivedId } from '@fangxian/domain/records';
import { expect, test } from 'vitest';
import type { Contact } from '../../identity/index.ts';
import { goesToDoors, unsentOn } from './unsent.ts';

const hour = 3_600_000;
const now = 100 * hour;
const phone = (member: string, hoursAgo: number, unsent = 0, oldestAt: number | null = null): Contact => ({
  ...{ member, log: 'a', deviceName: '手机', seenAt: now - hoursAgo * hour, unsent, oldestAt },
});
// The longest silent first, as they are told.
const contacts = [
  phone('old', 90),
  phone('c', 40, 6, now - 50 * hour),
  phone('b', 20),
  phone('a', 15),
  phone('d', 1, 2),
];
const limits = { now, quietHours: 12, since: now - 60 * hour };

test('phones not heard of since, counted; who holds them is told at the desk alone', () => {
  const told = unsentOn(contacts, limits);
  expect(told).toEqual({
    ...{ devices: 4, quiet: 3, since: now - 15 * hour, waiting: 2, records: 8, oldestAt: now - 50 * hour },
  });
  const { who } = unsentOn(contacts, limits, new Map([['a', '试甲']]));
  expect(who?.map(({ member, name }) => [member, name])).toEqual([
    ['c', undefined],
    ['b', undefined],
    ['a', '试甲'],
    ['d', undefined],
  ]);
});

test('a phone silent since before the round holds nothing of it, unless it said so itself', () => {
  expect(unsentOn([phone('old', 90)], limits)).toMatchObject({ devices: 0, quiet: 0 });
  expect(unsentOn([phone('old', 90, 3)], limits)).toMatchObject({ devices: 1, quiet: 1, records: 3 });
});

test('who goes to the doors: not a desk, not an office, not whose grant has ended', () => {
  const grant = (role: Grant['role'], place: string, until?: number): Grant => ({
    ...{ grant: derivedId('grant', role), role, scope: { place }, from: 0 },
    ...(until !== undefined && { until }),
  });
  expect(goesToDoors([grant('gridWorker', '5001')], '50', now)).toBe(true);
  expect(goesToDoors([grant('gridWorker', '50')], '5001', now)).toBe(true);
  expect(goesToDoors([grant('gridWorker', '5001')], '5002', now)).toBe(false);
  expect(goesToDoors([grant('gridWorker', '5001', now - 1)], '5001', now)).toBe(false);
  expect(goesToDoors([grant('communityWorker', '5001'), grant('streetOfficer', '50')], '5001', now)).toBe(false);
});

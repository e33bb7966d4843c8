import { firstProfile } from '@fangxian/domain/policy';
import { expect, test } from 'vitest';
import { householdOnTheLine, leaveForDialler, offTheLine } from './onTheLine.ts';

function phone() {
  const drafts = new Map<string, unknown>();
  return {
    session: { policy: firstProfile } as never,
    draft: <Value>(name: string) => drafts.get(name) as Value | undefined,
    saveDraft: async (name: string, value: unknown) => void drafts.set(name, value),
  };
}

test('the household on the line is found again on the same day of the place, and not the morning after', () => {
  const device = phone();
  const evening = Date.parse('2020-02-10T23:50:00+08:00');
  expect(householdOnTheLine(device, evening)).toBeUndefined();
  leaveForDialler(device, 'h1', evening);
  expect(householdOnTheLine(device, evening + 60_000)).toBe('h1');
  expect(householdOnTheLine(device, evening + 3_600_000)).toBeUndefined();
});

test('who left the sheet by hand is not led back to it', () => {
  const device = phone();
  const now = Date.parse('2020-02-10T10:00:00+08:00');
  leaveForDialler(device, 'h1', now);
  offTheLine(device);
  expect(householdOnTheLine(device, now)).toBeUndefined();
});

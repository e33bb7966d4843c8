import type { CasePerson, CaseState } from '@fangxian/domain/quarantine';
import { expect, test } from 'vitest';
import { type Folder, folderOf } from '../../cases/index.ts';
import { dueList, releasesOf } from './dueList.ts';

const now = Date.UTC(2020, 1, 14, 12);
const today = '2020-02-14';
const counting = { days: 14, inclusive: false, dueHour: 18, zone: 'Asia/Shanghai' };
const told = { at: Date.UTC(2020, 0, 31), by: 'worker', day: '2020-01-31' };

function line(person: string, more: Partial<CasePerson> = {}): CasePerson {
  const term = { rule: 'leftArea' as const, dayZero: '2020-01-31', added: 0, counting };
  return {
    ...told,
    ...{ person, reason: 'riskAreaReturn', term, changes: [], differing: [], checked: [], fevers: [], referrals: [] },
    begun: told,
    ...more,
  };
}

function folder(id: string, persons: readonly CasePerson[]): Folder {
  const plan = {
    ...{ checks: [], seats: [], papersFirst: [], serveHours: 1, carerHours: 1, dependantsPerCarer: 3, needHours: 1 },
    ...{ objectionHours: 1, releaseHours: 1, owners: [], zone: 'Asia/Shanghai' },
  };
  const nothing = { team: [], papers: [], dependants: [], breaches: [], needs: [], objections: [], closedAlarms: [] };
  const state: CaseState = {
    ...{ case: id, household: `home of ${id}`, opened: { ...told, policy: 1, plan }, dependantsAsked: told },
    ...nothing,
    persons: [...persons],
  };
  return folderOf(state, today, now);
}

test('P143 the day’s releases are one list, and whom something keeps stands apart with what it is', () => {
  const fever = { ...told, at: now - 1000, slot: 'morning' as const };
  const later = { rule: 'leftArea' as const, dayZero: '2020-01-31', added: 1, counting };
  const atNight = {
    rule: 'leftArea' as const,
    dayZero: '2020-01-31',
    added: 0,
    counting: { ...counting, dueHour: 24 },
  };
  const referral = { ...told, referral: 'r', to: 'Hospital', accompaniedBy: 'Neighbour' };
  const { begun: _, ...neverBegun } = line('never begun');
  const { ready, kept } = dueList(
    [
      folder('a', [line('mother'), line('son')]),
      folder('b', [line('feverish', { fevers: [fever] }), line('at hospital', { referrals: [referral] })]),
      folder('c', [line('tomorrow', { term: later }), line('at midnight', { term: atNight })]),
      folder('d', [neverBegun, line('out already', { ended: { ...told, ending: 'released' } })]),
    ],
    today,
    now,
  );
  expect(ready.map((one) => one.line.person)).toEqual(['mother', 'son']);
  expect(Object.fromEntries(kept.map((one) => [one.line.person, one.why]))).toEqual({
    ...{ feverish: 'fever', 'at hospital': 'away', 'never begun': 'notBegun', 'at midnight': 'notYet' },
  });
  // A household is released at once.
  expect(releasesOf(ready, ['daysOver'])).toEqual([
    { case: 'a', household: 'home of a', persons: ['mother', 'son'], checks: ['daysOver'] },
  ]);
});

import { expect, test } from 'vitest';
import { catalogue } from '../areas/index.ts';
import { firstProfile } from '../policy/index.ts';
import { derivedId, type LoggedRecord, refold } from '../records/index.ts';
import type { Channel, CoverageState, VisitOutcome } from './shapes.ts';
import { coverageKey } from './visit.ts';

const id = (...parts: string[]) => derivedId('attempts', ...parts);
const [round, household, person] = [id('round'), id('household'), id('person')];
const { settlesPerson, settlesAway, settlesVacant, nextTryHours } = firstProfile.screening;
const context = {
  ...{ occupants: [person], listed: true, added: false, day: '2020-02-03' },
  ...{ settlesPerson, settlesAway, settlesVacant, nextTryHours },
};

function tried(at: number, outcome: VisitOutcome, channel: Channel, nextTryAt?: number): LoggedRecord {
  const answers = outcome === 'met' ? [{ person, state: 'well', source: channel }] : [];
  const body = { round, household, outcome, channel, answers, ...(nextTryAt && { nextTryAt }) };
  return {
    ...{ id: id('record', String(at)), v: 1, event: 'base', log: '990101001001', kind: 'screening.visited', at },
    ...{ deviceSeq: at, policy: 1, by: 'm', device: 'd', effectiveAt: at, seq: at, receivedAt: at, context, body },
    subjects: [coverageKey(round, household)],
  };
}

const rowOf = (...records: LoggedRecord[]) =>
  refold(catalogue, coverageKey(round, household), records)?.state as CoverageState;

test('each try that nobody answered stays countable, with when to try again', () => {
  const row = rowOf(
    tried(1, 'nobodyHome', 'door'),
    tried(2, 'unreachable', 'phone'),
    tried(3, 'unreachable', 'phone', 999),
  );
  expect(row.attempts).toEqual({ door: 1, phone: 2, lastAt: 3, lastChannel: 'phone' });
  expect(row.nextTryAt).toBe(999);
});

test('once somebody answered, the tries before are still told, and nothing is left to try', () => {
  const row = rowOf(tried(1, 'unreachable', 'phone'), tried(2, 'met', 'door'));
  expect(row.end).toBe('accounted');
  expect(row.attempts).toMatchObject({ phone: 1, lastAt: 1 });
  expect(row.nextTryAt).toBeUndefined();
});

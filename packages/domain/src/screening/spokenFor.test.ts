import { expect, test } from 'vitest';
import { catalogue } from '../areas/index.ts';
import { firstProfile } from '../policy/index.ts';
import { faultIn } from '../records/fault.ts';
import {
  derivedId,
  type FactRecord,
  type Kind,
  type LoggedRecord,
  refold,
  type View,
  withoutName,
} from '../records/index.ts';
import type { CoverageState, SpokenFor } from './shapes.ts';
import { coverageKey, visited } from './visit.ts';

const id = (...parts: string[]) => derivedId('spokenFor', ...parts);
const [round, household, person] = [id('round'), id('household'), id('person')];
const { settlesPerson, settlesAway, settlesVacant, nextTryHours } = firstProfile.screening;
const context = {
  ...{ occupants: [person], listed: true, added: false, day: '2020-02-03' },
  ...{ settlesPerson, settlesAway, settlesVacant, nextTryHours },
};
const body = (proxy?: SpokenFor) => ({
  ...{ round, household, outcome: 'met' as const, channel: 'phone' as const },
  answers: [{ person, state: 'well' as const, source: 'phone' as const }],
  ...(proxy && { proxy }),
});
const agreed: SpokenFor = { by: 'relative', consent: 'agreed' };

function told(at: number, proxy?: SpokenFor): LoggedRecord {
  return {
    ...{ id: id('record', String(at)), v: 2, event: 'base', log: '990101001001', kind: 'screening.visited', at },
    ...{ deviceSeq: at, policy: 1, by: 'm', device: 'd', effectiveAt: at, seq: at, receivedAt: at, context },
    ...{ body: body(proxy), subjects: [coverageKey(round, household)] },
  };
}
const rowOf = (...records: LoggedRecord[]) =>
  refold(catalogue, coverageKey(round, household), records)?.state as CoverageState;

test('P53 who spoke for a household, and whether it agrees, stands with the last visit, in codes alone', () => {
  expect(rowOf(told(1, agreed)).proxy).toEqual(agreed);
  expect(rowOf(told(1, agreed), told(2)).proxy).toBeUndefined();
  const kind = visited as unknown as Kind;
  expect(faultIn(kind, body(agreed))).toBeUndefined();
  expect(faultIn(kind, { ...body(), proxy: { by: '王丽', consent: 'agreed' } })).toBeDefined();
  expect(faultIn(kind, { ...body(), proxy: { by: 'relative' } })).toBeDefined();
});

test('P53 paper is typed by one and asked by another: the row and the day of work are theirs who were at the door', () => {
  const [typist, asker] = ['m', id('asker')];
  const record = { ...told(1), body: { ...body(), askedBy: asker } };
  const row = refold(catalogue, coverageKey(round, household), [record])?.state as CoverageState;
  expect(row.lastBy).toBe(asker);
  expect(rowOf(told(1)).lastBy).toBe(typist);
  const subjects = (one: LoggedRecord) => visited.subjects(one as unknown as FactRecord<never>);
  expect(subjects(record)).toContain(`workerDay/${round}:${asker}`);
  expect(subjects(told(1))).toContain(`workerDay/${round}:${typist}`);
  expect(faultIn(visited as unknown as Kind, record.body)).toBeUndefined();
  expect(faultIn(visited as unknown as Kind, { ...body(), askedBy: '张三' })).toBeDefined();
});

test('P53 no name gets into an envelope, which is not sealed: on whose behalf it was written is a code or nothing', () => {
  const sent = (onBehalfOf: string) => withoutName({ ...told(1), onBehalfOf }).onBehalfOf;
  expect(['self', 'relative', '王丽', 'Wang Li'].map(sent)).toEqual(['self', 'relative', undefined, undefined]);
});

test('P53 a visit dated before its round began counts, with a question', () => {
  const opened = Date.parse('2020-02-03T01:00:00Z');
  const rows = new Map<string, unknown>([
    [`round/${round}`, { round, name: '第一轮', status: 'open', openedAt: opened, startsOn: '2020-02-03' }],
    [`household/${household}`, { persons: [person] }],
  ]);
  const view = { get: (key: string) => rows.get(key), tally: () => [], target: () => undefined } as unknown as View;
  const verdictAt = (day: string) =>
    visited.accept?.(told(1) as unknown as FactRecord<never>, view, {
      ...{ policy: firstProfile, day, receivedAt: opened, seq: 1, grants: [] },
    });
  expect(verdictAt('2020-02-03')).toMatchObject({ verdict: 'accepted' });
  expect(verdictAt('2020-02-02')).toMatchObject({ verdict: 'question', code: 'screening.beforeRound' });
});

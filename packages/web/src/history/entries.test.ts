import type { RecordTold } from '@fangxian/domain/exchange';
import type { FactRecord } from '@fangxian/domain/records';
import { expect, test } from 'vitest';
import { entriesOf } from './entries.ts';

const home = 'home';
let made = 0;
function record(kind: string, body: object, more: Partial<FactRecord> = {}): FactRecord {
  made += 1;
  const at = more.at ?? made * 1000;
  return {
    ...{
      id: `r${String(made).padStart(3, '0')}`,
      v: 1,
      event: 'base',
      log: 'log',
      kind,
      deviceSeq: made,
      policy: 1,
      by: 'me',
      device: 'd',
    },
    ...{ body, at, effectiveAt: at },
    ...more,
  };
}
const visit = (household = home, more: Partial<FactRecord> = {}) =>
  record('screening.visited', { round: 'r', household, outcome: 'met', channel: 'door', answers: [] }, more);
const takenBack = (voids: string) => record('records.voided', { reason: 'mistake' }, { voids });
const told = ({ id, kind, at, by }: FactRecord): RecordTold => ({ id, kind, at, by, about: { household: home } });

test('P171 without a network the device tells what it recorded itself, of this household and no other', () => {
  const [first, elsewhere, second] = [visit(), visit('next'), visit()];
  const entries = entriesOf(home, undefined, [first, elsewhere, second], new Set([second.id]));
  expect(entries.map(({ id }) => id)).toEqual([second.id, first.id]);
  expect(entries[0]).toMatchObject({ waits: true, said: second.body });
  expect(entries[1]).not.toHaveProperty('waits');
});

test('P171 what waits here strikes through what the server tells, and says that it waits', () => {
  const colleagues = visit(home, { by: 'colleague' });
  const back = takenBack(colleagues.id);
  const [entry] = entriesOf(home, [told(colleagues)], [back], new Set([back.id]));
  expect(entry?.ended).toEqual({
    how: 'voided',
    record: back.id,
    by: 'me',
    at: back.at,
    reason: 'mistake',
    waits: true,
  });
  // Taken back itself, it stands again; whether the server has heard of the first or not.
  const again = takenBack(back.id);
  expect(entriesOf(home, [told(colleagues)], [back, again], new Set())[0]).not.toHaveProperty('ended');
  const struck = { ...told(colleagues), ended: { how: 'voided' as const, record: back.id, by: 'me', at: back.at } };
  expect(entriesOf(home, [struck], [again], new Set())[0]).not.toHaveProperty('ended');
});

test('P171 a correction stands beside what it corrects; taken back, the first counts again', () => {
  const first = visit();
  const second = visit(home, { corrects: first.id, at: first.at });
  const entries = entriesOf(home, undefined, [first, second], new Set());
  expect(entries).toMatchObject([
    { id: second.id, corrects: first.id },
    { id: first.id, ended: { how: 'corrected', record: second.id } },
  ]);
  const back = takenBack(second.id);
  const [corrected, stands] = entriesOf(home, undefined, [first, second, back], new Set());
  expect(corrected).toMatchObject({ id: second.id, ended: { how: 'voided' } });
  expect(stands?.id).toBe(first.id);
  expect(stands).not.toHaveProperty('ended');
});

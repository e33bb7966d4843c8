import { expect, test } from 'vitest';
import { catalogue } from '../areas/index.ts';
import { firstProfile } from '../policy/index.ts';
import { derivedId, type FactRecord, foldInto, judge, type LoggedRecord, refold, type View } from '../records/index.ts';
import { type CallHoldState, callHoldKey, heldNow } from './index.ts';

const round = derivedId('round');
const household = derivedId('household');
const key = callHoldKey(round, household);
const view: View = {
  get: <State>(wanted: string) =>
    wanted === `household/${household}` ? ({ building: 'b3', grid: 'g1', persons: [] } as State) : undefined,
  every: () => [],
  tally: () => [],
  target: () => undefined,
};
const minute = 60_000;
const start = 1_581_300_000_000;

function logged(kind: 'screening.callBegun' | 'screening.callEnded', by: string, minutes: number): LoggedRecord {
  const at = start + minutes * minute;
  const id = derivedId(kind, by, String(minutes));
  const record: FactRecord = {
    id,
    v: 1,
    event: 'base',
    log: '500109007017',
    kind,
    at,
    deviceSeq: 1,
    policy: 1,
    by,
    device: by,
    effectiveAt: at,
    body: { round, household },
  };
  const declared = catalogue.kind(kind);
  if (!declared) throw new Error(kind);
  const around = { policy: firstProfile, grants: [], day: '2020-02-10', receivedAt: at, seq: 1 };
  const { verdict, subjects, context } = judge(declared, record, view, around);
  expect(verdict).toEqual({ verdict: 'accepted' });
  return { ...record, seq: 1, receivedAt: at, subjects, context };
}

const holdAfter = (...records: readonly LoggedRecord[]) => refold(catalogue, key, records)?.state as CallHoldState;
const began = (by: string, minutes: number) => logged('screening.callBegun', by, minutes);
const ended = (by: string, minutes: number) => logged('screening.callEnded', by, minutes);

test('P36 of two desks that begin at once the first has the household, in whatever order they arrive', () => {
  const [first, second] = [began('lan', 0), began('mei', 0.1)];
  expect(holdAfter(first, second)).toMatchObject({ by: 'lan', building: 'b3', grid: 'g1' });
  expect(holdAfter(second, first)).toEqual(holdAfter(first, second));
  expect(heldNow(holdAfter(first, second), undefined, start + minute)?.by).toBe('lan');
});

test('P36 a hold runs out by itself, after the minutes that the policy gives it', () => {
  const hold = holdAfter(began('lan', 0));
  const end = start + firstProfile.calls.holdMinutes * minute;
  expect(heldNow(hold, undefined, end - 1)).toBeDefined();
  expect(heldNow(hold, undefined, end)).toBeUndefined();
  expect(holdAfter(began('lan', 0), began('mei', firstProfile.calls.holdMinutes)).by).toBe('mei');
});

test('P36 a visit by anybody ends the hold, an earlier one does not', () => {
  const hold = holdAfter(began('lan', 5));
  const now = start + 6 * minute;
  expect(heldNow(hold, { lastVisitAt: start + 6 * minute }, now)).toBeUndefined();
  expect(heldNow(hold, { lastVisitAt: start }, now)?.by).toBe('lan');
});

test('P36 putting the receiver down gives the household back; nobody puts it down for another', () => {
  const now = start + 3 * minute;
  expect(heldNow(holdAfter(began('lan', 0), ended('lan', 2)), undefined, now)).toBeUndefined();
  expect(heldNow(holdAfter(began('lan', 0), ended('mei', 2)), undefined, now)?.by).toBe('lan');
  expect(heldNow(holdAfter(began('lan', 0), ended('lan', 1), began('mei', 2)), undefined, now)?.by).toBe('mei');
});

test('an end that arrives before its beginning holds nothing, and folds to the same once both are there', () => {
  const [begin, end] = [began('lan', 0), ended('lan', 2)];
  expect(heldNow(holdAfter(end), undefined, start + 3 * minute)).toBeUndefined();
  const late = foldInto(catalogue, key, undefined, end);
  expect(late.state).toMatchObject({ by: 'lan', until: end.effectiveAt });
  expect(holdAfter(end, begin)).toEqual(holdAfter(begin, end));
});

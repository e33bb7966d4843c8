import { firstProfile } from '@fangxian/domain/policy';
import type { FollowUpState } from '@fangxian/domain/screening';
import { expect, test } from 'vitest';
import { byOwner, dueFor, followUpsIn } from './items.ts';

const hour = 3_600_000;
const at = 1_000_000_000;
const by = { at, by: 'worker', day: '2020-02-03' };
const plan = firstProfile.followUp.steps;

function state(person: string, more: Partial<FollowUpState> = {}): FollowUpState {
  const opened = { ...by, plan, trackingDays: 3 };
  const about = { round: 'r', household: 'h', person };
  return { ...about, opened, checked: by, registered: by, readings: [], handedOver: [], daily: [], taken: [], ...more };
}
const rowsOf = (states: readonly FollowUpState[]) => ({
  ids: () => states.map(({ person }) => `r:${person}`),
  get: <State>(key: string) => states.find(({ person }) => key === `followUp/r:${person}`) as State | undefined,
});
const fever = { ...by, celsius: 38.4, fever: true, recheckMinutes: 30 };
const { opened: _, ...nothing } = state('gone');

test('what is due first stands first, and what nothing opens (any more) not at all', () => {
  const items = followUpsIn(rowsOf([state('calm'), state('feverish', { readings: [fever] }), nothing]));
  expect(items.map(({ state: { person }, dueAt }) => [person, dueAt])).toEqual([
    ['feverish', at + hour / 2],
    ['calm', at + 2 * hour],
  ]);
});

test('each owner sees whose turn is theirs: a fever is measured again by whoever measures', () => {
  const items = followUpsIn(
    rowsOf([state('told', { handedOver: [{ ...by, to: 'clinic' }] }), state('feverish', { readings: [fever] })]),
  );
  const [feverish, told] = items as [(typeof items)[number], (typeof items)[number]];
  expect([dueFor(feverish, 'doctor'), dueFor(told, 'doctor')]).toEqual([at + hour / 2, at + 2 * hour]);
  expect([dueFor(feverish, 'communityWorker'), dueFor(told, 'communityWorker')]).toEqual([at + 12 * hour, undefined]);
  expect(byOwner(items)).toEqual([
    { owner: 'doctor', n: 2 },
    { owner: 'communitySecretary', n: 2 },
    { owner: 'communityWorker', n: 1 },
  ]);
});

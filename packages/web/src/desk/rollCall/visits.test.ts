import { catalogue } from '@fangxian/domain/areas';
import { firstProfile } from '@fangxian/domain/policy';
import { derivedId } from '@fangxian/domain/records';
import { faultIn } from '@fangxian/domain/records/fault';
import { type CoverageState, type KnownDoor, readRollCall } from '@fangxian/domain/screening';
import { expect, test } from 'vitest';
import { type Chosen, isReady, review, visitOf } from './visits.ts';

const [h1, h2, lan, bo, mei] = ['h1', 'h2', 'lan', 'bo', 'mei'].map((name) => derivedId(name)) as [
  string,
  string,
  string,
  string,
  string,
];
const round = derivedId('round');
const people = new Map([
  [h1, [lan, bo]],
  [h2, [mei]],
]);
const door = (household: string, stairwell: string, persons: number): KnownDoor => ({
  household,
  name: '3栋',
  key: '3',
  stairwell,
  label: '1204',
  persons,
});
const doors = [door(h1, '1', 2), door(h2, '2', 1)];
const about = { personsOf: (household: string) => people.get(household) ?? [], policy: firstProfile };
const reviewed = (text: string, chosen: Chosen = {}) => {
  const [one] = review(readRollCall(text, doors), new Map([[0, chosen]]), about);
  if (!one) throw new Error('no line');
  return one;
};
const recorded = (text: string, chosen: Chosen = {}, row?: CoverageState) => {
  const one = reviewed(text, chosen);
  if (!isReady(one)) throw new Error(one.open.join());
  const visit = visitOf(one, { round, persons: people.get(one.household) ?? [], row, policy: firstProfile });
  const kind = catalogue.kind('screening.visited');
  expect(kind && faultIn(kind, visit)).toBeUndefined();
  return visit;
};

test('a clear line becomes a visit by message, with its words as they were written', () => {
  expect(recorded('1. 3-1-1204 两人都好')).toMatchObject({
    household: h1,
    outcome: 'met',
    channel: 'message',
    note: '1. 3-1-1204 两人都好',
    answers: [
      { person: lan, state: 'well', source: 'message' },
      { person: bo, state: 'well', source: 'message' },
    ],
  });
  expect(recorded('3-2-1204 外出，在老家')).toMatchObject({
    outcome: 'allAway',
    answers: [{ person: mei, awayAt: 'elsewhere' }],
  });
});

test('a door that was picked by hand settles which door, and what was chosen settles what was meant', () => {
  expect(reviewed('1204 都好').open).toEqual(['severalDoors']);
  expect(recorded('1204 都好', { household: h2 }).household).toBe(h2);
  expect(reviewed('1204 4人都好', { household: h1 }).open).toEqual(['countDiffers']);
  expect(recorded('3-1-1204 4人都好', { state: 'well' }).answers).toHaveLength(2);
  expect(reviewed('3-1-1204 收到').open).toEqual(['notUnderstood']);
});

test('well with 39.2 is a contradiction that no choice of “well” settles; somebody says who', () => {
  expect(reviewed('3-1-1204 都好 39.2').open).toEqual(['contradicts']);
  expect(reviewed('3-1-1204 都好 39.2', { state: 'well' }).open).toEqual(['contradicts']);
  expect(reviewed('3-1-1204 都好 39.2', { state: 'needsAttention' }).open).toEqual(['whoIsIt']);
  expect(recorded('3-1-1204 都好 39.2', { state: 'needsAttention', person: bo }).answers).toEqual([
    { person: lan, state: 'well', source: 'message' },
    { person: bo, state: 'needsAttention', source: 'message', reasons: ['fever'] },
  ]);
  expect(recorded('3-2-1204 发烧 38.1').answers).toEqual([
    { person: mei, state: 'needsAttention', source: 'message', reasons: ['fever'], temperature: 38.1 },
  ]);
});

test('who was found ill at the door is not made well again by a word in a group', () => {
  const row = {
    persons: [{ person: lan, state: 'needsAttention', settled: true, source: 'door' }],
  } as unknown as CoverageState;
  expect(recorded('3-1-1204 都好', {}, row).answers.map(({ person }) => person)).toEqual([bo]);
});

test('P53 who wrote for whom is said of the whole paste or of one line, in codes, and a neighbour’s word is hearsay', () => {
  const proxy = { by: 'relative', consent: 'agreed' } as const;
  const spoken = (chosen: Chosen) => {
    const [one] = review(readRollCall('3-2-1204 都好', doors), new Map([[0, chosen]]), { ...about, proxy });
    if (!one || !isReady(one)) throw new Error('not ready');
    return visitOf(one, { round, persons: [mei], row: undefined, policy: firstProfile });
  };
  expect(spoken({}).proxy).toEqual(proxy);
  expect(spoken({ spoken: 'themselves' }).proxy).toBeUndefined();
  const hearsay = spoken({ spoken: { by: 'neighbour', consent: 'couldNotAsk' } });
  expect(hearsay).toMatchObject({ proxy: { by: 'neighbour' }, answers: [{ source: 'neighbour' }] });
  const kind = catalogue.kind('screening.visited');
  expect(kind && faultIn(kind, hearsay)).toBeUndefined();
});

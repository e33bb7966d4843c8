/** Doors drawn and asked again: what it says, and what it leaves alone. */
import { gunzipSync } from 'node:zlib';
import { catalogue } from '@fangxian/domain/areas';
import type { Chunk } from '@fangxian/domain/exchange';
import { derivedId } from '@fangxian/domain/records';
import { drawDoors, type SpotDoorState, spotSum } from '@fangxian/domain/screening';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { logScope, withScope } from '../engine/database/connect.ts';
import { talliesOf } from '../engine/log/tallies.store.ts';
import { viewingOf } from '../engine/sync/viewing.ts';
import {
  community,
  foundPlaces,
  listedHousehold,
  openedRound,
  post,
  record,
  round,
  secretary,
  type TestHouse,
  testHouse,
  visitAllWell,
  worker,
  writer,
} from '../testing/house.ts';

let house: TestHouse;
const second = writer('second', 'gridWorker', { place: community });
const doors = ['101', '102', '103', '104'].map((door) => listedHousehold(door, 2).made);
const [one, two, three, four] = doors as [Made, Made, Made, Made];
type Made = (typeof doors)[number];
const check = derivedId('check', 'first');
const drawing = (households: readonly string[], more = {}) =>
  record('screening.spotCheckDrawn', { check, round, seed: 'lot', of: 3, households, ...more });
const again = ({ household, persons }: Made, states: readonly string[], more = {}) => {
  const answers = states.map((state, at) => ({ person: persons[at], state, source: 'door' }));
  return record('screening.spotChecked', {
    check,
    round,
    household,
    outcome: 'met',
    channel: 'door',
    answers,
    ...more,
  });
};

beforeAll(async () => {
  house = await testHouse();
  await foundPlaces(house);
  await post(house, secretary, ...['101', '102', '103', '104'].map((door) => listedHousehold(door, 2).record));
  await post(house, secretary, openedRound());
  await post(house, worker, ...[one, two, three].map((made) => visitAllWell(made)));
});
afterAll(() => house.end());

async function rows(): Promise<ReadonlyMap<string, SpotDoorState>> {
  const found = await withScope(house.database, logScope(community), async (client) => {
    const answer = await client.query<{ state: SpotDoorState }>(
      `select state from fangxian.register where log = $1 and register = 'spotDoor' order by id`,
      [community],
    );
    return answer.rows.map(({ state }) => state);
  });
  return new Map(found.map((state) => [state.household, state]));
}

test('P34 a seed draws the same doors for everybody, whatever the order in which they are told', () => {
  const all = Array.from({ length: 200 }, (_, i) => derivedId('household', String(i)));
  const drawnNow = drawDoors('a', all, 20);
  expect(drawDoors('a', [...all].reverse(), 20)).toEqual(drawnNow);
  expect(new Set(drawnNow).size).toBe(20);
  expect(drawDoors('b', all, 20)).not.toEqual(drawnNow);
  expect(drawDoors('a', all.slice(0, 5), 20)).toHaveLength(5);
});

test('P34 only visited doors are drawn, only once, and only by the desk', async () => {
  const outcomeOf = async (by: typeof secretary, told: unknown) => (await post(house, by, told))[0];
  expect(await outcomeOf(secretary, drawing([four.household]))).toMatchObject({ code: 'screening.notVisitedYet' });
  expect(await outcomeOf(worker, drawing([one.household]))).toMatchObject({ code: 'access.notYourRole' });
  const three_ = [one, two, three].map(({ household }) => household);
  expect(await outcomeOf(secretary, drawing(three_))).toMatchObject({ outcome: 'accepted' });
  expect(await outcomeOf(secretary, drawing(three_))).toMatchObject({ code: 'screening.spotCheckExists' });
});

test('P34 a door asked again leaves coverage and every count as they were; agreement is x of n', async () => {
  const before = await talliesOf(house.database, community, round);
  const outcomes = await post(
    house,
    second,
    again(one, ['well', 'well'], { count: 2 }),
    again(two, ['well', 'away'], { count: 3 }),
    record('screening.spotChecked', {
      ...{ check, round, household: three.household, outcome: 'nobodyHome', channel: 'door', answers: [] },
    }),
  );
  expect(outcomes.map((told) => told.outcome)).toEqual(['accepted', 'accepted', 'accepted']);
  expect(await talliesOf(house.database, community, round)).toEqual(before);
  const found = await rows();
  expect(spotSum([...found.values()])).toEqual({ drawn: 3, asked: 3, comparable: 2, agree: 1 });
  expect(found.get(two.household)).toMatchObject({
    ...{ firstBy: worker.member, askedBy: second.member },
    first: { end: 'accounted' },
    again: { count: 3, outcome: 'met' },
  });
});

test('P34 asked by the same person, or a door not drawn: believed, with a question', async () => {
  const [same] = await post(house, worker, again(three, ['well', 'well']));
  expect(same).toMatchObject({ outcome: 'accepted', question: 'screening.sameVisitor' });
  const [other] = await post(house, second, again(four, ['well', 'well']));
  expect(other).toMatchObject({ outcome: 'accepted', question: 'screening.notDrawn' });
});

test('P34 whoever asks again is not told what was found before', async () => {
  const statesFor = async ({ member, grants }: typeof secretary) => {
    const viewing = viewingOf(catalogue, member, grants, community, house.clock.now);
    if (!viewing) throw new Error('sees nothing');
    const { gzip } = await house.sync.chunk(viewing, one.building);
    const { rows: told } = JSON.parse(gunzipSync(gzip).toString()) as Chunk;
    return told.filter(({ key }) => key.startsWith(`spotDoor/${check}`)).map(({ state }) => state as SpotDoorState);
  };
  const atDoor = await statesFor(second);
  expect(atDoor).toHaveLength(3);
  for (const state of atDoor)
    expect([state.first, state.again, state.firstBy]).toEqual([undefined, undefined, worker.member]);
  expect((await statesFor(secretary)).every(({ first }) => first !== undefined)).toBe(true);
});

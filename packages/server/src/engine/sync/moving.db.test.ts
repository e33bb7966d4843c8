/** What devices are told when rows move, and when a log was folded again behind them. */
import { gunzipSync } from 'node:zlib';
import { catalogue } from '@fangxian/domain/areas';
import type { Chunk, Cursor } from '@fangxian/domain/exchange';
import { buildingId } from '@fangxian/domain/places';
import { derivedId } from '@fangxian/domain/records';
import { afterAll, beforeAll, expect, test } from 'vitest';
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
} from '../../testing/house.ts';
import type { Writer } from '../log/incoming.ts';
import { rebuildLog } from '../log/replay.store.ts';
import { type Viewing, viewingOf } from './viewing.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse();
  await foundPlaces(house);
  await post(house, secretary, openedRound());
});
afterAll(() => house.end());

const viewing = (by: Writer, known = catalogue): Viewing =>
  viewingOf(known, by.member, by.grants, community, house.clock.now) as Viewing;

async function loaded(by: Writer) {
  const manifest = await house.sync.manifest(viewing(by));
  const rows = new Map<string, unknown>();
  for (const { building } of manifest?.chunks ?? []) {
    const { gzip } = await house.sync.chunk(viewing(by), building);
    for (const { key, state } of (JSON.parse(gunzipSync(gzip).toString()) as Chunk).rows) rows.set(key, state);
  }
  return { rows, cursor: manifest?.cursor as Cursor };
}

/** What a device holds that loaded once and has followed since. */
async function followed({ rows, cursor }: { rows: Map<string, unknown>; cursor: Cursor }, by: Writer) {
  const tail = await house.sync.tail(viewing(by), cursor);
  if (!tail || tail === 'rewritten') throw new Error('no tail');
  expect(tail.reload).toBe(false);
  for (const { key, state } of tail.rows) state === null ? rows.delete(key) : rows.set(key, state);
  return rows;
}

test('P12 a rebuild hides nothing from a device that was away while a visit was undone', async () => {
  const one = listedHousehold('101', 1);
  const visit = visitAllWell(one.made);
  await post(house, secretary, one.record);
  await post(house, worker, visit);
  const before = await loaded(worker);
  await post(house, worker, record('records.voided', { reason: 'undone' }, { voids: visit.id }));
  await rebuildLog(house.database, catalogue, community);
  const rows = await followed(before, worker);
  expect(rows.get(`coverage/${round}:${one.made.household}`)).toMatchObject({ end: 'notYet', visits: 0 });
  expect(rows).toEqual((await loaded(worker)).rows);
});

test('P12 a chunk folded by other rules has another name', async () => {
  const registers = catalogue.registers.map((one) =>
    one.name === 'coverage' ? { ...one, version: one.version + 1 } : one,
  );
  const etags = async (known: typeof catalogue) => (await house.sync.manifest(viewing(worker, known)))?.chunks;
  const now = await etags(catalogue);
  expect(await etags(catalogue)).toEqual(now);
  const next = (await etags({ ...catalogue, registers })) ?? [];
  for (const { building, etag } of next) expect(etag).not.toBe(now?.find((one) => one.building === building)?.etag);
});

test('P12 whoever moves out of a building leaves the phones of those who answer for it', async () => {
  const [from, to] = [listedHousehold('201', 2), listedHousehold('202', 1)];
  const other = buildingId(community, '8');
  const body = { ...(to.record.body as object), building: other };
  await post(house, secretary, from.record, { ...to.record, body });
  const narrow = writer('of one building', 'gridWorker', { place: community, buildings: [from.made.building] });
  const theirs = writer('of the other', 'gridWorker', { place: community, buildings: [other] });
  const [here, there] = [await loaded(narrow), await loaded(theirs)];
  const person = from.made.persons[0] as string;
  expect(here.rows.has(`person/${person}`)).toBe(true);
  house.clock.now += 60_000;
  const at = house.clock.now;
  const moved = record('residents.personListed', { household: to.made.household, person, name: '试迁' }, { at });
  expect(await post(house, secretary, moved)).toMatchObject([{ outcome: 'accepted' }]);
  const rows = await followed(here, narrow);
  expect(rows.has(`person/${person}`)).toBe(false);
  expect(rows).toEqual((await loaded(narrow)).rows);
  expect(await followed(there, theirs)).toEqual((await loaded(theirs)).rows);
  // Back again: the listing was a mistake.
  const [first, second] = [await loaded(narrow), await loaded(theirs)];
  await post(house, secretary, record('records.voided', { reason: 'mistake' }, { voids: moved.id }));
  await rebuildLog(house.database, catalogue, community);
  expect(await followed(first, narrow)).toEqual((await loaded(narrow)).rows);
  expect(await followed(second, theirs)).toEqual((await loaded(theirs)).rows);
});

test('P12 a household that nobody has listed yet is loaded like any other row of the whole log', async () => {
  const before = await loaded(worker);
  const [household, person] = [derivedId('household', 'unlisted'), derivedId('person', 'unlisted')];
  await post(house, worker, record('residents.personListed', { household, person, name: '试' }));
  const rows = await followed(before, worker);
  expect(rows.has(`household/${household}`)).toBe(true);
  expect(rows).toEqual((await loaded(worker)).rows);
});

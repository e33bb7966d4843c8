import { gunzipSync } from 'node:zlib';
import { catalogue } from '@fangxian/domain/areas';
import type { Chunk } from '@fangxian/domain/exchange';
import { afterEach, beforeEach, expect, test } from 'vitest';
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
import { type Viewing, viewingOf } from './viewing.ts';

let house: TestHouse;
const one = listedHousehold('101', 2);
const two = listedHousehold('102', 1);
beforeEach(async () => {
  house = await testHouse();
  await foundPlaces(house);
  await post(house, secretary, one.record, two.record, openedRound());
});
afterEach(() => house.end());

const viewing = (by: Writer, now = house.clock.now): Viewing => {
  const found = viewingOf(catalogue, by.member, by.grants, community, now);
  if (!found) throw new Error('no grant reaches the community');
  return found;
};

async function rowsOf(by: Writer) {
  const mine = viewing(by);
  const manifest = await house.sync.manifest(mine);
  const rows = new Map<string, Record<string, unknown>>();
  for (const { building } of manifest?.chunks ?? []) {
    const { gzip } = await house.sync.chunk(mine, building);
    const chunk = JSON.parse(gunzipSync(gzip).toString()) as Chunk;
    for (const { key, state } of chunk.rows) rows.set(key, state as Record<string, unknown>);
  }
  return { rows, cursor: manifest?.cursor as { seq: number; hash: string; fingerprint: string } };
}

test('P10 what a device loads is opened, masked, and only what it may see', async () => {
  const { rows } = await rowsOf(worker);
  expect(rows.get(`household/${one.made.household}`)).toMatchObject({ door: { label: '101' } });
  expect(rows.get(`person/${one.made.persons[0]}`)).toMatchObject({ name: '试101甲', phone: '13900001010' });
  const elsewhere = writer('elsewhere', 'gridWorker', { place: community, buildings: ['another'] });
  const theirs = await rowsOf(elsewhere);
  expect([...theirs.rows.keys()].filter((key) => /^(household|person|coverage)\//.test(key))).toEqual([]);
  expect(theirs.rows.has(`round/${round}`)).toBe(true);
});

test('P11 ID numbers never leave with a row', async () => {
  const document = { type: 'residentId', value: '11010519491231002X', verified: true };
  const { household, persons } = one.made;
  await post(house, secretary, record('residents.personChanged', { household, person: persons[0], document }));
  const { rows } = await rowsOf(secretary);
  expect(rows.get(`person/${persons[0]}`)).not.toHaveProperty('document');
});

test('P12 a cursor never skips: chunks and tails give what a fresh load gives', async () => {
  const { rows, cursor } = await rowsOf(worker);
  await post(house, worker, visitAllWell(one.made), listedHousehold('103', 1).record);
  const tail = await house.sync.tail(viewing(worker), cursor);
  if (!tail || tail === 'rewritten') throw new Error('no tail');
  for (const { key, state } of tail.rows) {
    if (state === null) rows.delete(key);
    else rows.set(key, state as Record<string, unknown>);
  }
  expect(tail.reload).toBe(false);
  expect(rows).toEqual((await rowsOf(worker)).rows);
  const next = await house.sync.tail(viewing(worker), tail.cursor);
  expect(next).toMatchObject({ rows: [], more: false });
});

test('P13 history rewritten behind a device is noticed', async () => {
  const { cursor } = await rowsOf(worker);
  const other = { ...cursor, hash: Buffer.alloc(32, 1).toString('base64url') };
  expect(await house.sync.tail(viewing(worker), other)).toBe('rewritten');
  expect(await house.sync.tail(viewing(worker), { ...cursor, seq: cursor.seq + 1 })).toBe('rewritten');
});

test('P14 other grants, another fingerprint: the device is told to load again', async () => {
  const { cursor } = await rowsOf(worker);
  const narrowed = { ...worker, grants: writer('worker', 'gridWorker', { place: community, buildings: ['x'] }).grants };
  expect(await house.sync.tail(viewing(narrowed), cursor)).toMatchObject({ reload: true, rows: [] });
});

test('P15 who is ill shows only to those on duty for it, and no mark gives it away', async () => {
  const { household, persons } = one.made;
  const ill = {
    round,
    household,
    outcome: 'met',
    channel: 'door',
    answers: [
      { person: persons[0], state: 'needsAttention', source: 'door', reasons: ['fever'], temperature: 38.1 },
      { person: persons[1], state: 'well', source: 'door' },
    ],
  };
  const byPhone = {
    round,
    household: two.made.household,
    outcome: 'met',
    channel: 'phone',
    answers: two.made.persons.map((person) => ({ person, state: 'well', source: 'phone' })),
  };
  await post(house, worker, record('screening.visited', ill), record('screening.visited', byPhone));
  const seen = (await rowsOf(worker)).rows;
  const first = seen.get(`coverage/${round}:${household}`);
  const second = seen.get(`coverage/${round}:${two.made.household}`);
  const unlike = ['household', 'lastVisitAt', 'answersByDay'];
  const without = (row: Record<string, unknown> | undefined) =>
    Object.fromEntries(Object.entries(row ?? {}).filter(([name]) => !unlike.includes(name)));
  expect(first).toMatchObject({ inContact: true, persons: [] });
  expect(without(first)).toEqual(without(second));
  expect(JSON.stringify(first)).not.toMatch(/fever|38\.1|needsAttention/);
  const desk = (await rowsOf(secretary)).rows;
  expect(desk.get(`coverage/${round}:${household}`)).toMatchObject({
    persons: expect.arrayContaining([expect.objectContaining({ reasons: ['fever'] })]),
  });
});

test('P16 a query outside a scope finds nothing, and the role cannot leave it', async () => {
  const { rows } = await house.database.pool.query('select 1 from fangxian.register');
  expect(rows).toEqual([]);
  await expect(house.database.pool.query('alter table fangxian.register disable row level security')).rejects.toThrow();
  await expect(house.database.pool.query('update fangxian.record set stored = $1', ['x'])).rejects.toThrow(
    /permission denied/,
  );
  await expect(house.database.pool.query('delete from fangxian.record')).rejects.toThrow(/permission denied/);
  await expect(house.database.pool.query('set role postgres')).rejects.toThrow();
});

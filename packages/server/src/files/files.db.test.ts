/** Voice notes: bytes that belong to a record, and who may have them. */
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { derivedId } from '@fangxian/domain/records';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Writer } from '../engine/log/incoming.ts';
import { cookieName } from '../http/signedIn.ts';
import {
  community,
  foundPlaces,
  listedHousehold,
  officer,
  openedRound,
  post,
  record,
  round,
  secretary,
  type TestHouse,
  testHouse,
  worker,
} from '../testing/house.ts';
import { testRoutes } from '../testing/routes.ts';
import { fileRoutes } from './files.routes.ts';
import { filing } from './filing.ts';
import { shelfIn } from './shelf.ts';

const people: Record<string, Writer> = { officer, secretary, worker };
const { record: listed, made: home } = listedHousehold('101', 2);
const bytes = Buffer.concat([Buffer.from('spoken words'), randomBytes(2000)]);
const file = createHash('sha256').update(bytes).digest('hex');
const folder = mkdtempSync(join(tmpdir(), 'fangxian-files-'));
let house: TestHouse;
let app: FastifyInstance;
beforeAll(async () => {
  house = await testHouse();
  await foundPlaces(house);
  await post(house, secretary, listed, openedRound());
  app = await testRoutes(
    house,
    (token) => people[token],
    (routes) => fileRoutes(routes, house.engine, filing(house.engine, house.sync, shelfIn(folder))),
  );
});
afterAll(async () => {
  await app.close();
  await house.end();
  rmSync(folder, { recursive: true });
});

/** A visit with a recording, by the worker; the first person needs attention or is well. */
function spoken(state: 'well' | 'needsAttention', named = file) {
  const answers = home.persons.map((person, i) => ({ person, state: i === 0 ? state : 'well', source: 'door' }));
  const voice = { file: named, seconds: 4, media: 'audio/webm' };
  const body = { round, household: home.household, outcome: 'met', channel: 'door', answers, voice };
  return record('screening.visited', body, { files: [named], at: house.clock.now });
}

const pathOf = (id: string, name = file) => `/api/logs/${community}/records/${id}/files/${name}`;

async function send(who: string, id: string, payload = bytes, name = file) {
  const headers = { 'content-type': 'application/octet-stream' };
  const answer = await app.inject({
    method: 'POST',
    url: pathOf(id, name),
    headers,
    cookies: { [cookieName]: who },
    payload,
  });
  return { status: answer.statusCode, code: answer.json().code };
}

const hear = (who: string, id: string) =>
  app.inject({ method: 'GET', url: pathOf(id), cookies: { [cookieName]: who } });

test('P42 a recording is taken once its record is there, from its writer alone, and only as the record names it', async () => {
  const visit = spoken('well');
  expect(await send('worker', visit.id)).toEqual({ status: 404, code: 'files.unknownRecord' });
  await post(house, worker, visit);
  expect(await send('secretary', visit.id)).toEqual({ status: 404, code: 'files.unknownRecord' });
  expect(await send('worker', visit.id, Buffer.from('something else'))).toEqual({
    status: 422,
    code: 'files.notTheOne',
  });
  const unnamed = createHash('sha256').update('something else').digest('hex');
  expect((await send('worker', visit.id, Buffer.from('something else'), unnamed)).status).toBe(404);
  expect((await hear('worker', visit.id)).json().code).toBe('files.notHere');
  for (const _ of [1, 2]) expect((await send('worker', visit.id)).status).toBe(200);

  const heard = await hear('secretary', visit.id);
  expect([heard.statusCode, heard.headers['content-type']]).toEqual([200, 'audio/webm']);
  expect(heard.rawPayload.equals(bytes)).toBe(true);
  // Figures alone are no reason to listen.
  expect((await hear('officer', visit.id)).statusCode).toBe(404);
  expect((await app.inject({ method: 'GET', url: pathOf(visit.id) })).statusCode).toBe(401);
});

test('P42 on disk there are no bytes of it', async () => {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  expect(names.map(({ name }) => name)).toEqual([`${file}.sealed`]);
  const lying = readFileSync(join(names[0]?.parentPath ?? '', names[0]?.name ?? ''));
  expect(lying.includes(bytes.subarray(0, 12))).toBe(false);
  expect(lying.includes(bytes.subarray(100, 116))).toBe(false);
});

test('P42 what is masked in the row is not heard either', async () => {
  house.clock.now += 60_000;
  const visit = spoken('needsAttention');
  await post(house, worker, visit);
  expect((await send('worker', visit.id)).status).toBe(200);
  expect((await hear('secretary', visit.id)).statusCode).toBe(200);
  // Somebody behind this door needs attention: who only knocks sees the mark, and hears nothing.
  expect((await hear('worker', visit.id)).statusCode).toBe(404);
});

test('a file of nobody’s record, or larger than any, is turned away in words', async () => {
  expect((await send('worker', derivedId('no', 'record'))).code).toBe('files.unknownRecord');
  const large = await send('worker', derivedId('no', 'record'), Buffer.alloc(2 * 1024 * 1024 + 1));
  expect(large).toEqual({ status: 413, code: 'request.tooLarge' });
});

/** Whoever is asked to look after somebody answers it by a link: once, for that alone, and told as little as needed. */
import { randomBytes } from 'node:crypto';
import { alarmsOf, type CarerTold, type CaseState, caseId, caseKey, isGap } from '@fangxian/domain/quarantine';
import { derivedId } from '@fangxian/domain/records';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { looksAt } from '../engine/log/looks.store.ts';
import { viewingOf } from '../engine/sync/viewing.ts';
import { cookieName } from '../http/signedIn.ts';
import { appFor } from '../testing/desk.ts';
import {
  community,
  foundPlaces,
  listedHousehold,
  masterKey,
  post,
  record,
  secretary,
  type TestHouse,
  testHouse,
  worker,
  writer,
} from '../testing/house.ts';
import { carerRoutes } from './carer.routes.ts';
import { carerLinksFrom, caseLinksFrom } from './links.ts';

const family = listedHousehold('101', 2);
const { household, persons } = family.made;
const folder = caseId('base', household, 0);
const about = { case: folder, household };
const grandmother = derivedId('test', 'grandmother');
const neighbour = derivedId('test', 'neighbour');
const { member } = writer('doctor', 'doctor', { place: community });
const ofHer = { ...about, dependant: grandmother };
let house: TestHouse;
let app: FastifyInstance;

beforeAll(async () => {
  house = await testHouse();
  await foundPlaces(house);
  const grant = { grant: derivedId('grant', 'of doctor'), role: 'doctor', scope: { place: community }, from: 0 };
  const invited = { member, name: '演示医生', phone: '02300000005', grants: [grant] };
  const line = { person: persons[0], reason: 'riskAreaReturn', rule: 'leftArea', dayZero: '2020-01-30' };
  await post(house, secretary, family.record, record('workforce.invited', invited));
  await post(
    house,
    secretary,
    record('quarantine.proposed', { ...about, persons: [line] }),
    record('quarantine.teamSet', { ...about, seat: 'doctor', member }),
    record('quarantine.dependantsAsked', {
      ...about,
      dependants: [{ dependant: grandmother, name: '试验姥姥', need: 'elder', lives: 'elsewhere' }],
    }),
    record('quarantine.carerNamed', { ...ofHer, carer: neighbour, name: '演示邻居', phone: '13900009999' }),
  );
  app = await appFor({ secretary, worker });
  carerRoutes(app, house.engine, house.sync, carerLinksFrom(masterKey), 'base');
  await app.ready();
});
afterAll(async () => {
  await app.close();
  await house.end();
});

const asked = async (who: string | undefined, url: string, payload: object, remoteAddress = '10.0.0.1') => {
  const cookies = who === undefined ? undefined : { [cookieName]: who };
  const answer = await app.inject({ method: 'POST', url, payload, remoteAddress, ...(cookies && { cookies }) });
  return { status: answer.statusCode, text: answer.body };
};
const linkFor = (who: string | undefined) =>
  asked(who, `/api/logs/${community}/cases/${folder}/carers/link`, { dependant: grandmother, carer: neighbour });
async function tokenFor(): Promise<string> {
  const { status, text } = await linkFor('secretary');
  expect(status, text).toBe(200);
  const { link, qr } = JSON.parse(text) as { link: string; qr: string };
  expect(qr).toContain('<svg');
  return new URL(link).hash.slice(1);
}
const look = (token: string) => asked(undefined, '/api/carer/look', { token });
const answer = (token: string, said: 'will' | 'cannot') =>
  asked(undefined, '/api/carer/report', { token, report: { answer: said } });
const state = async () => {
  const viewing = viewingOf(house.engine.catalogue, secretary.member, secretary.grants, community, house.clock.now);
  const [row] = viewing ? await house.sync.rows(viewing, [caseKey(folder)]) : [];
  return row?.state as unknown as CaseState;
};
const carers = async () => (await state()).dependants[0]?.carers ?? [];
const gap = async () => {
  const now = await state();
  return now.dependants.some((one) => isGap(one, now.persons));
};

test('P209 whoever is asked is told of whom, until when and whom to call, and neither where nor who is under observation', async () => {
  const { status, text } = await look(await tokenFor());
  expect(status, text).toBe(200);
  const told = JSON.parse(text) as CarerTold;
  expect(told).toMatchObject({ need: 'elder', lives: 'elsewhere', until: '2020-02-13', answered: 'not' });
  expect(told.name).toBe('*验姥姥');
  expect(told.team).toEqual([{ name: expect.anything(), phone: '02300000005' }]);
  for (const hidden of ['试验', '演示医生', '演示邻居', '139', ...persons, household, grandmother]) {
    expect(text).not.toContain(hidden);
  }
  expect((await looksAt(house.database, community, 20)).map(({ what }) => what)).toContain('carer.page');
});

test('P209 only who is on duty for health gives the link, and what was not made for this opens nothing', async () => {
  expect((await linkFor('worker')).status).toBe(404);
  expect((await linkFor(undefined)).status).toBe(401);
  const link = { log: community, case: folder };
  const letter = caseLinksFrom(masterKey).tokenOf({ ...link, generation: 0 });
  const forged = carerLinksFrom(randomBytes(32)).tokenOf({ ...link, asking: neighbour });
  const another = carerLinksFrom(masterKey).tokenOf({ ...link, asking: neighbour });
  for (const wrong of [`${letter}AAAAAA`, forged, another]) {
    const { status, text } = await look(wrong);
    expect([status, JSON.parse(text).code]).toEqual([410, 'carer.ended']);
  }
});

test('P209 收到 counts from then on, by their own word; 做不到 opens the gap at once, and an asking that is over opens nothing', async () => {
  const token = await tokenFor();
  expect(await gap()).toBe(true);
  for (const _ of [1, 2]) expect((await answer(token, 'will')).status).toBe(200);
  expect(await carers()).toMatchObject([{ reached: { how: 'answered', by: 'carer' } }]);
  expect(await gap()).toBe(false);
  expect(JSON.parse((await look(token)).text)).toMatchObject({ answered: 'will' });

  house.clock.now += 3_600_000;
  expect(JSON.parse((await answer(token, 'cannot')).text)).toMatchObject({ answered: 'cannot' });
  expect(await carers()).toMatchObject([{ withdrawn: { by: 'carer' } }]);
  expect(await gap()).toBe(true);
  expect(alarmsOf(await state(), house.clock.now).map(({ alarm }) => alarm)).toContain('noCarer');

  // Named again they are asked anew: the link of the first asking answers nothing for the second.
  house.clock.now += 60_000;
  const named = { ...ofHer, carer: neighbour, name: '演示邻居' };
  await post(house, secretary, record('quarantine.carerNamed', named, { at: house.clock.now }));
  expect((await look(token)).status).toBe(410);
  const second = await tokenFor();
  expect(JSON.parse((await look(second)).text)).toMatchObject({ answered: 'not' });
  house.clock.now += 60_000;
  await post(house, secretary, record('quarantine.dependantEnded', ofHer, { at: house.clock.now }));
  expect((await look(second)).status).toBe(410);
});

test('P209 whoever tries out links is slowed down', async () => {
  const token = carerLinksFrom(masterKey).tokenOf({ log: community, case: folder, asking: grandmother });
  const statuses: number[] = [];
  for (let i = 0; i < 62; i++) statuses.push((await look(token)).status);
  expect(statuses[0]).toBe(410);
  expect(statuses.at(-1)).toBe(429);
});

/** What the link on a household's letters opens, for whom, for how long, and what may be said by it. */
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CaseState, caseId, caseKey, type ResidentSaid, type ResidentTold } from '@fangxian/domain/quarantine';
import { derivedId } from '@fangxian/domain/records';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { looksAt } from '../engine/log/looks.store.ts';
import { viewingOf } from '../engine/sync/viewing.ts';
import { fileRoutes } from '../files/files.routes.ts';
import { filing } from '../files/filing.ts';
import { shelfIn } from '../files/shelf.ts';
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
import { caseLinksFrom } from './links.ts';
import { residentRoutes } from './resident.routes.ts';

const family = listedHousehold('101', 5);
const neighbours = listedHousehold('102', 1);
const { household, persons } = family.made;
const folder = caseId('base', household, 0);
const other = caseId('base', neighbours.made.household, 0);
const doctor = writer('doctor', 'doctor', { place: community });
const links = caseLinksFrom(masterKey);
const proposal = (person: string) => ({ person, reason: 'riskAreaReturn', rule: 'leftArea', dayZero: '2020-01-30' });
const shelf = mkdtempSync(join(tmpdir(), 'fangxian-signed-'));
let house: TestHouse;
let app: FastifyInstance;

beforeAll(async () => {
  house = await testHouse();
  await foundPlaces(house);
  const about = { case: folder, household };
  const next = { case: other, household: neighbours.made.household };
  const grant = { grant: derivedId('grant', 'of doctor'), role: 'doctor', scope: { place: community }, from: 0 };
  const { member } = doctor;
  const invited = { member, name: '演示医生', phone: '02300000005', grants: [grant] };
  await post(house, secretary, family.record, neighbours.record, record('workforce.invited', invited));
  await post(
    house,
    secretary,
    record('quarantine.proposed', { ...about, persons: persons.map(proposal) }),
    record('quarantine.proposed', { ...next, persons: neighbours.made.persons.map(proposal) }),
    record('quarantine.teamSet', { ...about, seat: 'doctor', member }),
    record('quarantine.paperMoved', { ...about, paper: 'noticeLetter', state: 'served', how: 'onPaper' }),
  );
  app = await appFor({ secretary, worker, doctor });
  fileRoutes(app, house.engine, filing(house.engine, house.sync, shelfIn(shelf)));
  residentRoutes(app, house.engine, house.sync, links, 'base');
  await app.ready();
});
afterAll(async () => {
  await app.close();
  await house.end();
  rmSync(shelf, { recursive: true });
});

const asked = async (who: string | undefined, url: string, payload: object, remoteAddress = '10.0.0.1') => {
  const cookies = who === undefined ? undefined : { [cookieName]: who };
  const answer = await app.inject({ method: 'POST', url, payload, remoteAddress, ...(cookies && { cookies }) });
  return { status: answer.statusCode, text: answer.body };
};
async function tokenFor(id: string): Promise<string> {
  const { status, text } = await asked('secretary', `/api/logs/${community}/cases/${id}/link`, {});
  expect(status, text).toBe(200);
  const { link, qr } = JSON.parse(text) as { link: string; qr: string };
  expect(qr).toContain('<svg');
  return new URL(link).hash.slice(1);
}
const look = (token: string) => asked(undefined, '/api/resident/look', { token });
const told = async (token: string) => JSON.parse((await look(token)).text) as ResidentTold;
const say = (token: string, said: readonly ResidentSaid[], deviceNow = house.clock.now) =>
  asked(undefined, '/api/resident/say', { token, deviceNow, said });
const stateOf = async (id: string) => {
  const viewing = viewingOf(house.engine.catalogue, secretary.member, secretary.grants, community, house.clock.now);
  const [row] = viewing ? await house.sync.rows(viewing, [caseKey(id)]) : [];
  return row?.state as unknown as CaseState;
};

test('P130 the link on a letter opens its own folder: why, until when, who helps; no family name, no address, no neighbour', async () => {
  const token = await tokenFor(folder);
  const { status, text } = await look(token);
  expect(status).toBe(200);
  const page = JSON.parse(text) as ResidentTold;
  expect(page.persons.map(({ name }) => name)).toEqual(['甲', '乙', '丙', '丁', '戊'].map((last) => `*101${last}`));
  expect(page.persons[0]).toMatchObject({
    reason: { zh: '风险地区返回' },
    term: { dayZero: '2020-01-30', first: '2020-01-31', due: '2020-02-13', dueHour: 18, days: 14, added: 0 },
    day: 4,
    askedNow: false,
    begun: false,
  });
  expect(page.team).toContainEqual(expect.objectContaining({ seat: 'doctor', phone: '02300000005' }));
  expect(page.papers).toMatchObject([{ paper: 'noticeLetter', state: 'served', times: 1 }]);
  for (const hidden of ['试1', '演示医生', '1390000', ...neighbours.made.persons, household]) {
    expect(text).not.toContain(hidden);
  }
});

test('P130 only who is on duty for health gets the link; one made elsewhere, withdrawn, or some days after the end opens nothing', async () => {
  expect((await asked('worker', `/api/logs/${community}/cases/${folder}/link`, {})).status).toBe(404);
  expect((await asked(undefined, `/api/logs/${community}/cases/${folder}/link`, {})).status).toBe(401);
  const mine = await tokenFor(other);
  const forged = caseLinksFrom(randomBytes(32)).tokenOf({ log: community, case: other, generation: 0 });
  for (const wrong of [forged, `${mine.slice(0, -3)}AAA`]) {
    const { status, text } = await look(wrong);
    expect([status, JSON.parse(text).code]).toEqual([410, 'resident.ended']);
  }
  const about = { case: other, household: neighbours.made.household };
  await post(house, secretary, record('quarantine.linkWithdrawn', about, { at: house.clock.now }));
  expect((await look(mine)).status).toBe(410);
  const fresh = await tokenFor(other);
  expect((await look(fresh)).status).toBe(200);

  const { now } = house.clock;
  const ended = { ...about, persons: neighbours.made.persons, ending: 'facility' };
  await post(house, secretary, record('quarantine.leftFolder', ended, { at: now }));
  house.clock.now = now + 6 * 86_400_000;
  expect((await told(fresh)).persons[0]?.ended).toMatchObject({ ending: 'facility' });
  house.clock.now = now + 8 * 86_400_000;
  expect((await look(fresh)).status).toBe(410);
  house.clock.now = now;
});

test('P131 what is said on the page is said once, by the household itself, however often and late it is sent', async () => {
  const token = await tokenFor(folder);
  const at = house.clock.now;
  const five = persons.map((person, i) => ({ person, celsius: i === 0 ? 38.4 : 36.5, symptoms: [] }));
  const said: ResidentSaid[] = [
    { id: derivedId('page', 'check'), at, says: 'check', persons: five },
    { id: derivedId('page', 'need'), at, says: 'need', words: '鸡蛋' },
    { id: derivedId('page', 'objection'), at, says: 'objection', words: '我没有去过。' },
  ];
  for (let n = 0; n < 2; n += 1) {
    house.clock.now += 3_600_000;
    // The phone's clock is a day slow: it is mended by what the phone takes for now.
    const slow = said.map((one) => ({ ...one, at: one.at - 86_400_000 }));
    const { status, text } = await say(token, slow, house.clock.now - 86_400_000);
    expect(status, text).toBe(200);
    expect(JSON.parse(text).became.map((one: { became: string }) => one.became)).toEqual(['taken', 'taken', 'taken']);
  }
  house.clock.now = at + 7_200_000;
  const state = await stateOf(folder);
  expect(state.persons.map(({ fevers }) => fevers.length)).toEqual([1, 0, 0, 0, 0]);
  expect(state.persons[0]).toMatchObject({ checked: ['2020-02-03 morning'], fevers: [{ by: 'self', at }] });
  expect(state.needs).toMatchObject([{ what: '鸡蛋', by: 'self' }]);
  expect(state.objections).toMatchObject([{ words: '我没有去过。', by: 'self' }]);
  const page = await told(token);
  expect(page.persons[0]).toMatchObject({ askedNow: true, last: { celsius: 38.4, at } });
  expect([page.needs.length, page.objections.length]).toEqual([1, 1]);
});

test('P131 nobody speaks for somebody of another folder, nor without end', async () => {
  const token = await tokenFor(folder);
  const stranger = neighbours.made.persons[0] ?? '';
  const body = { id: derivedId('page', 'wrong'), at: house.clock.now, says: 'check' as const };
  const { text } = await say(token, [{ ...body, persons: [{ person: stranger, celsius: 36.5, symptoms: [] }] }]);
  expect(JSON.parse(text).became).toMatchObject([{ became: 'refused', words: expect.stringContaining('不在观察中') }]);
  const many = Array.from({ length: 20 }, (_, i) => ({
    ...{ id: derivedId('page', 'many', String(i)), at: house.clock.now, says: 'need' as const, words: '鸡蛋' },
  }));
  const counted = JSON.parse((await say(token, many)).text).became.map((one: { became: string }) => one.became);
  // One was asked for before: with it, twenty wait.
  expect(counted).toEqual([...Array(19).fill('taken'), 'refused']);
  const long = { id: derivedId('page', 'long'), at: 0, says: 'need' as const, words: '长'.repeat(301) };
  expect((await say(token, [long])).status).toBe(400);
  let last = 200;
  for (let n = 0; n < 125; n += 1) last = (await look(token)).status;
  expect(last).toBe(429);
});

test('P132 every look through a link stands in the access log', async () => {
  house.clock.now += 4_000_000;
  const looks = () => looksAt(house.database, community, 500);
  const token = await tokenFor(folder);
  const before = (await looks()).filter(({ what }) => what === 'resident.page').length;
  await look(token);
  const [last, link] = await looks();
  expect(last).toMatchObject({ by: 'self', what: 'resident.page', purpose: folder, rows: 5 });
  expect(link).toMatchObject({ by: secretary.member, what: 'resident.link', purpose: folder });
  expect((await looks()).filter(({ what }) => what === 'resident.page').length).toBe(before + 1);
});

test('P135 a signature is sealed with its letter, and shown to those on duty for health and to nobody else', async () => {
  const png = Buffer.concat([Buffer.from('\u0089PNG', 'latin1'), randomBytes(400)]);
  const file = createHash('sha256').update(png).digest('hex');
  const about = { case: folder, household, paper: 'pledgeLetter', state: 'signed', how: 'onScreen' };
  const body = { ...about, pictures: [{ file, media: 'image/png' }] };
  const signed = record('quarantine.paperMoved', body, { files: [file], at: house.clock.now });
  expect(await post(house, doctor, signed)).toMatchObject([{ outcome: 'accepted' }]);
  const url = `/api/logs/${community}/records/${signed.id}/files/${file}`;
  const headers = { 'content-type': 'application/octet-stream' };
  const as = (who: string) => ({ cookies: { [cookieName]: who } });
  const put = await app.inject({ method: 'POST', url, headers, payload: png, ...as('doctor') });
  expect(put.statusCode, put.body).toBe(200);
  const [moved] = (await stateOf(folder)).papers.filter(({ paper }) => paper === 'pledgeLetter');
  expect(moved).toMatchObject({ record: signed.id, pictures: [{ file, media: 'image/png' }] });

  const got = await app.inject({ method: 'GET', url, ...as('secretary') });
  expect([got.statusCode, got.headers['content-type'], got.rawPayload.equals(png)]).toEqual([200, 'image/png', true]);
  expect((await app.inject({ method: 'GET', url, ...as('worker') })).statusCode).toBe(404);
  expect((await app.inject({ method: 'GET', url })).statusCode).toBe(401);
});

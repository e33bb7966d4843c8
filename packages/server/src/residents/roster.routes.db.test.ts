/** The way of a file as a browser goes it: sent, asked about, agreed to. */
import { setImmediate as turn } from 'node:timers/promises';
import type { RosterProgress } from '@fangxian/domain/exchange';
import exceljs from 'exceljs';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { looksAt } from '../engine/log/looks.store.ts';
import { appFor, cookieOf } from '../testing/desk.ts';
import {
  community,
  foundPlaces,
  masterKey,
  secretary,
  type TestHouse,
  testHouse,
  worker,
  writer,
} from '../testing/house.ts';
import { type RosterImports, rosterImports } from './importing.ts';
import { rosterRoutes } from './roster.routes.ts';

let house: TestHouse;
let imports: RosterImports;
let app: FastifyInstance;
const elsewhere = '990101001002';
const neighbour = writer('neighbour', 'communitySecretary', { place: elsewhere });

beforeAll(async () => {
  house = await testHouse();
  await foundPlaces(house);
  const { engine, database } = house;
  imports = rosterImports({
    ...{ engine, database, keyring: engine.keyring, masterKey, now: engine.now, event: 'base' },
  });
  app = await appFor({ secretary, worker, neighbour });
  await app.register(async (routes) => rosterRoutes(routes, engine, imports));
});
afterAll(async () => {
  await app.close();
  await imports.close();
  await house.end();
});

function send(body: string | Buffer, { as = 'secretary', name = '名册.csv', type = 'text/csv', log = community } = {}) {
  return app.inject({
    method: 'POST',
    url: `/api/logs/${log}/rosters`,
    headers: { ...cookieOf(as), 'content-type': type, 'x-file-name': encodeURIComponent(name) },
    payload: body,
  });
}

function ask(id: string, { as = 'secretary', log = community, language = 'zh' } = {}) {
  const headers = { ...cookieOf(as), 'accept-language': language };
  return app.inject({ url: `/api/logs/${log}/rosters/${id}`, headers });
}

function say(id: string, step: 'mapping' | 'apply', payload: object = {}) {
  const url = `/api/logs/${community}/rosters/${id}/${step}`;
  return app.inject({ method: 'POST', url, headers: cookieOf('secretary'), payload });
}

/** Asks until the work behind is done, as a page does; a request made in here would not let anything else have its turn. */
async function settled(id: string, options?: Parameters<typeof ask>[1]): Promise<RosterProgress> {
  for (;;) {
    await turn();
    const told = (await ask(id, options)).json<RosterProgress>();
    if (told.stage !== 'reading' && told.stage !== 'importing') return told;
  }
}

const plain = '楼栋,房号,姓名,身份证号,联系电话\n1,101,试甲甲,110101199001011234,13900000001\n1,102,试乙乙,,139\n';

test('a file is sent, looked at, and taken in', async () => {
  const { import: id } = (await send(plain)).json();
  const preview = await settled(id);
  expect(preview).toMatchObject({
    ...{ stage: 'preview', households: { new: 2, changed: 0, same: 0 }, persons: { new: 2, changed: 0, same: 0 } },
    questionCount: 2,
  });
  expect(preview.questions.map(({ code, row, words }) => [code, row, words])).toEqual([
    ['roster.badChecksum', 2, '身份证号的校验位不对，可能有一位写错，请核对。'],
    ['roster.phoneUnclear', 3, '电话号码的位数不对，请核对。'],
  ]);
  expect((await ask(id, { language: 'en' })).json().questions[1].words).toContain('telephone number');
  expect((await say(id, 'apply')).statusCode).toBe(200);
  expect(await settled(id)).toMatchObject({ stage: 'done', done: 3, of: 3 });
  expect((await say(id, 'apply')).json().code).toBe('roster.notNow');

  const file = await app.inject({
    url: `/api/logs/${community}/rosters/${id}/questions.xlsx`,
    headers: cookieOf('secretary'),
  });
  const book = new exceljs.Workbook();
  await book.xlsx.load(file.rawPayload as unknown as ArrayBuffer);
  expect(book.worksheets[0]?.rowCount).toBe(3);
  expect(await looksAt(house.database, community, 10)).toMatchObject([
    { by: secretary.member, what: 'roster.questions', rows: 2 },
  ]);

  const again = (await send(plain)).json();
  expect(again.import).toBe(id);
  expect(await settled(id)).toMatchObject({ stage: 'preview', households: { new: 0, changed: 0, same: 2 } });
});

test('headings that nobody knows are asked about, and remembered', async () => {
  const odd = (name: string) => `甲列,乙列,丙列\n9,901,${name}\n9,902,试丁丁\n`;
  const { import: id } = (await send(odd('试丙丙'))).json();
  const told = await settled(id);
  expect(told).toMatchObject({ stage: 'mapping', unmapped: [{ column: 'A', heading: '甲列' }, {}, {}] });
  const wrong = await say(id, 'mapping', { columns: { 甲列: 'shoeSize' } });
  expect([wrong.statusCode, wrong.json().words]).toEqual([422, '“甲列”一列选的内容不认识，请重新选。']);
  await say(id, 'mapping', { columns: { 甲列: 'building', 乙列: 'door', 丙列: 'name' } });
  expect(await settled(id)).toMatchObject({ stage: 'preview', households: { new: 2 }, persons: { new: 2 } });
  const other = (await send(odd('试戊戊'))).json();
  expect(await settled(other.import)).toMatchObject({ stage: 'preview', persons: { new: 2 } });
});

test('what cannot be read says why, and what to do', async () => {
  const xls = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
  const { import: id } = (await send(xls, { type: 'application/octet-stream', name: '名册.xls' })).json();
  const told = await settled(id, { language: 'en' });
  expect(told).toMatchObject({ stage: 'failed', problem: { code: 'roster.oldFormat' } });
  expect(told.problem?.words).toContain('.xlsx');
  expect((await say(id, 'apply')).json().code).toBe('roster.oldFormat');
  expect((await send('')).json().code).toBe('roster.empty');
});

test('only at the desk of this very place', async () => {
  expect((await send(plain, { as: 'worker' })).json().code).toBe('access.outsideScope');
  expect((await send(plain, { as: 'nobody' })).json().code).toBe('signIn.needed');
  const { import: id } = (await send(plain)).json();
  await settled(id);
  expect((await ask(id, { as: 'neighbour', log: elsewhere })).json().code).toBe('roster.readAgain');
  expect((await ask(id, { as: 'neighbour' })).json().code).toBe('access.outsideScope');
});

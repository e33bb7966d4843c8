/** Somebody away registers by a link before they come, is registered on arrival, is counted, and stands in the form. */
import { readFileSync } from 'node:fs';
import type { ReturnFiguresTold } from '@fangxian/domain/exchange';
import { caseId } from '@fangxian/domain/quarantine';
import { derivedId } from '@fangxian/domain/records';
import type { ReturneeState } from '@fangxian/domain/returns';
import exceljs from 'exceljs';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { logScope, withScope } from '../engine/database/connect.ts';
import { looksAt } from '../engine/log/looks.store.ts';
import { whole } from '../forms/masking.ts';
import { cookieName } from '../http/signedIn.ts';
import { caseLedger, fillCaseLedger } from '../quarantine/index.ts';
import { appFor, cookieOf } from '../testing/desk.ts';
import {
  community,
  district,
  foundPlaces,
  listedHousehold,
  masterKey,
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
import { returnLinkRoutes } from './links.routes.ts';
import { returnLinksFrom } from './links.ts';
import { returnRoutes } from './returns.routes.ts';

const links = returnLinksFrom(masterKey);
const home = listedHousehold('603', 2);
const [away = '', athome = ''] = home.made.persons;
let house: TestHouse;
let app: FastifyInstance;
beforeAll(async () => {
  house = await testHouse();
  await foundPlaces(house);
  await post(house, secretary, home.record, openedRound());
  app = await appFor({ secretary, worker, officer });
  returnLinkRoutes(app, house.engine, links, { event: 'base', salt: 'secret' });
  returnRoutes(app, house.engine);
  await app.ready();
});
afterAll(async () => {
  await app.close();
  await house.end();
});

const asked = async (who: 'secretary' | 'worker' | undefined, url: string, payload: object) => {
  const answer = await app.inject({ method: 'POST', url, payload, ...(who && { cookies: { [cookieName]: who } }) });
  return { status: answer.statusCode, text: answer.body };
};
async function tokenFor(person?: string): Promise<string> {
  const { status, text } = await asked('secretary', `/api/logs/${community}/returns/links`, {
    ...(person && { person }),
  });
  expect(status, text).toBe(200);
  return new URL((JSON.parse(text) as { link: string }).link).hash.slice(1);
}
const report = (token: string, said: object) =>
  asked(undefined, '/api/return/report', {
    token,
    report: { place: 'elsewhere', plannedOn: '2020-02-08', through: false, contact: false, unwell: false, ...said },
  });
const rows = async () => {
  const { rows: found } = await withScope(house.database, logScope(community), (client) =>
    client.query<{ id: string; state: ReturneeState }>(
      `select id, state from fangxian.register where log = $1 and register = 'returnee' and not gone`,
      [community],
    ),
  );
  return new Map(found.map(({ id, state }) => [id, state]));
};
const figures = async (root: string) =>
  (await app.inject({ url: `/api/returns?root=${root}`, headers: cookieOf('officer') })).json() as ReturnFiguresTold;

test('P161 somebody away is counted at every level, and figures tell of what is late and whom the round found away', async () => {
  const answers = [
    { person: away, state: 'away', source: 'door', awayAt: 'riskArea', whereabouts: '某地' },
    { person: athome, state: 'well', source: 'door' },
  ];
  const body = { round, household: home.made.household, outcome: 'met', channel: 'door', answers };
  await post(house, worker, record('screening.visited', body));
  const heard = `/api/returns?root=${community}&round=${round}`;
  const told = (await app.inject({ url: heard, headers: cookieOf('officer') })).json() as ReturnFiguresTold;
  expect(told.self).toMatchObject({ heard: 1, listed: 0 });
  const noted = { person: away, household: home.made.household, place: 'riskArea' };
  await post(house, worker, record('returns.noted', noted));
  expect((await figures(district)).rows).toEqual([
    expect.objectContaining({ code: community, listed: 1, away: 1, atRisk: 1, returned: 0, overdue: 0 }),
  ]);
  house.clock.now += 26 * 3_600_000;
  expect((await figures(community)).self).toMatchObject({ listed: 1, overdue: 1 });
  expect((await app.inject({ url: `/api/returns?root=${community}`, headers: cookieOf('worker') })).statusCode).toBe(
    403,
  );
});

test('P161 a link tells nothing of anybody; by it somebody says when they come, once however often it is sent', async () => {
  expect((await asked('worker', `/api/logs/${community}/returns/links`, {})).status).toBe(403);
  const token = await tokenFor(away);
  const looked = await asked(undefined, '/api/return/look', { token });
  expect(looked.status).toBe(200);
  expect(Object.keys(JSON.parse(looked.text)).sort()).toEqual([
    'advice',
    'areas',
    'known',
    'place',
    'questions',
    'today',
    'until',
  ]);
  for (const hidden of ['试603', '1390000', home.made.household, away]) expect(looked.text).not.toContain(hidden);

  const said = { place: 'riskArea', transport: 'train', service: 'G1234', through: true };
  expect(await report(token, said)).toEqual({ status: 204, text: '' });
  const before = (await rows()).get(away);
  house.clock.now += 60_000;
  expect((await report(token, said)).status).toBe(204);
  const after = (await rows()).get(away);
  expect(after).toEqual(before);
  expect(after).toMatchObject({ household: home.made.household, plannedOn: '2020-02-08', foretold: { by: 'self' } });
  // What they said stands sealed in the row.
  expect(JSON.stringify(after)).not.toContain('G1234');
  expect((await figures(community)).self).toMatchObject({ away: 1, planning: 1, overdue: 0 });
});

test('P161 whoever has a link for all says who they are; the same name and number is the same person', async () => {
  const token = await tokenFor();
  expect(JSON.parse((await report(token, {})).text)).toMatchObject({ code: 'returns.whoIsIt' });
  const who = { name: '试甲', phone: '139 0000 7777', stayingAt: '3栋 603' };
  expect(JSON.parse((await report(token, { ...who, plannedOn: '2020-01-02' })).text)).toMatchObject({
    code: 'returns.plannedBefore',
  });
  expect((await report(token, who)).status).toBe(204);
  house.clock.now += 60_000;
  expect((await report(token, { ...who, phone: '13900007777', plannedOn: '2020-02-09' })).status).toBe(204);
  const found = [...(await rows()).values()].filter(({ household }) => household === undefined);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({ plannedOn: '2020-02-09' });
});

test('P161 a link that was changed, was made for something else or has run out opens nothing, and says so', async () => {
  const token = await tokenFor();
  const other = token.startsWith('A') ? `B${token.slice(1)}` : `A${token.slice(1)}`;
  const old = links.tokenOf({ log: community, until: house.clock.now });
  for (const one of [other, old]) {
    const { status, text } = await asked(undefined, '/api/return/look', { token: one });
    expect([status, JSON.parse(text).code]).toEqual([410, 'returns.linkEnded']);
    expect((await report(one, { name: '试乙', phone: '13900008888' })).status).toBe(410);
  }
});

test('P162 the register of who came fills the office’s own form, masked unless somebody says what for, and is on record', async () => {
  const arrived = {
    ...{
      person: away,
      household: home.made.household,
      place: 'elsewhere',
      arrivedOn: '2020-02-04',
      leftOn: '2020-02-03',
    },
    ...{ transport: 'train', service: 'G1234', companions: '试丙', through: true, contact: false, unwell: false },
    ...{ celsius: 36.4, workUnit: '试纸厂', backToWorkOn: '2020-02-20' },
  };
  await post(house, secretary, record('returns.registered', arrived, { at: house.clock.now }));
  expect((await figures(community)).self).toMatchObject({ returned: 1, registered: 1, measureOpen: 1, away: 1 });
  const get = (query: string, as = 'secretary') =>
    app.inject({ url: `/api/logs/${community}/ledgers/returnees.xlsx${query}`, headers: cookieOf(as) });
  expect((await get('', 'worker')).statusCode).toBe(403);
  expect((await get('?masked=0')).json()).toMatchObject({ code: 'request.purposeNeeded' });
  const open = async (file: Buffer) => {
    const book = new exceljs.Workbook();
    await book.xlsx.load(file as unknown as ArrayBuffer);
    return book.worksheets[0] as exceljs.Worksheet;
  };
  const form = await open(readFileSync(new URL('../../../../data/templates/returnees.xlsx', import.meta.url)));
  const hidden = await open((await get('')).rawPayload);
  expect((hidden.getRow(3).values as unknown[]).slice(0, form.columnCount + 1)).toEqual(form.getRow(3).values);
  expect((hidden.getRow(3).values as unknown[]).slice(form.columnCount + 1)).toEqual([
    ...['接触史', '当前症状', '工作单位', '拟返岗日', '告知政策版本', '登记时间'],
  ]);
  expect(hidden.getCell('A2').value).toBe('社区:测试社区');
  expect(hidden.getCell('A4').value).not.toContain('甲');
  expect(JSON.stringify(hidden.getRow(4).values)).not.toMatch(/试纸厂|试丙|13900006030/);
  const whole = await open((await get(`?masked=0&purpose=${encodeURIComponent('交街道')}`)).rawPayload);
  expect((whole.getRow(4).values as unknown[]).slice(1)).toEqual([
    ...['试603甲', undefined, undefined, '13900006030', '1单元603', '市外', '2020-02-03', '2020-02-04'],
    ...['火车 G1234', '试丙', '是', 36.4, '居家隔离观察', undefined],
    ...['否', '无', '试纸厂', '2020-02-20', 1, expect.stringMatching(/^2020-\d\d-\d\d \d\d:\d\d$/)],
    expect.stringMatching(/ \(测试社区\) 2020-.* 导出，用途：交街道$/),
  ]);
  // Whole names say who took them: beside each row, at the foot of a page, among the properties; what is masked does not.
  expect(whole.getCell(3, whole.columnCount).value).toBe('导出标记');
  expect(whole.headerFooter.oddFooter).toMatch(/^&L.*用途：交街道&R&P\/&N$/);
  expect(whole.workbook.description).toMatch(/用途：交街道$/);
  expect([hidden.headerFooter, hidden.workbook.description]).toEqual([null, '']);
  const looks = await looksAt(house.database, community, 10);
  expect(looks).toEqual([
    expect.objectContaining({ what: 'ledger.returnees', purpose: '交街道', rows: 1 }),
    expect.objectContaining({ what: 'ledger.returnees.masked', rows: 1 }),
  ]);
});

test('P144 the quarantine ledger says where somebody came from and when, whichever rule their days are counted by', async () => {
  const lead = {
    ...{ lead: derivedId('lead'), person: athome, household: home.made.household, source: 'phone', name: '试603乙' },
    ...{ from: '外地某县', arrivedOn: '2020-02-02' },
  };
  const folder = { case: caseId('base', home.made.household, 0), household: home.made.household };
  const days = { reason: 'riskAreaReturn', rule: 'leftArea', dayZero: '2020-02-01' };
  const outcomes = await post(
    house,
    secretary,
    record('leads.received', lead, { at: house.clock.now }),
    record(
      'quarantine.proposed',
      { ...folder, persons: [away, athome].map((person) => ({ person, ...days })) },
      { at: house.clock.now },
    ),
  );
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(['accepted', 'accepted']);
  const ledger = await caseLedger(house.engine, community, house.clock.now);
  const form = readFileSync(new URL('../../../../data/templates/quarantine-ledger.xlsx', import.meta.url));
  const file = fillCaseLedger(form, ledger, { show: whole, members: new Map() }) ?? expect.fail('no headings');
  const book = new exceljs.Workbook();
  await book.xlsx.load(file as unknown as ArrayBuffer);
  const sheet = book.worksheets[0] as exceljs.Worksheet;
  const heads = (sheet.getRow(3).values as string[]).map(String);
  const cells = (row: number) =>
    ['姓名', '来源地', '离开日期', '抵碚日期', '交通工具/车次', '同住人'].map(
      (head) => sheet.getRow(row).getCell(heads.indexOf(head)).value,
    );
  expect([cells(4), cells(5)]).toEqual([
    ['试603甲', '市外', '2020-02-01', '2020-02-04', '火车 G1234', '试603乙'],
    ['试603乙', '外地某县', '2020-02-01', '2020-02-02', null, '试603甲'],
  ]);
});

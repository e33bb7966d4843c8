/** 入户排查登记表, read back with a library that is not ours. */
import { derivedId } from '@fangxian/domain/records';
import exceljs from 'exceljs';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { logScope, withScope } from '../engine/database/connect.ts';
import { looksAt } from '../engine/log/looks.store.ts';
import { appFor, cookieOf } from '../testing/desk.ts';
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
} from '../testing/house.ts';
import { ledgerRoutes } from './ledger.routes.ts';

let house: TestHouse;
let app: FastifyInstance;

const reached = listedHousehold('101', 3);
const empty = listedHousehold('102', 0);
const waiting = listedHousehold('1001', 2);
const sly = listedHousehold('201', 1);
const many = Array.from({ length: 16 }, (_, i) => listedHousehold(`3${String(i).padStart(2, '0')}`, 3));
const stranger = derivedId('household', 'nobody knows');
const later = derivedId('round', 'later');

beforeAll(async () => {
  house = await testHouse();
  await foundPlaces(house);
  app = await appFor({ secretary, worker });
  await app.register(async (routes) => ledgerRoutes(routes, house.engine));
  (sly.record.body as { persons: { name: string }[] }).persons.forEach((person) => {
    person.name = '=HYPERLINK("x")';
  });
  await post(house, secretary, ...[reached, empty, waiting, sly].map((one) => one.record), openedRound());
  const ill = {
    ...{ state: 'needsAttention', source: 'phone', reasons: ['fever'], temperature: 38.2 },
    person: reached.made.persons[0],
  };
  const visit = visitAllWell(reached.made);
  const answers = [ill, ...(visit.body as { answers: unknown[] }).answers.slice(1)];
  await post(
    house,
    worker,
    { ...visit, body: { ...(visit.body as object), answers } },
    visitAllWell({ ...waiting.made, household: stranger, persons: [] }),
  );
});
afterAll(async () => {
  await app.close();
  await house.end();
});

function ask(query: string, as = 'secretary', language = 'zh') {
  return app.inject({
    url: `/api/logs/${community}/ledgers/household-screening.xlsx?${query}`,
    headers: { ...cookieOf(as), 'accept-language': language },
  });
}

type Row = { readonly [heading: string]: string | number | null };

async function rowsOf(bytes: Buffer): Promise<{ rows: Row[]; last: unknown; sheet: exceljs.Worksheet }> {
  const book = new exceljs.Workbook();
  await book.xlsx.load(bytes as unknown as ArrayBuffer);
  const sheet = book.worksheets[0] as exceljs.Worksheet;
  const cells = (n: number) => (sheet.getRow(n).values as (string | number | undefined)[]).slice(1);
  const headings = cells(1) as string[];
  const rows = Array.from({ length: sheet.rowCount - 2 }, (_, i) => {
    const told = cells(i + 2);
    return Object.fromEntries(headings.map((heading, at) => [heading, told[at] ?? null]));
  });
  return { rows, last: cells(sheet.rowCount)[0], sheet };
}

test('one row a person, one for a household without any, and doors not reached are rows too', async () => {
  const answer = await ask(`round=${round}`);
  expect(answer.statusCode).toBe(200);
  const { rows, last } = await rowsOf(answer.rawPayload);
  expect(answer.headers['x-row-count']).toBe('8');
  expect(rows).toHaveLength(8);
  expect(last).toBe('共 8 行，5 户，已脱敏');
  expect(rows.map((row) => [row.房号, row.结果, row.本户结果, row.体温])).toEqual([
    ['101', '需关注', '全部排查', 38.2],
    ['101', '正常', '全部排查', '未测'],
    ['101', '正常', '全部排查', '未测'],
    ['102', '未排查', '未排查', null],
    ['201', '未问到', '未排查', '未测'],
    ['1001', '未问到', '未排查', '未测'],
    ['1001', '未问到', '未排查', '未测'],
    [null, '部分排查', '部分排查', null],
  ]);
  expect(rows[0]).toMatchObject({ 排查轮次: '第一轮', '村（社区）': '测试社区', 日期: '2020-02-03 09:00' });
  expect(rows[0]).toMatchObject({ 排查方式: '电话', 是否发热咳嗽乏力: '是', 是否到过风险区: '否', 在家人数: 3 });
  expect(rows[7]).toMatchObject({ 备注: '名册里没有这一户' });
});

test('names and numbers are masked unless somebody says what for', async () => {
  const { rows } = await rowsOf((await ask(`round=${round}`)).rawPayload);
  expect(rows[0]).toMatchObject({ 姓名: '试****', 联系电话: '*******1010' });
  const refused = await ask(`round=${round}&masked=0`);
  expect([refused.statusCode, refused.json().code]).toEqual([422, 'request.purposeNeeded']);
  const blank = await ask(`round=${round}&masked=0&purpose=%20`);
  expect(blank.json().code).toBe('request.purposeNeeded');

  const told = await ask(`round=${round}&masked=0&purpose=${encodeURIComponent('交防疫办核对')}`);
  const open = await rowsOf(told.rawPayload);
  expect(open.rows[0]).toMatchObject({ 姓名: '试101甲', 联系电话: '13900001010' });
  const [look] = await looksAt(house.database, community, 1);
  expect(look).toMatchObject({
    ...{ by: secretary.member, what: 'ledger.householdScreening', purpose: '交防疫办核对', rows: 8 },
  });
});

test('a look is on record before the first byte: what cannot be put on record does not leave', async () => {
  const { engine } = house;
  const broken = { ...engine, database: { ...engine.database, pool: failingAfter(engine.database.pool) } };
  const other = await appFor({ secretary });
  await other.register(async (routes) => ledgerRoutes(routes, broken as never));
  const answer = await other.inject({
    url: `/api/logs/${community}/ledgers/household-screening.xlsx?round=${round}&masked=0&purpose=x`,
    headers: cookieOf('secretary'),
  });
  await other.close();
  expect(answer.statusCode).toBe(503);
  expect(answer.rawPayload.includes('PK')).toBe(false);
});

test('a name that looks like a formula stays text', async () => {
  const answer = await ask(`round=${round}&masked=0&purpose=x`);
  const { sheet, rows } = await rowsOf(answer.rawPayload);
  const at = rows.findIndex((row) => row.房号 === '201');
  const column = (sheet.getRow(1).values as string[]).indexOf('姓名');
  const cell = sheet.getRow(at + 2).getCell(column);
  expect(cell.value).toBe('=HYPERLINK("x")');
  expect([cell.type, cell.numFmt]).toEqual([exceljs.ValueType.String, '@']);
});

test('P31 each question that a round asked of its own is a column, masked as free text is', async () => {
  const asked = derivedId('round', 'with questions of its own');
  const text = (zh: string) => ({ zh, en: '' });
  const risk = { id: 'area', text: text('去过哪里'), type: 'riskArea', per: 'person', must: false };
  const pets = { id: 'pets', text: text('家里几只狗'), type: 'number', per: 'household', must: true };
  const told = { ...(openedRound().body as object), round: asked, name: '自问' };
  const opened = { ...told, questionnaire: { version: 1, questions: [risk] } };
  const visited = visitAllWell(reached.made);
  const own = [{ question: 'area', value: { area: '42', on: '2020-02-01' }, attention: true }];
  const [first, ...others] = (visited.body as { answers: object[] }).answers;
  const body = {
    ...{ ...(visited.body as object), round: asked, answers: [{ ...first, own }, ...others] },
    ...{ questionnaire: 2, own: [{ question: 'pets', value: 2 }] },
  };
  const outcomes = await post(
    house,
    secretary,
    record('screening.roundOpened', opened),
    ...[[risk, pets], []].map((questions, n) =>
      record(
        'screening.questionnaireChanged',
        { round: asked, questionnaire: { version: 2, questions } },
        { at: visited.at + n + 1 },
      ),
    ),
    { ...visited, body, at: visited.at + 3 },
  );
  expect(outcomes.map((one) => ('code' in one ? one.code : one.outcome))).toEqual([
    ...['accepted', 'accepted', 'screening.questionnaireOutdated', 'accepted'],
  ]);
  expect(outcomes[3]).not.toHaveProperty('question');
  const [row] = (await rowsOf((await ask(`round=${asked}&masked=0&purpose=x`)).rawPayload)).rows;
  expect(row).toMatchObject({ 去过哪里: '湖北省 2020-02-01', 家里几只狗: '2', 结果: '需关注' });
  const [hidden] = (await rowsOf((await ask(`round=${asked}`)).rawPayload)).rows;
  expect(hidden).toMatchObject({ 去过哪里: '***', 家里几只狗: '***' });
  // What was answered is sealed where it is stored.
  const { rows } = await withScope(house.database, logScope(community), (client) =>
    client.query<{ state: string }>(
      `select state::text as state from fangxian.register where register = 'coverage' and parent = $1`,
      [asked],
    ),
  );
  expect(rows.map(({ state }) => state).join()).not.toContain('2020-02-01');
});

test('in English, by language or by what the browser speaks', async () => {
  for (const answer of [await ask(`round=${round}&language=en`), await ask(`round=${round}`, 'secretary', 'en-GB')]) {
    const { rows, last } = await rowsOf(answer.rawPayload);
    expect(last).toBe('8 rows, 5 households, masked');
    expect(rows[1]).toMatchObject({ Result: 'Well', Temperature: 'Not measured', Household: 'All accounted for' });
  }
});

test('only at the desk, only of a round that is known', async () => {
  expect((await ask(`round=${round}`, 'worker')).json().code).toBe('access.outsideScope');
  expect((await ask(`round=${round}`, 'nobody')).json().code).toBe('signIn.needed');
  expect((await ask(`round=${later}`)).json().code).toBe('request.notFound');
});

test('more rows unmasked than the policy lets one person take need a second', async () => {
  const { body } = openedRound();
  await post(house, secretary, ...many.map((one) => one.record));
  await post(house, secretary, record('screening.roundOpened', { ...(body as object), round: later, name: '第二轮' }));
  const before = (await looksAt(house.database, community, 100)).length;
  const refused = await ask(`round=${later}&masked=0&purpose=x`);
  expect([refused.statusCode, refused.json().code]).toEqual([403, 'request.secondPersonNeeded']);
  expect(refused.json().words).toContain('50');
  expect((await looksAt(house.database, community, 100)).length).toBe(before);
  const answer = await ask(`round=${later}`);
  expect(answer.headers['x-row-count']).toBe('55');
  expect((await rowsOf(answer.rawPayload)).rows).toHaveLength(55);
  // Households that were found after the first round's roster was pinned are in that round as well, marked.
  const { rows } = await rowsOf((await ask(`round=${round}`)).rawPayload);
  expect(rows.filter((row) => row.备注 === '名册外新增')).toHaveLength(48);
});

/** A pool on which nothing can be added to the access log. */
function failingAfter(pool: TestHouse['database']['pool']) {
  return {
    async connect() {
      const client = await pool.connect();
      return {
        query: (text: unknown, values?: unknown) =>
          String(text).includes('insert into fangxian.access_log')
            ? Promise.reject(new Error('disk full'))
            : client.query(text as string, values as unknown[]),
        release: (broken?: Error) => client.release(broken),
      };
    },
  };
}

/** 入户排查登记表, read back with a library that is not ours. */
import { consentNumber } from '@fangxian/domain/ledgers';
import { derivedId, type Outcome } from '@fangxian/domain/records';
import exceljs from 'exceljs';
import type { FastifyInstance } from 'fastify';
import officeCrypto from 'officecrypto-tool';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { logScope, withScope } from '../engine/database/connect.ts';
import type { Writer } from '../engine/log/incoming.ts';
import { looksAt } from '../engine/log/looks.store.ts';
import { verifyLog } from '../engine/log/replay.store.ts';
import { viewingOf } from '../engine/sync/viewing.ts';
import { appFor, cookieOf } from '../testing/desk.ts';
import {
  community,
  district,
  foundPlaces,
  listedHousehold,
  officer,
  openedRound,
  post,
  record,
  round,
  secretary,
  startOfTime,
  type TestHouse,
  testHouse,
  visitAllWell,
  worker,
  writer,
} from '../testing/house.ts';
import { closingRoutes } from './closing/closing.routes.ts';
import { ledgerRoutes } from './ledger.routes.ts';

let house: TestHouse;
let app: FastifyInstance;

const clerk = writer('clerk', 'communityWorker', { place: community });
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
  app = await appFor({ secretary, worker, clerk });
  await app.register(async (routes) => ledgerRoutes(routes, house.engine));
  await app.register(async (routes) => closingRoutes(routes, house.engine));
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

async function rowsOf(bytes: Buffer) {
  const book = new exceljs.Workbook();
  await book.xlsx.load(bytes as unknown as ArrayBuffer);
  const sheet = book.worksheets[0] as exceljs.Worksheet;
  const cells = (n: number) => (sheet.getRow(n).values as (string | number | undefined)[]).slice(1);
  const headings = cells(1) as string[];
  const rows = Array.from({ length: sheet.rowCount - 2 }, (_, i): Row => {
    const told = cells(i + 2);
    return Object.fromEntries(headings.map((heading, at) => [heading, told[at] ?? null]));
  });
  return { rows, last: cells(sheet.rowCount)[0], sheet, book };
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

test('P183 above the count a whole ledger leaves only when a second person agreed, for a while, and all is on record', async () => {
  const limits = { rows: 50, of: 55 };
  const purpose = '交区防疫办核对';
  const asking = (name: string) => derivedId('asking', name);
  const wish = (name: string, by: Writer, more: object = {}) => {
    const body = { asking: asking(name), member: by.member, ledger: 'householdScreening', round: later };
    return post(house, by, record('ledgers.wholeAsked', { ...body, rows: 55, purpose, ...more }));
  };
  const answer = (name: string, by: Writer, member: string, agreed = true, log = community) =>
    post(
      house,
      by,
      record('ledgers.wholeAnswered', { asking: asking(name), member, agreed }, { log, at: house.clock.now }),
    );
  const codesOf = (outcomes: readonly Outcome[]) => outcomes.map((one) => ('code' in one ? one.code : one.outcome));
  const fetched = (name: string, as: string, from = later) => ask(`round=${from}&masked=0&asking=${asking(name)}`, as);
  const seenBy = async (by: Writer, log: string) => {
    const viewing = viewingOf(house.engine.catalogue, by.member, by.grants, log, house.clock.now);
    const rows = viewing ? await house.sync.rows(viewing, [`ledgerAsking/${asking('one')}`]) : [];
    return rows.map(({ state }) => state);
  };

  // The server says how many rows it would be; a worker at the desk asks, and nothing leaves by asking.
  expect((await ask(`round=${later}&masked=0&purpose=x`, 'clerk')).json().params).toEqual(limits);
  expect(codesOf(await wish('one', clerk))).toEqual(['accepted']);
  expect(codesOf(await wish('borrowed', clerk, { member: secretary.member }))).toEqual(['ledgers.askForYourself']);
  expect(codesOf(await wish('door', worker))).toEqual(['access.notYourRole']);
  expect((await fetched('one', 'clerk')).json().code).toBe('ledgers.notAgreed');
  // What for is free text: sealed where it is stored, whole for whoever is asked.
  const { rows: stored } = await withScope(house.database, logScope(community), (client) =>
    client.query<{ state: string }>(
      `select state::text as state from fangxian.register where register = 'ledgerAsking'`,
    ),
  );
  expect(stored.map(({ state }) => state).join()).not.toContain('防疫办');
  expect(await seenBy(secretary, community)).toMatchObject([{ purpose, rows: 55, asked: { by: clerk.member } }]);
  expect(await seenBy(worker, community)).toEqual([null]);
  // The office above is asked as well, and sees who asks, from where.
  await house.engine.idle();
  expect(await seenBy(officer, district)).toMatchObject([{ purpose, from: community, fromName: '测试社区' }]);

  // Not the one who asks, nor a colleague who leads nobody; then the secretary.
  expect(codesOf(await answer('one', clerk, clerk.member))).toEqual(['access.notYourRole']);
  expect(codesOf(await answer('one', secretary, clerk.member))).toEqual(['accepted']);
  expect(codesOf(await answer('one', secretary, clerk.member, false))).toEqual(['ledgers.notWaiting']);
  await house.engine.idle();
  expect(await seenBy(officer, district)).toMatchObject([{ answer: { agreed: true, place: '测试社区' } }]);
  const taken = await fetched('one', 'clerk');
  expect(taken.statusCode).toBe(200);
  expect((await rowsOf(await unlocked(taken))).rows[0]?.姓名).toMatch(/^试.*[^*]$/);
  const [look] = await looksAt(house.database, community, 1);
  expect(look).toMatchObject({
    ...{ by: clerk.member, what: 'ledger.householdScreening', purpose, rows: 55 },
    ...{ asked: startOfTime, agreedBy: secretary.member, agreedAt: house.clock.now, asking: asking('one') },
  });
  // It opens one ledger to one person.
  expect((await fetched('one', 'secretary')).json().code).toBe('ledgers.notAgreed');
  expect((await fetched('one', 'clerk', round)).json().code).toBe('ledgers.notAgreed');
  const other = `/api/logs/${community}/rounds/${later}/closing.xlsx?masked=0&asking=${asking('one')}`;
  expect((await app.inject({ url: other, headers: cookieOf('clerk') })).json().code).toBe('ledgers.notAgreed');

  // The secretary has nobody beside: the office above agrees, and the day after it is over.
  await wish('two', secretary);
  expect(codesOf(await answer('two', secretary, secretary.member))).toEqual(['ledgers.secondPerson']);
  await house.engine.idle();
  expect(codesOf(await answer('two', officer, secretary.member, true, district))).toEqual(['accepted']);
  await house.engine.idle();
  expect((await fetched('two', 'secretary')).statusCode).toBe(200);
  expect((await looksAt(house.database, community, 1))[0]).toMatchObject({
    agreedBy: officer.member,
    agreedFor: '测试区',
  });
  house.clock.now += 24 * 3_600_000;
  expect((await fetched('two', 'secretary')).json().code).toBe('ledgers.notAgreed');

  // Refused, and grown far past what was agreed to: neither leaves.
  await wish('three', clerk);
  await answer('three', secretary, clerk.member, false);
  expect((await fetched('three', 'clerk')).json().code).toBe('ledgers.notAgreed');
  await wish('four', clerk, { rows: 4 });
  await answer('four', secretary, clerk.member);
  expect((await fetched('four', 'clerk')).json().code).toBe('ledgers.grown');
  for (const log of [community, district]) {
    expect((await verifyLog(house.database, house.engine.catalogue, log)).faults).toEqual([]);
  }
});

test('P200 what was agreed to leaves locked, under a password of its own each time, and every row and page tells who took it', async () => {
  const purpose = '交街道 & 区防疫办';
  const asked = { asking: derivedId('asking', 'locked'), member: clerk.member, round: later };
  const about = { at: house.clock.now };
  for (const [{ member, grants }, name] of [
    [clerk, '试文员'],
    [secretary, '试书记'],
  ] as const) {
    await post(house, officer, record('workforce.invited', { member, name, grants }, about));
  }
  const told = { ...asked, ledger: 'householdScreening', rows: 55, purpose };
  await post(house, clerk, record('ledgers.wholeAsked', told, about));
  const { asking, member } = asked;
  await post(house, secretary, record('ledgers.wholeAnswered', { asking, member, agreed: true }, about));
  const fetched = () => ask(`round=${later}&masked=0&asking=${asking}`, 'clerk');
  const [one, other] = [await fetched(), await fetched()];
  const passwords = [one, other].map(({ headers }) => String(headers['x-file-password']));
  expect(passwords).toEqual([expect.stringMatching(/^\d{16}$/), expect.stringMatching(/^\d{16}$/)]);
  expect(passwords[0]).not.toBe(passwords[1]);
  expect(officeCrypto.isEncrypted(one.rawPayload)).toBe(true);
  expect(one.rawPayload.includes('worksheet')).toBe(false);
  await expect(officeCrypto.decrypt(one.rawPayload, { password: passwords[1] as string })).rejects.toThrow(/incorrect/);

  const { rows, sheet, book } = await rowsOf(await unlocked(one));
  expect([rows.length, one.headers['x-row-count']]).toEqual([55, '55']);
  const number = consentNumber(asking);
  const mark = `试文员 (测试社区) 2020-02-04 09:00 导出，同意号 ${number}（试书记），用途：${purpose}`;
  expect(new Set(rows.map((row) => row.导出标记))).toEqual(new Set([mark]));
  expect(sheet.headerFooter.oddFooter).toBe(`&L${mark.replace('&', '&&')}&R&P/&N`);
  expect(book).toMatchObject({ creator: '试文员 (测试社区)', description: mark, title: '入户排查登记表' });
  // The columns of the office's form are where they were; what is masked is neither marked nor locked.
  const masked = await ask(`round=${later}`, 'clerk');
  expect(masked.headers).not.toHaveProperty('x-file-password');
  const plain = await rowsOf(masked.rawPayload);
  const headings = (of: exceljs.Worksheet) => (of.getRow(1).values as string[]).slice(1);
  expect(headings(sheet)).toEqual([...headings(plain.sheet), '导出标记']);
  expect([plain.sheet.headerFooter, plain.book.creator]).toEqual([null, undefined]);
});

/** As somebody at the desk opens it. */
function unlocked({ rawPayload, headers }: { rawPayload: Buffer; headers: { [name: string]: unknown } }) {
  return officeCrypto.decrypt(rawPayload, { password: String(headers['x-file-password']) });
}

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

/** The day in figures, from the log to the file. */
import type { SummaryTold } from '@fangxian/domain/exchange';
import { derivedId } from '@fangxian/domain/records';
import exceljs from 'exceljs';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { appFor, cookieOf } from '../../testing/desk.ts';
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
} from '../../testing/house.ts';
import { summaryRoutes } from './summary.routes.ts';

let house: TestHouse;
let app: FastifyInstance;
const day = 86_400_000;
const doors = ['101', '102', '103', '104'].map((door) => listedHousehold(door, 2));
const [first, second, third] = doors.map(({ made }) => made) as [Made, Made, Made];
type Made = (typeof doors)[number]['made'];

beforeAll(async () => {
  house = await testHouse();
  await foundPlaces(house);
  app = await appFor({ officer, secretary, worker });
  await app.register(async (routes) => summaryRoutes(routes, house.engine));
  await post(house, secretary, ...doors.map((one) => one.record));
  await post(house, officer, { ...openedRound(), log: district });
  await house.engine.idle();
  const tried = { round, household: second.household, outcome: 'nobodyHome', channel: 'door', answers: [] };
  await post(house, worker, visitAllWell(first), record('screening.visited', tried));
  house.clock.now += day;
  const later = { at: startOfTime + day };
  await post(house, worker, visitAllWell(first, later), visitAllWell(second, later), visitAllWell(third, later));
  const moved = listedHousehold('105', 1);
  await post(house, worker, { ...moved.record, at: startOfTime + day });
});
afterAll(async () => {
  await app.close();
  await house.end();
});

function ask(path: string, query: string, as = 'secretary') {
  return app.inject({ url: `/api/${path}?round=${round}&${query}`, headers: cookieOf(as) });
}
async function told(query: string, as = 'secretary'): Promise<SummaryTold> {
  return (await ask('summary', query, as)).json();
}

test('P32 the summary of a day is what was asked on it, also when told on a later day', async () => {
  const evening = await told(`root=${community}&day=2020-02-03`);
  expect(evening.self).toMatchObject({ households: 5, added: 1, settled: 1, tried: 1, notYet: 3 });
  expect(evening.self.day).toEqual({ householdVisits: 2, personVisits: 2, households: 2, staffTimes: 1 });
  const next = await told(`root=${community}`);
  expect(next.day).toBe('2020-02-04');
  expect(next.self).toMatchObject({ settled: 3, tried: 0, notYet: 2 });
  expect(next.self.day).toEqual({ householdVisits: 3, personVisits: 6, households: 3, staffTimes: 1 });
  // Whoever was visited on both days is one household of the round.
  expect(next.self.soFar).toEqual({ householdVisits: 5, personVisits: 8, households: 3, staffTimes: 2 });
  // One in the morning by UTC is nine by the clocks of the place.
  expect([evening.hours[9], next.hours[9]]).toEqual([2, 3]);
  for (const { self } of [evening, next]) expect(self.settled + self.tried + self.notYet).toBe(self.households);
});

test('P32 the rows below add up to the place, at every level', async () => {
  const grids = await told(`root=${community}`);
  expect(grids.below).toBe('grids');
  expect(grids.rows.map(({ code, settled, day: own }) => [code, settled, own.householdVisits])).toEqual([
    ['grid-1', 3, 3],
  ]);
  const above = await told(`root=${district}`, 'officer');
  expect(above.below).toBe('places');
  expect(above.rows).toEqual([{ ...grids.self }]);
  expect({ ...above.self, code: community, name: '测试社区' }).toEqual(grids.self);
});

test('P32 a visit taken back leaves the summary of its day', async () => {
  const wrong = visitAllWell(doors[3]?.made as Made, { at: startOfTime + day });
  await post(house, worker, wrong);
  expect((await told(`root=${community}`)).self).toMatchObject({ settled: 4, notYet: 1 });
  const undo = { reason: 'mistake' };
  await post(house, worker, record('records.voided', undo, { voids: wrong.id, at: startOfTime + day }));
  expect((await told(`root=${community}`)).self).toMatchObject({ settled: 3, notYet: 2 });
});

test('how many need attention in a grid is told only to those on duty for health', async () => {
  const [desk, door] = [await told(`root=${community}`), await told(`root=${community}`, 'worker')];
  expect([desk.self.attention, desk.rows[0]?.attention]).toEqual([0, 0]);
  for (const row of [door.self, ...door.rows]) expect(row).not.toHaveProperty('attention');
});

test('only whoever sees the figures, and only a round that is known there', async () => {
  expect((await ask('summary', `root=${district}`)).statusCode).toBe(403);
  expect((await ask('summary', `root=${community}`, 'nobody')).statusCode).toBe(401);
  const other = await app.inject({
    url: `/api/summary?root=${community}&round=${derivedId('round', 'never')}`,
    headers: cookieOf('secretary'),
  });
  expect(other.json().code).toBe('request.notFound');
});

test('as a workbook, and in the street’s form, sent as it is', async () => {
  const file = await ask('summary.xlsx', `root=${community}&language=zh`);
  const cells = await rowsOf(file.rawPayload);
  expect(cells[0]?.slice(0, 5)).toEqual(['地方', '日期', '应排查户数', '其中新增', '今日排查户次']);
  expect(cells.at(-1)?.slice(0, 5)).toEqual(['合计', '2020-02-04', 5, 1, 3]);
  const form = await ask('summary/street-form.xlsx', `root=${community}`);
  expect((await rowsOf(form.rawPayload))[4]?.slice(0, 7)).toEqual(['测试社区', 5, 3, 6, 5, 8, 2]);
  const sent = await app.inject({
    ...{ method: 'POST', url: `/api/summary/form?round=${round}&root=${community}`, payload: form.rawPayload },
    headers: { ...cookieOf('secretary'), 'content-type': 'application/octet-stream' },
  });
  expect(sent.statusCode).toBe(200);
  const report = JSON.parse(decodeURIComponent(String(sent.headers['x-form-report'])));
  expect(report).toMatchObject({ left: [], untouched: expect.arrayContaining(['卡点数']) });
});

async function rowsOf(bytes: Buffer): Promise<unknown[][]> {
  const book = new exceljs.Workbook();
  await book.xlsx.load(bytes as unknown as ArrayBuffer);
  const sheet = book.worksheets[0] as exceljs.Worksheet;
  return Array.from({ length: sheet.rowCount }, (_, i) => (sheet.getRow(i + 1).values as unknown[]).slice(1));
}

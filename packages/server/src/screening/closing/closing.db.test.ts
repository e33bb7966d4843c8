/** A round's account, against the tallies and the log. */
import type { ClosingTold } from '@fangxian/domain/exchange';
import exceljs from 'exceljs';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { looksAt } from '../../engine/log/looks.store.ts';
import { talliesOf } from '../../engine/log/tallies.store.ts';
import { appFor, cookieOf } from '../../testing/desk.ts';
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
} from '../../testing/house.ts';
import { closingRoutes } from './closing.routes.ts';

let house: TestHouse;
let app: FastifyInstance;
const doors = ['101', '102', '103', '104', '105', '106'].map((door) => listedHousehold(door, 2));
const [well, nobody, partly, refused, never, mistaken] = doors as [Made, Made, Made, Made, Made, Made];
const late = listedHousehold('107', 1);
type Made = (typeof doors)[number];

const visit = (made: Made['made'], outcome: string, answers: readonly unknown[] = []) =>
  record('screening.visited', { round, household: made.household, outcome, channel: 'door', answers });

beforeAll(async () => {
  house = await testHouse();
  await foundPlaces(house);
  app = await appFor({ secretary, worker });
  await app.register(async (routes) => closingRoutes(routes, house.engine));
  await post(house, secretary, ...doors.map((one) => one.record), openedRound());
  const half = [{ person: partly.made.persons[0], state: 'well', source: 'door' }];
  await post(
    house,
    worker,
    visitAllWell(well.made),
    visit(nobody.made, 'nobodyHome'),
    visit(nobody.made, 'nobodyHome'),
    visit(partly.made, 'met', half),
    visit(refused.made, 'refused'),
    late.record,
    visit({ ...never.made, household: partly.made.persons[0] as string }, 'nobodyHome'),
  );
  await post(house, secretary, record('records.voided', { reason: 'mistake' }, { voids: mistaken.record.id }));
});
afterAll(async () => {
  await app.close();
  await house.end();
});

const path = `/api/logs/${community}/rounds/${round}/closing`;
const ask = (more: string, as = 'secretary') => app.inject({ url: `${path}${more}`, headers: cookieOf(as) });
const told = async (): Promise<ClosingTold> => (await ask('')).json();

test('P33 opening plus added less gone is settled plus tried plus not reached, and agrees with the tallies', async () => {
  const account = await told();
  expect(account).toMatchObject({ opening: 6, added: 1, gone: 1, settled: 1, tried: 3, notReached: 2, unlisted: 1 });
  const { opening, added, gone, settled, tried, notReached } = account;
  expect(opening + added - gone).toBe(settled + tried + notReached);
  const tallies = await talliesOf(house.database, community, round);
  const sum = (name: string) => tallies.filter((one) => one.name === name).reduce((all, { value }) => all + value, 0);
  expect([sum('roster'), sum('added'), sum('settled'), sum('tried')]).toEqual([opening, added, settled, tried]);
});

test('P33 every household not accounted for stands there once, with its reason, its tries and who is missing', async () => {
  const { unsettled, tried, notReached } = await told();
  expect(unsettled).toHaveLength(tried + notReached);
  const of = ({ made }: Made) => unsettled.filter(({ household }) => household === made.household);
  expect(of(nobody)).toMatchObject([{ reason: 'nobodyHome', tries: 2, missing: [], lastBy: worker.member }]);
  expect(of(partly)).toMatchObject([{ reason: 'partly', tries: 1, missing: [partly.made.persons[1]] }]);
  expect(of(refused)).toMatchObject([{ reason: 'refused', tries: 1 }]);
  expect(of(never)).toEqual([{ household: never.made.household, reason: 'notYet', tries: 0, missing: [] }]);
  expect(of(late)).toMatchObject([{ reason: 'notYet' }]);
  expect([...of(well), ...of(mistaken)]).toEqual([]);
});

test('P33 whoever is accounted for later leaves the list, also after the closing; listed later is not in it', async () => {
  await post(house, secretary, record('screening.roundClosed', { round }));
  await post(house, worker, listedHousehold('108', 1).record, visitAllWell(never.made));
  const account = await told();
  expect(account).toMatchObject({ closed: true, opening: 6, added: 1, gone: 1, settled: 2, tried: 3, notReached: 1 });
});

test('as a workbook: names masked unless a purpose is said, and that is on record', async () => {
  const rows = await rowsOf((await ask('.xlsx?language=zh')).rawPayload);
  expect(rows[0]).toEqual(['网格', '楼栋', '单元', '房号', '户主', '原因', '去过几次', '还差谁', '最后一次', '谁去的']);
  expect(rows[1]?.slice(2, 9)).toEqual(['1', '102', '试****', '家中无人', 2, undefined, '2020-02-03 09:00']);
  expect(rows.slice(1, 5).map((row) => [row[3], row[5]])).toEqual([
    ['102', '家中无人'],
    ['103', '部分排查'],
    ['104', '拒绝'],
    ['107', '未排查'],
  ]);
  expect(rows.slice(-8).map((row) => row[1])).toEqual([6, 1, 1, 6, 2, 3, 1, 1]);
  expect((await ask('.xlsx?masked=0')).json().code).toBe('request.purposeNeeded');
  const whole = await rowsOf((await ask('.xlsx?masked=0&purpose=x&language=en')).rawPayload);
  expect(whole[2]?.[7]).toBe('试103乙');
  const [look] = await looksAt(house.database, community, 1);
  expect(look).toMatchObject({ what: 'ledger.closing', purpose: 'x', rows: 4 });
});

test('only at the desk, only of a round that is known', async () => {
  expect((await ask('', 'worker')).json().code).toBe('access.outsideScope');
  const other = { url: path.replace(round, 'never'), headers: cookieOf('secretary') };
  expect((await app.inject(other)).json().code).toBe('request.notFound');
});

async function rowsOf(bytes: Buffer): Promise<unknown[][]> {
  const book = new exceljs.Workbook();
  await book.xlsx.load(bytes as unknown as ArrayBuffer);
  const sheet = book.worksheets[0] as exceljs.Worksheet;
  return Array.from({ length: sheet.rowCount }, (_, i) => (sheet.getRow(i + 1).values as unknown[]).slice(1));
}

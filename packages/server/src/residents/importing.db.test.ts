/** The demonstration's roster, taken in on a real database. */
import { readFileSync } from 'node:fs';
import { catalogue } from '@fangxian/domain/areas';
import { checkSign } from '@fangxian/domain/residents';
import exceljs from 'exceljs';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { logScope, withScope } from '../engine/database/connect.ts';
import { verifyLog } from '../engine/log/replay.store.ts';
import { type House, openHouse } from '../house.ts';
import { community, foundPlaces, masterKey, secretary, type TestHouse, testHouse, worker } from '../testing/house.ts';
import { peopleIn } from '../testing/rosterPeople.ts';
import { everythingIn, expectNobodyIn, filesOf } from '../testing/traces.ts';
import { type RosterImports, rosterImports } from './importing.ts';

const data = new URL('../../../../data/demo/', import.meta.url);
const truth = JSON.parse(readFileSync(new URL('truth.json', data), 'utf8')).roster;
const bytes = readFileSync(new URL(truth.file, data));

let house: TestHouse;
let imports: RosterImports;
let first: Awaited<ReturnType<RosterImports['importAtOnce']>>;

beforeAll(async () => {
  house = await testHouse();
  await foundPlaces(house);
  imports = importsOf(house);
  first = await imports.importAtOnce(secretary, community, truth.file, bytes);
});
beforeEach(() => minutesLater());
afterAll(() => house.end());

function minutesLater(): void {
  house.clock.now += 300_000;
}

function importsOf({ engine, database }: House): RosterImports {
  return rosterImports({
    ...{ engine, database, keyring: engine.keyring, masterKey, now: engine.now, event: 'base' },
  });
}

async function one<Value>(sql: string, values: readonly unknown[]): Promise<Value | undefined> {
  return withScope(house.database, logScope(community), async (client) => {
    const { rows } = await client.query<{ value: Value }>(sql, [community, ...values]);
    return rows[0]?.value;
  });
}

function total(scope: string, name: string): Promise<number | undefined> {
  return one(
    `select coalesce(sum(value), 0)::bigint as value from fangxian.tally
     where log = $1 and scope = $2 and name = $3 and grid = '*'`,
    [scope, name],
  );
}

const records = () => one<number>('select count(*) as value from fangxian.record where log = $1', []);

test('every household and person of the file counts once', async () => {
  expect(first).toMatchObject({ stage: 'done', households: truth.households, persons: truth.persons });
  expect(await total('roster', 'households')).toBe(truth.households);
  expect(await total('roster', 'vacantHouseholds')).toBe(truth.vacant);
  expect(await total('roster', 'persons')).toBe(truth.persons);
  const doubts = truth.idNumberAsNumber + truth.badChecksum + truth.duplicatePerson;
  expect(first.questions).toHaveLength(doubts);
  expect(await total('desk', 'rosterQuestions')).toBe(doubts);
  expect((await verifyLog(house.database, catalogue, community)).faults).toEqual([]);
});

test('nothing that tells who somebody is stands in plain: not in a table, not in a file of the database', async () => {
  const known = await peopleIn(bytes, truth.file);
  for (const find of [everythingIn, filesOf]) await expectNobodyIn(find(house.database), known);
});

test('the same file again writes nothing, also after a restart', async () => {
  const before = await records();
  for (const again of [imports, importsOf(house)]) {
    expect(await again.importAtOnce(secretary, community, 'renamed.xlsx', bytes)).toMatchObject({
      ...{ stage: 'done', records: 0, import: first.import },
    });
  }
  expect(await records()).toBe(before);
});

test('who may not import writes nothing, and is told', async () => {
  const before = await records();
  const csv = Buffer.from('楼栋,房号,姓名\n3,1201,试甲乙\n');
  expect(await imports.importAtOnce(worker, community, 'one.csv', csv)).toMatchObject({
    ...{ stage: 'failed', problem: { code: 'access.notYourRole' } },
  });
  expect(await records()).toBe(before);
});

test('P185 the questions, fetched after a restart, mended in their workbook and sent again, are settled', async () => {
  // Another run of the server: nothing of the file is in its memory.
  const restarted = await openHouse({
    ...{ ownerUrl: house.ownerUrl, keysOwnerUrl: house.keysOwnerUrl, masterKey, connections: 2 },
    ...{ now: () => house.clock.now, onFault: (fault) => expect(fault).toBeUndefined() },
  });
  const later = importsOf(restarted);
  const fetched = await later.questionsLeft(community, 'zh');
  if ('code' in fetched) throw new Error(fetched.code);
  const { file } = fetched;
  expect(fetched.questions).toBe(first.questions.length);
  expect(await later.questionsFile(community, first.import, 'zh')).toMatchObject({ questions: fetched.questions });
  await later.close();
  await restarted.close();
  const spoilt = truth.idNumberAsNumber + truth.badChecksum;

  const unmended = await imports.importAtOnce(secretary, community, 'questions.xlsx', file);
  expect(unmended.questions).toHaveLength(first.questions.length);
  expect(await total('desk', 'rosterQuestions')).toBe(first.questions.length);

  minutesLater();
  const { mended, changed } = await mend(file);
  expect(changed).toBe(spoilt);
  const done = await imports.importAtOnce(secretary, community, 'mended.xlsx', mended);
  expect(done).toMatchObject({ stage: 'done', questions: [] });
  expect(await total('desk', 'rosterQuestions')).toBe(0);
  expect(await total('roster', 'persons')).toBe(truth.persons);
  // What is mended is in no workbook any more.
  expect(await imports.questionsLeft(community, 'zh')).toEqual({ code: 'roster.noRowsKept' });

  minutesLater();
  const old = await imports.importAtOnce(secretary, community, truth.file, bytes);
  expect(old.questions.map(({ code }) => code)).toEqual(Array(truth.duplicatePerson).fill('roster.repeated'));
  expect(await total('roster', 'persons')).toBe(truth.persons);
  expect((await verifyLog(house.database, catalogue, community)).faults).toEqual([]);
});

/** As somebody at the desk would: the right numbers typed in, the rows that stand twice taken out. */
async function mend(file: Buffer): Promise<{ mended: Buffer; changed: number }> {
  const book = new exceljs.Workbook();
  await book.xlsx.load(file as unknown as ArrayBuffer);
  let changed = 0;
  for (const sheet of book.worksheets) {
    const headings = (sheet.getRow(1).values as string[]).map(String);
    const [document, reason] = [headings.indexOf('身份证号'), headings.length - 1];
    for (let n = sheet.rowCount; n > 1; n--) {
      const row = sheet.getRow(n);
      const why = row.getCell(reason).text;
      if (why.includes('同一个人')) {
        sheet.spliceRows(n, 1);
      } else if (why !== '') {
        changed += 1;
        const told = row.getCell(document).text;
        // The last three of the seventeen tell people of one day apart; odd is male.
        const own = changed * 2 + (row.getCell(headings.indexOf('性别')).text === '男' ? 1 : 0);
        const seventeen = `${told.slice(0, 14)}${String(own).padStart(3, '0')}`;
        row.getCell(document).value = seventeen + checkSign(seventeen);
      }
    }
  }
  return { mended: Buffer.from(await book.xlsx.writeBuffer()), changed };
}

/** The demonstration's roster, taken in on a real database. */
import { readFileSync } from 'node:fs';
import { catalogue } from '@fangxian/domain/areas';
import { checkSign } from '@fangxian/domain/residents';
import exceljs from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { logScope, withScope } from '../engine/database/connect.ts';
import { verifyLog } from '../engine/log/replay.store.ts';
import { community, foundPlaces, masterKey, secretary, type TestHouse, testHouse, worker } from '../testing/house.ts';
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
afterAll(() => house.end());

function importsOf({ engine, database }: TestHouse): RosterImports {
  return rosterImports({
    ...{ engine, database, keyring: engine.keyring, masterKey, now: engine.now, event: 'base' },
  });
}

async function total(scope: string, name: string): Promise<number | undefined> {
  return withScope(house.database, logScope(community), async (client) => {
    const { rows } = await client.query<{ value: number }>(
      `select coalesce(sum(value), 0)::bigint as value from fangxian.tally
       where log = $1 and scope = $2 and name = $3 and grid = '*'`,
      [community, scope, name],
    );
    return rows[0]?.value;
  });
}

async function records(): Promise<number> {
  return withScope(house.database, logScope(community), async (client) => {
    const { rows } = await client.query<{ count: number }>('select count(*) from fangxian.record where log = $1', [
      community,
    ]);
    return rows[0]?.count ?? 0;
  });
}

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

test('the same file again writes nothing, also after a restart', async () => {
  const before = await records();
  for (const again of [imports, importsOf(house)]) {
    expect(await again.importAtOnce(secretary, community, 'renamed.xlsx', bytes)).toMatchObject({
      stage: 'done',
      records: 0,
      import: first.import,
    });
  }
  expect(await records()).toBe(before);
});

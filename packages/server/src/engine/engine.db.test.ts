import { catalogue } from '@fangxian/domain/areas';
import { Client } from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  community,
  foundPlaces,
  listedHousehold,
  officer,
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
import { logScope, withScope } from './database/connect.ts';
import { rebuildLog, verifyLog } from './log/replay.store.ts';

let house: TestHouse;
beforeEach(async () => {
  house = await testHouse();
  await foundPlaces(house);
});
afterEach(() => house.end());

const tally = (name: string, scope = round) =>
  withScope(house.database, logScope(community), async (client) => {
    const { rows } = await client.query<{ value: number }>(
      `select coalesce(sum(value), 0)::bigint as value from fangxian.tally where log = $1 and scope = $2 and name = $3 and grid = '*'`,
      [community, scope, name],
    );
    return rows[0]?.value;
  });

const verified = async () => (await verifyLog(house.database, catalogue, community)).faults;

test('P1 a household counts once, however often it is visited', async () => {
  const one = listedHousehold('101', 3);
  const two = listedHousehold('102', 2);
  await post(house, secretary, one.record, two.record);
  await post(house, secretary, openedRound());
  const outcomes = await post(house, worker, visitAllWell(one.made), visitAllWell(one.made));
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(['accepted', 'accepted']);
  expect(await tally('roster')).toBe(2);
  expect(await tally('settled')).toBe(1);
  expect(await tally('householdVisits')).toBe(2);
  expect(await tally('householdsVisited')).toBe(1);
  expect(await verified()).toEqual([]);
});

test('P2 a record sent twice is taken once, and says so', async () => {
  const one = listedHousehold('101', 1);
  const first = await post(house, secretary, one.record);
  const again = await post(house, secretary, one.record, one.record);
  expect(first[0]).toMatchObject({ outcome: 'accepted' });
  expect(again.map(({ outcome }) => outcome)).toEqual(['duplicate', 'duplicate']);
  expect(await tally('households', 'roster')).toBe(1);
});

test('P180 a visit written under the first version of its kind is taken and counts; one of a newer version waits', async () => {
  const one = listedHousehold('101', 2);
  await post(house, secretary, one.record, openedRound());
  const kind = catalogue.kind('screening.visited');
  expect(kind?.version).toBeGreaterThan(1);
  const older = visitAllWell(one.made, { v: 1 });
  const newer = visitAllWell(one.made, { v: (kind?.version ?? 0) + 1 });
  expect(await post(house, worker, older, newer)).toMatchObject([{ outcome: 'accepted' }, { outcome: 'later' }]);
  expect(await tally('settled')).toBe(1);
  expect(await verified()).toEqual([]);
});

test('P3 a void takes back a visit and everything it counted', async () => {
  const one = listedHousehold('101', 2);
  await post(house, secretary, one.record, openedRound());
  const visit = visitAllWell(one.made);
  await post(house, worker, visit);
  expect(await tally('settled')).toBe(1);
  const undo = record('records.voided', { reason: 'undone' }, { voids: visit.id });
  expect(await post(house, worker, undo)).toMatchObject([{ outcome: 'accepted' }]);
  expect(await tally('settled')).toBe(0);
  expect(await tally('householdVisits')).toBe(0);
  expect(await verified()).toEqual([]);
  const undoUndo = record('records.voided', { reason: 'mistake' }, { voids: undo.id });
  await post(house, worker, undoUndo);
  expect(await tally('settled')).toBe(1);
  expect(await verified()).toEqual([]);
});

test('P4 a household found after the opening counts beside the pinned roster', async () => {
  await post(house, secretary, listedHousehold('101', 2).record, openedRound());
  const found = listedHousehold('102', 1);
  await post(house, worker, found.record, visitAllWell(found.made));
  expect(await tally('roster')).toBe(1);
  expect(await tally('added')).toBe(1);
  expect(await tally('settled')).toBe(1);
  expect(await verified()).toEqual([]);
});

test('P5 a round opened above is set in every log below', async () => {
  await post(house, secretary, listedHousehold('101', 2).record);
  await post(house, officer, { ...openedRound(), log: '990101' });
  await house.engine.idle();
  expect(await tally('roster')).toBe(1);
});

test('P6 bad input has a worded outcome each and fails no neighbour', async () => {
  const one = listedHousehold('101', 1);
  await post(house, secretary, one.record, openedRound());
  const good = visitAllWell(one.made);
  const outcomes = await post(
    house,
    worker,
    null,
    { ...good, id: 'nonsense' },
    { ...visitAllWell(one.made), kind: 'screening.unheardOf' },
    { ...visitAllWell(one.made), body: { round: 5 } },
    { ...visitAllWell(one.made), log: '990199' },
    { ...visitAllWell(one.made), cause: '00000000-0000-7000-8000-000000000000' },
    record('screening.roundOpened', openedRound().body),
    record('screening.roundSet', openedRound().body),
    visitAllWell({ ...one.made, household: '00000000-0000-7000-8000-000000000009' }),
    visitAllWell(one.made, { at: house.clock.now + 86_400_000 }),
    visitAllWell(one.made, { at: house.clock.now - 30 * 86_400_000 }),
    good,
  );
  expect(
    outcomes.map((one) => [one.outcome, 'code' in one ? one.code : 'question' in one ? one.question : '']),
  ).toEqual([
    ['refused', 'record.malformed'],
    ['refused', 'record.malformed'],
    ['later', 'record.unknownKind'],
    ['refused', 'record.malformed'],
    ['refused', 'record.unknownLog'],
    ['later', 'record.unknownCause'],
    ['refused', 'access.notYourRole'],
    ['refused', 'record.notForPeople'],
    ['accepted', 'residents.unknownHousehold'],
    ['accepted', 'record.clockAhead'],
    ['held', 'record.veryLate'],
    ['accepted', ''],
  ]);
  expect(await verified()).toEqual([]);
});

test('P7 rebuilding gives the same rows and tallies', async () => {
  const one = listedHousehold('101', 3);
  await post(house, secretary, one.record, openedRound());
  const visit = visitAllWell(one.made);
  await post(
    house,
    worker,
    visit,
    record('records.voided', { reason: 'undone' }, { voids: visit.id }),
    visitAllWell(one.made),
  );
  await rebuildLog(house.database, catalogue, community);
  expect(await verified()).toEqual([]);
  expect(await tally('settled')).toBe(1);
});

test('P17 whoever changes what is stored, even as the owner of the database, is found out', async () => {
  const one = listedHousehold('101', 3);
  await post(house, secretary, one.record, openedRound());
  await post(house, worker, visitAllWell(one.made), visitAllWell(one.made));
  const owner = new Client({ connectionString: house.ownerUrl });
  await owner.connect();
  const faultsAfter = async (change: string, back: string) => {
    await owner.query(change);
    const faults = await verified();
    await owner.query(back);
    expect(await verified()).toEqual([]);
    return faults.join('; ');
  };
  try {
    const swap = (from: string, to: string) =>
      `update fangxian.record set stored = replace(stored, '"outcome":"${from}"', '"outcome":"${to}"') where seq > 3`;
    expect(await faultsAfter(swap('met', 'refused'), swap('refused', 'met'))).toMatch(/chain broken at/);
    const tally = (by: number) =>
      `update fangxian.tally set value = value + ${by} where name = 'settled' and grid = '*'`;
    expect(await faultsAfter(tally(1), tally(-1))).toMatch(/settled .* says 2, a recount 1/);
    const row = (from: string, to: string) =>
      `update fangxian.register set state = jsonb_set(state, '{end}', '"${to}"') where register = 'coverage' and state ->> 'end' = '${from}'`;
    expect(await faultsAfter(row('accounted', 'vacant'), row('vacant', 'accounted'))).toMatch(
      /coverage\/.* is not what/,
    );
  } finally {
    await owner.end();
  }
});

test('P5 a place named after the round was opened gets it too, once, and its end', async () => {
  await post(house, officer, { ...openedRound(), log: '990101' });
  await house.engine.idle();
  const late = '990101001002';
  const named = { code: late, name: '后来的社区', parent: '990101' };
  await post(house, officer, record('places.divisionNamed', named, { log: late }));
  await house.engine.idle();
  await house.engine.resume();
  const seen = () =>
    withScope(house.database, logScope(late), async (client) => {
      const { rows } = await client.query<{ status: string; count: number }>(
        `select status, count(*) as count from fangxian.register where log = $1 and register = 'round' group by 1`,
        [late],
      );
      return rows;
    });
  expect(await seen()).toEqual([{ status: 'open', count: 1 }]);
  await post(house, officer, record('screening.roundClosed', { round }, { log: '990101' }));
  await house.engine.idle();
  expect(await seen()).toEqual([{ status: 'closed', count: 1 }]);
});

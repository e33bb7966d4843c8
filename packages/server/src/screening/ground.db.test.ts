/** Ground drawn anew in the middle of a round: every number before it is a number after it, and taking it back leaves nothing. */
import { catalogue } from '@fangxian/domain/areas';
import type { BuildingState } from '@fangxian/domain/places';
import { derivedId, type NewRecord } from '@fangxian/domain/records';
import {
  divided,
  type Ground,
  type GroundPlan,
  type HouseholdState,
  intoGrid,
  joined,
  namesAfterJoining,
  type Shift,
  shiftFacts,
} from '@fangxian/domain/residents';
import type { CoverageState } from '@fangxian/domain/screening';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { logScope, withScope } from '../engine/database/connect.ts';
import { verifyLog } from '../engine/log/replay.store.ts';
import {
  district,
  foundPlaces,
  officer,
  openedRound,
  post,
  record,
  round,
  type TestHouse,
  testHouse,
  visitAllWell,
  writer,
} from '../testing/house.ts';
import { closingFound } from './closing/account.view.ts';

let house: TestHouse;
let log = '';
let places = 0;
beforeAll(async () => {
  house = await testHouse();
  await foundPlaces(house);
});
afterAll(() => house.end());
beforeEach(async () => {
  places += 1;
  log = `${district}${String(places).padStart(6, '0')}`;
  await post(house, officer, record('places.divisionNamed', { code: log, name: '试', parent: district }, { log }));
});

const desk = writer('desk', 'communitySecretary', { place: district });
const narrow = derivedId('round', 'of stairwell 2');

/** Building 1: two stairwells of three storeys; building 2: one stairwell of two. Two doors a storey, two persons each. */
const drawn = { one: { 1: 3, 2: 3 }, two: { 1: 2 } } as const;
const doors = Object.entries(drawn).flatMap(([building, stairwells]) =>
  Object.entries(stairwells).flatMap(([stairwell, storeys]) =>
    Array.from({ length: storeys * 2 }, (_, at) => {
      const door = {
        label: `${Math.floor(at / 2) + 1}0${(at % 2) + 1}`,
        storey: Math.floor(at / 2) + 1,
        number: (at % 2) + 1,
      };
      const household = derivedId('home', building, stairwell, door.label);
      const persons = [0, 1].map((n) => derivedId('person', household, String(n)));
      return { household, persons, building, stairwell, door };
    }),
  ),
);
const plain = (home: HouseholdState) => doors.find(({ household }) => household === home.household)?.door;

async function laidOut(): Promise<void> {
  const kind = 'apartments';
  const layoutOf = (stairwells: object) => ({
    shape: 'storeys',
    stairwells: Object.entries(stairwells).map(([stairwell, storeys]) => ({ stairwell, storeys, perStorey: 2 })),
  });
  await say(
    ...(['one', 'two'] as const).map((building) =>
      record('places.buildingListed', {
        ...{
          building,
          key: building,
          name: building,
          kind,
          layout: layoutOf(drawn[building]),
          grid: `grid-${building}`,
        },
      }),
    ),
    ...doors.map(({ persons, ...home }) =>
      record('residents.householdListed', {
        ...{ ...home, grid: `grid-${home.building}`, dwellingState: 'ownerOccupied', source: 'roster' },
        persons: persons.map((person) => ({ person, name: '试甲' })),
      }),
    ),
  );
  const scope = { stairwells: [{ building: 'one', stairwell: '2' }] };
  const part = { round: narrow, name: '二单元', scope, startsOn: '2020-02-03', measuresTemperature: false };
  await post(house, officer, { ...openedRound(), id: derivedId('opened', log), log });
  await post(house, officer, { ...record('screening.roundOpened', part), log });
}

async function say(...told: readonly NewRecord[]): Promise<readonly NewRecord[]> {
  house.clock.now += 60_000;
  const sent = told.map((one) => ({ ...one, log, at: house.clock.now }));
  for (const outcome of await post(house, desk, ...sent)) expect(outcome).toMatchObject({ outcome: 'accepted' });
  return sent;
}

const visitTo = (at: number, more: object = {}) => {
  const { household, persons, building } = doors[at] as (typeof doors)[number];
  const visit = visitAllWell({ household, persons, building });
  return { ...visit, body: { ...(visit.body as object), ...more } };
};

function inLog<Value>(sql: string, values: readonly unknown[] = []): Promise<Value[]> {
  return withScope(house.database, logScope(log), async (client) => {
    const { rows } = await client.query(sql, [log, ...values]);
    return rows as Value[];
  });
}

async function states<State>(register: string): Promise<readonly State[]> {
  const found = await inLog<{ state: State }>(
    'select state from fangxian.register where log = $1 and register = $2 and not gone order by id',
    [register],
  );
  return found.map(({ state }) => state);
}

async function ground(building: string): Promise<Ground> {
  const all = await states<HouseholdState>('household');
  const found = (await states<BuildingState>('building')).find((one) => one.building === building);
  return { building: found as BuildingState, homes: all.filter((home) => home.building === building) };
}

/** Every figure of a round: as a whole, and summed over its buildings; and its account at the closing. */
async function numbers(of = round) {
  const rows = await inLog<{ name: string; value: string; parts: string }>(
    `select name, sum(value) filter (where grid = '*')::text as value,
       sum(value) filter (where grid <> '*')::text as parts
     from fangxian.tally where log = $1 and scope = $2 group by name having sum(value) <> 0 order by name`,
    [of],
  );
  const moved = ['movedAway', 'movedHere'];
  const account = await withScope(house.database, logScope(log), async (client) => {
    const { rows: found } = await client.query(
      "select state from fangxian.register where log = $1 and register = 'round' and id = $2",
      [log, of],
    );
    return closingFound(client, log, found[0].state);
  });
  const { unsettled, ...sums } = account;
  return {
    tallies: Object.fromEntries(rows.filter(({ name }) => !moved.includes(name)).map((one) => [one.name, one])),
    account: { ...sums, unsettled: unsettled.map(({ household }) => household).sort() },
  };
}

/** A round's households by building, as the desk counts them: pinned there, less who went, and who came. */
async function denominator(of = round): Promise<{ [building: string]: number }> {
  const rows = await inLog<{ building: string; value: number }>(
    `select building, sum(case when name = 'movedAway' then -value else value end)::integer as value
     from fangxian.tally where log = $1 and scope = $2 and grid <> '*' and name in ('roster', 'movedAway', 'movedHere')
     group by building order by building`,
    [of],
  );
  return Object.fromEntries(rows.filter(({ value }) => value !== 0).map(({ building, value }) => [building, value]));
}

async function draw({ before, shifts, after }: GroundPlan): Promise<readonly NewRecord[]> {
  const personsOf = ({ household }: Shift) => household.persons;
  const facts = [...before, ...shifts.flatMap((one) => shiftFacts(one, personsOf(one))), ...after];
  // In two batches, as a desk sends them.
  const made = facts.map(({ kind, body }) => record(kind, body));
  return [...(await say(...made.slice(0, 3))), ...(await say(...made.slice(3)))];
}

const sound = async () => expect((await verifyLog(house.database, catalogue, log)).faults).toEqual([]);

test('P49 a building divided and joined over half-covered rounds keeps every number, and taking it back leaves nothing', async () => {
  await laidOut();
  // Of stairwell 2 (doors 6 to 11) three are asked in both rounds; of the rest, a few in one.
  await say(...[0, 1, 6, 7, 12].map((at) => visitTo(at)), visitTo(8, { outcome: 'nobodyHome', answers: [] }));
  await say(...[6, 7].map((at) => visitTo(at, { round: narrow })));
  const [wide, part] = [await numbers(), await numbers(narrow)];
  expect(wide.account).toMatchObject({ opening: 16, settled: 5, tried: 1, notReached: 10 });
  expect(part.account).toMatchObject({ opening: 6, settled: 2, notReached: 4 });
  const registry = await states<HouseholdState>('household');

  const from = await ground('one');
  const half: BuildingState = { ...from.building, building: 'half', key: 'half', name: 'half' };
  const going = new Set(from.homes.filter(({ stairwell }) => stairwell === '2').map(({ household }) => household));
  const division = divided(from, { building: half, homes: [], isNew: true }, going, new Map([['2', '1']]), plain);
  const done = [...(await draw(division))];
  expect(await numbers()).toEqual(wide);
  expect(await numbers(narrow)).toEqual(part);
  expect(await denominator()).toEqual({ half: 6, one: 6, two: 4 });
  expect(await denominator(narrow)).toEqual({ half: 6 });
  expect((await ground('one')).building.layout).toMatchObject({ stairwells: [{ stairwell: '1' }] });
  expect((await ground('half')).building.layout).toMatchObject({ stairwells: [{ stairwell: '1', storeys: 3 }] });

  const [other, into] = [await ground('half'), await ground('two')];
  const names = namesAfterJoining(other, into);
  expect([...names]).toEqual([['1', '2']]);
  done.push(...(await draw(joined(other, into, names, plain))));
  expect(await numbers()).toEqual(wide);
  expect(await numbers(narrow)).toEqual(part);
  expect(await denominator()).toEqual({ one: 6, two: 10 });
  expect((await ground('half')).building.joinedInto).toBe('two');

  done.push(...(await draw(intoGrid([await ground('two')], 'grid-one', { grid: 'grid-two', name: '二' }))));
  expect(await numbers()).toEqual(wide);
  expect(await numbers(narrow)).toEqual(part);

  // A phone that was away through all of it sends what it saw: at the household, wherever that stands now.
  await say(visitTo(9), visitTo(9, { round: narrow }));
  expect((await numbers()).account).toMatchObject({ opening: 16, settled: 6, tried: 1, notReached: 9 });
  expect((await numbers(narrow)).account).toMatchObject({ opening: 6, settled: 3, notReached: 3 });
  const moved = (await states<CoverageState>('coverage')).find(
    (one) => one.round === round && one.household === doors[9]?.household,
  );
  expect(moved).toMatchObject({ end: 'accounted', building: 'two', stairwell: '2', grid: 'grid-one' });
  await sound();

  await say(...done.reverse().map(({ id }) => record('records.voided', { reason: 'undone' }, { voids: id })));
  expect(await states<HouseholdState>('household')).toEqual(registry);
  expect(await denominator()).toEqual({ one: 12, two: 4 });
  expect((await numbers()).account).toMatchObject({ opening: 16, settled: 6, tried: 1, notReached: 9 });
  expect((await states<BuildingState>('building')).map(({ building }) => building).sort()).toEqual(['one', 'two']);
  await sound();
});

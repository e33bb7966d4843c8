/** Records that nobody's phone makes: what somebody may send all the same. */
import { catalogue } from '@fangxian/domain/areas';
import { buildingId } from '@fangxian/domain/places';
import { derivedId, type NewRecord } from '@fangxian/domain/records';
import { afterAll, beforeAll, expect, test } from 'vitest';
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
  writer,
} from '../../testing/house.ts';
import { logScope, withScope } from '../database/connect.ts';
import { verifyLog } from './replay.store.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse();
  await foundPlaces(house);
  await post(house, secretary, openedRound());
});
afterAll(() => house.end());

const faults = async () => (await verifyLog(house.database, catalogue, community)).faults;
const state = <State>(register: string, id: string): Promise<State | undefined> =>
  withScope(house.database, logScope(community), async (client) => {
    const { rows } = await client.query<{ state: State }>(
      'select state from fangxian.register where log = $1 and register = $2 and id = $3 and not gone',
      [community, register, id],
    );
    return rows[0]?.state;
  });
const visits = async (household: string) =>
  (await state<{ visits: number }>('coverage', `${round}:${household}`))?.visits ?? 0;

let door = 100;
async function listed(size = 1) {
  door += 1;
  const one = listedHousehold(String(door), size);
  await post(house, secretary, one.record);
  return one.made;
}

test('P6 what the database cannot store is refused in words, and fails no neighbour', async () => {
  const made = await listed();
  const good = visitAllWell(made);
  const building = (label: string): NewRecord =>
    record('residents.householdListed', {
      ...(listedHousehold('zero', 0).record.body as object),
      household: derivedId('household', label),
      stairwell: label,
    });
  const outcomes = await post(
    house,
    secretary,
    { ...visitAllWell(made), deviceSeq: 1e300 },
    building('a\u0000b'),
    building('half \ud83d'),
    { ...visitAllWell(made), id: '\u0000' },
    { id: 'x', kind: 'y\u0000' },
    record('residents.headingsMapped', { signature: 's', columns: { '\u0000': 5 } }),
    good,
  );
  expect(outcomes.map(({ outcome }) => outcome)).toEqual([...Array(6).fill('refused'), 'accepted']);
});

test('signs that part and escape texts on their way into the database are text like any other', async () => {
  const name = '3\u001e栋 "东" \\ {a,b} \u001f NULL';
  const building = buildingId(community, 'odd');
  const stairwells = [{ stairwell: '1', storeys: 2, perStorey: 1 }];
  const body = { building, key: 'odd', name, kind: 'apartments', layout: { shape: 'storeys', stairwells } };
  const made = await listed();
  const outcomes = await post(house, secretary, record('places.buildingListed', body), visitAllWell(made));
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(['accepted', 'accepted']);
  expect((await state<{ name: string }>('building', building))?.name).toBe(name);
  expect(await visits(made.household)).toBe(1);
  expect(await faults()).toEqual([]);
});

test('a note cut through the middle of a character is sealed like any other', async () => {
  const made = await listed();
  const visit = visitAllWell(made);
  const noted = { ...visit, body: { ...(visit.body as object), note: 'half \ud83d' } };
  expect(await post(house, worker, noted)).toMatchObject([{ outcome: 'accepted' }]);
});

test('P3 a correction of a correction leaves one word standing', async () => {
  const { household, persons } = await listed();
  const first = visitAllWell({ household, persons, building: '' });
  const second = visitAllWell({ household, persons, building: '' }, { corrects: first.id });
  const third = visitAllWell({ household, persons, building: '' }, { corrects: second.id });
  await post(house, worker, first);
  await post(house, worker, second, third);
  expect(await visits(household)).toBe(1);
  // Taking back the last word gives the one before it, not the first as well.
  const undo = record('records.voided', { reason: 'undone' }, { voids: third.id });
  await post(house, worker, undo);
  expect(await visits(household)).toBe(1);
  await post(house, worker, record('records.voided', { reason: 'undone' }, { voids: second.id }));
  expect(await visits(household)).toBe(1);
  expect(await faults()).toEqual([]);
});

test('P8 what is caused by a void record is void from its beginning', async () => {
  const made = await listed();
  const cause = visitAllWell(made);
  await post(house, worker, cause, record('records.voided', { reason: 'undone' }, { voids: cause.id }));
  await post(house, worker, visitAllWell(made, { cause: cause.id }));
  expect(await visits(made.household)).toBe(0);
  expect(await faults()).toEqual([]);
});

test('what undoes a record that was not taken goes its way: it does not wait for ever', async () => {
  const made = await listed();
  const late = visitAllWell(made, { at: house.clock.now - 90 * 86_400_000 });
  const undo = record('records.voided', { reason: 'undone' }, { voids: late.id });
  const outcomes = await post(house, worker, late, undo);
  expect(outcomes).toMatchObject([{ outcome: 'held' }, { outcome: 'held' }]);
  const again = record('records.voided', { reason: 'undone' }, { voids: late.id });
  expect(await post(house, worker, again)).toMatchObject([{ outcome: 'held' }]);
});

test('P19 who answers for one building neither takes a household out of another nor renames who lives there', async () => {
  const made = await listed(2);
  const mine = buildingId(community, '9');
  const narrow = writer('narrow', 'gridWorker', { place: community, buildings: [mine] });
  const [person] = made.persons;
  const listing = {
    household: made.household,
    building: mine,
    door: { label: '1' },
    dwellingState: 'unknown',
    persons: [],
    source: 'door',
  };
  const ownDoor = { ...listing, household: derivedId('household', 'their own'), persons: [{ person, name: '冒' }] };
  const outcomes = await post(
    house,
    narrow,
    record('residents.householdListed', listing),
    record('residents.householdListed', ownDoor),
    record('residents.householdListed', { ...ownDoor, persons: [] }),
    record('residents.personListed', { household: ownDoor.household, person, name: '冒' }),
    record('residents.personChanged', { household: derivedId('household', 'none'), person, name: '冒' }),
    record('residents.personListed', { household: ownDoor.household, person: derivedId('person', 'new'), name: '新' }),
  );
  const no = { outcome: 'refused', code: 'access.outsideScope' };
  expect(outcomes).toMatchObject([no, no, { outcome: 'accepted' }, no, no, { outcome: 'accepted' }]);
});

/** A round sent down to chosen places: each of them gets its own, and the others are never told. */
import { catalogue } from '@fangxian/domain/areas';
import { derivedId } from '@fangxian/domain/records';
import type { RoundScope, RoundState } from '@fangxian/domain/screening';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { logScope, withScope } from '../engine/database/connect.ts';
import { verifyLog } from '../engine/log/replay.store.ts';
import {
  district,
  foundPlaces,
  listedHousehold,
  officer,
  post,
  record,
  round,
  startOfTime,
  type TestHouse,
  testHouse,
  writer,
} from '../testing/house.ts';

let house: TestHouse;
const chosen = `${district}002001`;
const other = `${district}002002`;
const born = `${district}002003`;
const desk = writer('desk', 'communitySecretary', { place: district });
const opening = (places: readonly string[]) => {
  const told = { round, name: '第一轮', scope: { places }, startsOn: '2020-02-03', measuresTemperature: false };
  return record('screening.roundOpened', told, { log: district });
};
const named = (code: string) => record('places.divisionNamed', { code, name: '试', parent: district }, { log: code });

beforeAll(async () => {
  house = await testHouse();
  await foundPlaces(house);
  await post(house, officer, named(chosen), named(other));
  for (const log of [chosen, other]) await post(house, desk, { ...listedHousehold('101', 2).record, log });
});
afterAll(() => house.end());

async function roundIn(log: string, id = round): Promise<RoundState | undefined> {
  await house.engine.idle();
  return withScope(house.database, logScope(log), async (client) => {
    const { rows } = await client.query<{ state: RoundState }>(
      `select state from fangxian.register where log = $1 and register = 'round' and id = $2 and not gone`,
      [log, id],
    );
    return rows[0]?.state;
  });
}

test('P56 a round for chosen places is set there with their own denominators, and said of nowhere else', async () => {
  const elsewhere = await post(house, officer, opening(['990202']));
  expect(elsewhere).toMatchObject([{ outcome: 'refused', code: 'screening.placeNotBelow' }]);
  await post(house, officer, opening([chosen, born]));
  expect(await roundIn(chosen)).toMatchObject({ status: 'open', denominators: [{ households: 1, persons: 2 }] });
  expect(await roundIn(other)).toBeUndefined();
  // A place that is named later, and was chosen by its code, is told as it begins.
  await post(house, officer, named(born));
  expect(await roundIn(born)).toMatchObject({ status: 'open' });
  const medicine = { id: 'medicine', text: { zh: '家里有药吗？', en: 'Any medicine?' }, type: 'yesNo' };
  const questionnaire = { version: 1, questions: [{ ...medicine, per: 'household', must: false }] };
  const changed = record('screening.questionnaireChanged', { round, questionnaire }, { log: district });
  expect(await post(house, officer, changed)).toMatchObject([{ outcome: 'accepted' }]);
  expect(await roundIn(chosen)).toMatchObject({ questionnaires: [{ version: 1 }] });
  await post(house, officer, record('screening.roundClosed', { round }, { log: district }));
  expect(await roundIn(chosen)).toMatchObject({ status: 'closed' });
  expect(await roundIn(born)).toMatchObject({ status: 'closed' });
  expect(await roundIn(other)).toBeUndefined();
});

test('P174 each community finds the households of a round from above in its own registers, sealed as they are', async () => {
  const home = (log: string, door: string, more: object) => {
    const listed = listedHousehold(`${log}${door}`, 1).record;
    return { ...listed, log, body: { ...(listed.body as object), ...more } };
  };
  const person = (log: string, door: string) => ({ person: derivedId('person', `${log}${door}`, '0'), name: '演示甲' });
  const alone = { persons: [{ ...person(chosen, '203'), vulnerability: ['livingAlone'] }] };
  const marked = { persons: [{ ...person(other, '302'), vulnerability: ['old'] }] };
  await post(house, desk, home(chosen, '201', { dwellingState: 'rented' }), home(chosen, '203', alone));
  await post(house, desk, home(other, '301', {}), home(other, '302', marked));
  const lead = { lead: derivedId('lead'), person: person(other, '301').person, source: 'phone', name: '演示甲' };
  const household = (log: string, door: string) => derivedId('household', `${log}${door}`);
  const led = record('leads.received', { ...lead, household: household(other, '301') }, { log: other });
  // Unmarked again: sealed, an empty list cannot be told from any other, and is none all the same.
  const unmarked = { ...person(other, '302'), household: household(other, '302'), vulnerability: [] };
  const marking = record('residents.personChanged', unmarked, { log: other, at: startOfTime + 1000 });
  house.clock.now = startOfTime + 2000;
  expect(await post(house, desk, led, marking)).toMatchObject([{ outcome: 'accepted' }, { outcome: 'accepted' }]);
  const watched = { household: household(chosen, '201'), ...{ reason: 'contact', since: '2020-02-01' } };
  const listing = { ...watched, person: person(chosen, '201').person };
  const onList = record('residents.priorityListed', listing, { log: chosen, at: startOfTime + 1000 });
  expect(await post(house, desk, onList)).toMatchObject([{ outcome: 'accepted' }]);
  const open = async (name: string, scope: RoundScope) => {
    const id = derivedId('round', name);
    const told = { round: id, name, mode: 'targeted', scope, startsOn: '2020-02-03', measuresTemperature: false };
    await post(house, officer, record('screening.roundOpened', told, { log: district, at: house.clock.now }));
    return Promise.all([chosen, other].map(async (log) => (await roundIn(log, id))?.scope.households));
  };
  expect(await open('rented', { criteria: { dwellings: ['rented'] } })).toEqual([[household(chosen, '201')], []]);
  expect(await open('marked', { criteria: { vulnerable: true } })).toEqual([[household(chosen, '203')], []]);
  expect(await open('listed', { criteria: { priority: true } })).toEqual([[household(chosen, '201')], []]);
  // Of the two that are found there one has somebody on the priority list.
  await open('both', { criteria: { priority: true, vulnerable: true } });
  expect(await roundIn(chosen, derivedId('round', 'both'))).toMatchObject({
    ...{ denominators: [{ households: 2, persons: 2 }], priority: [{ persons: 1 }] },
  });
  expect(await open('led', { criteria: { leads: true } })).toEqual([[], [household(other, '301')]]);
  const one = await open('one place', { places: [other], criteria: { vulnerable: true, leads: true } });
  expect(one).toEqual([undefined, [household(other, '301')]]);
  expect(await roundIn(chosen, derivedId('round', 'rented'))).toMatchObject({
    meant: { criteria: { dwellings: ['rented'] } },
    denominators: [{ households: 1, persons: 1 }],
  });
  // Told in one breath with the round: a household that was rented before, one that is from now on.
  const changed = (door: string, dwellingState: string) => {
    const body = { household: household(chosen, door), dwellingState };
    return record('residents.householdChanged', body, { log: chosen, at: house.clock.now });
  };
  const id = derivedId('round', 'own');
  const told = { round: id, name: 'own', mode: 'targeted', startsOn: '2020-02-03', measuresTemperature: false };
  const scope = { criteria: { dwellings: ['rented'] } };
  const own = record('screening.roundOpened', { ...told, scope }, { log: chosen, at: house.clock.now });
  await post(house, desk, changed('201', 'ownerOccupied'), changed('203', 'rented'), own);
  expect((await roundIn(chosen, id))?.scope).toEqual({ households: [household(chosen, '203')] });
  for (const log of [chosen, other]) expect((await verifyLog(house.database, catalogue, log)).faults).toEqual([]);
});

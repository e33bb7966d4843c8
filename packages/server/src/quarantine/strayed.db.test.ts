/** Above the communities too it stands that somebody is looked after at a door where they are not. */
import type { StrayedTold } from '@fangxian/domain/exchange';
import { caseId } from '@fangxian/domain/quarantine';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { appFor, cookieOf } from '../testing/desk.ts';
import {
  community,
  district,
  foundPlaces,
  listedHousehold,
  officer,
  post,
  record,
  secretary,
  type TestHouse,
  testHouse,
  worker,
} from '../testing/house.ts';
import { caseFigureRoutes } from './figures.routes.ts';

const family = listedHousehold('101', 3);
const other = listedHousehold('102', 1);
const { household, persons } = family.made;
const [mover, leaver] = persons as [string, string, string];
const about = { case: caseId('base', household, 0), household };
let house: TestHouse;
let app: FastifyInstance;

beforeAll(async () => {
  house = await testHouse();
  await foundPlaces(house);
  const line = (person: string) => ({ person, reason: 'riskAreaReturn', rule: 'leftArea', dayZero: '2020-01-30' });
  await post(house, secretary, family.record, other.record);
  await post(house, secretary, record('quarantine.proposed', { ...about, persons: persons.map(line) }));
  app = await appFor({ officer, worker });
  caseFigureRoutes(app, house.engine);
});
afterAll(async () => {
  await app.close();
  await house.end();
});

const asked = (as: string, root = district) =>
  app.inject({ url: `/api/cases/strayed?root=${root}`, headers: cookieOf(as) });
const strayed = async () => ((await asked('officer')).json() as StrayedTold).map(({ log, persons: n }) => [log, n]);
const say = async (kind: string, body: object) => {
  house.clock.now += 60_000;
  const [outcome] = await post(house, secretary, record(kind, body, { at: house.clock.now }));
  expect(outcome).toMatchObject({ outcome: 'accepted' });
};

test('P210 who is looked after at a door where they are not is counted above, until somebody follows them or ends their line', async () => {
  expect(await strayed()).toEqual([]);
  const to = other.made.household;
  await say('residents.personMoved', { person: mover, from: household, household: to });
  await say('residents.personLeft', { household, person: leaver, reason: 'died' });
  expect(await strayed()).toEqual([[community, 2]]);
  await say('quarantine.followed', { case: about.case, household: to, persons: [mover] });
  expect(await strayed()).toEqual([[community, 1]]);
  await say('quarantine.leftFolder', { ...about, persons: [leaver], ending: 'departed' });
  expect(await strayed()).toEqual([]);
  // Figures, and nobody who is not answerable for the place.
  expect((await asked('worker')).statusCode).toBe(403);
});

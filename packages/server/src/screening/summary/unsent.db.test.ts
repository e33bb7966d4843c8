/** What phones say that they still hold, from the request in which they say it to the summary that tells it. */
import type { SummaryTold, Unsent } from '@fangxian/domain/exchange';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Writer } from '../../engine/log/incoming.ts';
import {
  community,
  district,
  foundPlaces,
  listedHousehold,
  officer,
  openedRound,
  post,
  round,
  secretary,
  type TestHouse,
  testHouse,
} from '../../testing/house.ts';
import { identityIn, signedInAs } from '../../testing/people.ts';
import { asked, testRoutes } from '../../testing/routes.ts';
import { summaryRoutes } from './summary.routes.ts';

let house: TestHouse;
let app: Awaited<ReturnType<typeof testRoutes>>;
let phone: Writer;
const hour = 3_600_000;
let people: ReadonlyMap<string, Writer>;

beforeAll(async () => {
  house = await testHouse();
  await foundPlaces(house);
  await post(house, secretary, listedHousehold('101', 1).record);
  await post(house, officer, { ...openedRound(), log: district });
  await house.engine.idle();
  phone = (await signedInAs(house, identityIn(house), '试工', 'gridWorker')).signed.writer;
  people = new Map(Object.entries({ phone, secretary, officer }));
  app = await testRoutes(
    house,
    (token) => people.get(token),
    (routes) => summaryRoutes(routes, house.engine),
  );
});
afterAll(async () => {
  await app.close();
  await house.end();
});

const say = (waiting: object) => asked(app, 'phone', 'POST', '/api/records', { records: [], deviceNow: 0, waiting });
async function told(as: string, root: string): Promise<Unsent> {
  const { value } = await asked(app, as, 'GET', `/api/summary?root=${root}&round=${round}`);
  return (value as SummaryTold).unsent;
}

test('a phone tells what it still holds, and takes it back when all is sent', async () => {
  expect(await told('secretary', community)).toMatchObject({ devices: 1, quiet: 0, waiting: 0, who: [] });
  expect((await say({ records: 14, oldestAt: house.clock.now - hour })).status).toBe(200);
  expect(await told('secretary', community)).toMatchObject({
    ...{ waiting: 1, records: 14, oldestAt: house.clock.now - hour },
    who: [{ member: phone.member, name: '试工', unsent: 14 }],
  });
  await say({ records: 0 });
  expect(await told('secretary', community)).toMatchObject({ waiting: 0, records: 0, who: [] });
});

test('a phone silent overnight is named at the desk and counted above', async () => {
  const seen = house.clock.now;
  house.clock.now += 13 * hour;
  expect(await told('secretary', community)).toMatchObject({ quiet: 1, since: seen, who: [{ name: '试工' }] });
  const above = await told('officer', district);
  expect(above).toEqual({ devices: 1, quiet: 1, since: seen, waiting: 0, records: 0 });
});

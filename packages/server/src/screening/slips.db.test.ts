/** P38: what the code on a slip opens, for whom, and for how long. */
import type { CoverageState } from '@fangxian/domain/screening';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { logScope, withScope } from '../engine/database/connect.ts';
import { cookieName } from '../http/signedIn.ts';
import { appFor } from '../testing/desk.ts';
import {
  community,
  foundPlaces,
  listedHousehold,
  masterKey,
  openedRound,
  post,
  record,
  round,
  secretary,
  type TestHouse,
  testHouse,
  worker,
} from '../testing/house.ts';
import { slipRoutes } from './slips.routes.ts';
import { slipsFrom } from './slips.ts';
import { behindSlip } from './slips.view.ts';

const three = listedHousehold('101', 3);
const alone = listedHousehold('102', 1);
const ill = listedHousehold('103', 1);
const lastRound = record('screening.roundClosed', { round });
let house: TestHouse;
let app: FastifyInstance;
beforeAll(async () => {
  house = await testHouse();
  await foundPlaces(house);
  await post(house, secretary, three.record, alone.record, ill.record, openedRound());
  app = await appFor({ secretary, worker });
  slipRoutes(app, house.engine, slipsFrom(masterKey), 'base');
  await app.ready();
});
afterAll(async () => {
  await app.close();
  await house.end();
});

const asked = async (who: 'secretary' | 'worker' | undefined, url: string, payload: object) => {
  const cookies = who && { [cookieName]: who };
  const answer = await app.inject({ method: 'POST', url, payload, ...(cookies && { cookies }) });
  return { status: answer.statusCode, text: answer.body };
};
async function tokenFor(household: string): Promise<string> {
  const { status, text } = await asked('secretary', `/api/logs/${community}/slips`, { round, households: [household] });
  expect(status, text).toBe(200);
  const [slip] = JSON.parse(text) as { link: string; qr: string }[];
  expect(slip?.qr).toContain('<svg');
  return new URL(slip?.link ?? '').hash.slice(1);
}
const allWell = (home: number) => ({ home, away: 0, riskArea: false, contact: false, unwell: false });
const report = (token: string, said: object) => asked(undefined, '/api/slip/report', { token, report: said });
const coverageOf = async (household: string): Promise<CoverageState | undefined> =>
  (await behindSlip(house.database, community, round, [household]))?.coverage;

test('P38 a slip opens three questions and nothing of the household, and its answer fills the cell', async () => {
  const { household, persons } = three.made;
  const token = await tokenFor(household);
  const looked = await asked(undefined, '/api/slip/look', { token });
  expect(looked.status).toBe(200);
  expect(Object.keys(JSON.parse(looked.text)).sort()).toEqual(['place', 'questions', 'until']);
  for (const hidden of ['试101', '101', '1390000', household, ...persons]) expect(looked.text).not.toContain(hidden);

  expect(await report(token, allWell(3))).toEqual({ status: 204, text: '' });
  expect(await report(token, allWell(3))).toMatchObject({ status: 204 });
  expect(await coverageOf(household)).toMatchObject({ end: 'accounted', lastChannel: 'self', visits: 1 });
  // Nobody of the staff was out for it.
  expect(await countOf('workerDay')).toBe(0);
});

test('P38 what does not fit the roster settles nobody, and the desk is asked to look', async () => {
  const { household } = alone.made;
  const token = await tokenFor(household);
  const before = await questionsAsked();
  expect(await report(token, allWell(4))).toMatchObject({ status: 204 });
  expect(await coverageOf(household)).toMatchObject({ end: 'partly', visits: 1 });
  expect(await questionsAsked()).toBe(before + 1);
  expect(await report(token, { ...allWell(1), unwell: true })).toMatchObject({ status: 204 });
  expect((await coverageOf(household))?.persons).toMatchObject([{ state: 'needsAttention', source: 'self' }]);
});

test('P38 a slip does not make well again whom somebody found ill', async () => {
  const { household, persons } = ill.made;
  const answers = persons.map((person) => ({ person, state: 'needsAttention', source: 'door', reasons: ['fever'] }));
  const visit = { round, household, outcome: 'met', channel: 'door', answers };
  await post(house, secretary, record('screening.visited', visit));
  const token = await tokenFor(household);
  house.clock.now += 60_000;
  expect(await report(token, allWell(1))).toMatchObject({ status: 204 });
  expect((await coverageOf(household))?.persons).toMatchObject([{ state: 'needsAttention', source: 'door' }]);
});

test('P38 only the desk prints codes; a code that was changed, has run out, or whose round is over opens nothing', async () => {
  const { household } = three.made;
  const wanted = { round, households: [household] };
  expect((await asked('worker', `/api/logs/${community}/slips`, wanted)).status).toBe(403);
  expect((await asked(undefined, `/api/logs/${community}/slips`, wanted)).status).toBe(401);

  const token = await tokenFor(household);
  const other = `${token.slice(0, 40)}${token[40] === 'A' ? 'B' : 'A'}${token.slice(41)}`;
  expect((await asked(undefined, '/api/slip/look', { token: other })).status).toBe(410);
  const { now } = house.clock;
  house.clock.now = now + 3 * 86_400_000;
  expect((await asked(undefined, '/api/slip/look', { token })).status).toBe(410);
  house.clock.now = now;
  expect((await asked(undefined, '/api/slip/look', { token })).status).toBe(200);
  let last = 200;
  for (let n = 0; n < 25; n += 1) last = (await asked(undefined, '/api/slip/look', { token })).status;
  expect(last).toBe(429);

  const fresh = await tokenFor(alone.made.household);
  expect((await post(house, secretary, lastRound))[0]).toMatchObject({ outcome: 'accepted' });
  await house.engine.idle();
  expect((await report(fresh, allWell(1))).status).toBe(410);
});

const questionsAsked = () => countOf('question');
async function countOf(register: string): Promise<number> {
  return withScope(house.database, logScope(community), async (client) => {
    const { rows } = await client.query<{ n: number }>(
      'select count(*)::int as n from fangxian.register where log = $1 and register = $2 and not gone',
      [community, register],
    );
    return rows[0]?.n ?? 0;
  });
}

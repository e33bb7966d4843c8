/** What a household's history tells, and to whom. */
import type { HistoryTold } from '@fangxian/domain/exchange';
import { derivedId, type NewRecord } from '@fangxian/domain/records';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Writer } from '../engine/log/incoming.ts';
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
  writer,
} from '../testing/house.ts';
import { asked, testRoutes } from '../testing/routes.ts';
import { historyRoutes } from './history.routes.ts';

const colleague = writer('colleague', 'gridWorker', { place: community });
const elsewhere = writer('elsewhere', 'gridWorker', { place: community, buildings: ['somewhere'] });
const { record: listed, made: home } = listedHousehold('101', 2);
const forCase = { place: community, case: derivedId('case'), household: home.household, buildings: [home.building] };
const letIn = writer('let in', 'doctor', forCase);
const people: Record<string, Writer> = { officer, secretary, worker, colleague, elsewhere, letIn };
const { record: neighbour, made: next } = listedHousehold('102', 1);
let house: TestHouse;
let app: FastifyInstance;
beforeAll(async () => {
  house = await testHouse();
  await foundPlaces(house);
  await post(house, secretary, listed, neighbour, openedRound());
  app = await testRoutes(
    house,
    (token) => people[token],
    (routes) => historyRoutes(routes, house.engine, house.sync),
  );
});
afterAll(async () => {
  await app.close();
  await house.end();
});

const say = async (by: Writer, one: NewRecord) => {
  house.clock.now += 60_000;
  const at = one.corrects ? one.at : house.clock.now;
  const [outcome] = await post(house, by, { ...one, at });
  return outcome;
};
const history = async (who: string, household = home.household) => {
  const { status, value } = await asked(app, who, 'GET', `/api/logs/${community}/households/${household}/history`);
  return { status, records: (value as HistoryTold).records };
};

test('P171 each record is told with who said it and when, and what took it away; it may be put back', async () => {
  const visit = visitAllWell(home);
  await say(worker, visit);
  // Nobody takes back what a colleague said; the desk may.
  const mistake = record('records.voided', { reason: 'mistake' }, { voids: visit.id });
  expect(await say(colleague, mistake)).toMatchObject({ outcome: 'refused', code: 'access.notYourRecord' });
  const taken = record('records.voided', { reason: 'mistake' }, { voids: visit.id });
  await say(secretary, taken);
  const [struck, first] = (await history('secretary')).records;
  expect(struck).toMatchObject({
    ...{ id: visit.id, kind: 'screening.visited', by: worker.member, about: { outcome: 'met' } },
    ended: { how: 'voided', record: taken.id, by: secretary.member, at: house.clock.now, reason: 'mistake' },
  });
  expect(first).toMatchObject({ kind: 'residents.householdListed' });
  await say(secretary, record('records.voided', { reason: 'mistake' }, { voids: taken.id }));
  expect((await history('secretary')).records[0]).not.toHaveProperty('ended');
  // Its row is gone with the only visit there was; the history stays.
  await say(worker, record('records.voided', { reason: 'duplicate' }, { voids: visit.id }));
  expect((await history('worker')).records[0]).toMatchObject({ ended: { how: 'voided', reason: 'duplicate' } });
});

test('P171 a corrected visit and what stands in its place are both told, the one struck through', async () => {
  const nobody = record('screening.visited', {
    ...{ round, household: next.household, outcome: 'nobodyHome', channel: 'door', answers: [] },
  });
  await say(worker, nobody);
  const mended = visitAllWell(next, { corrects: nobody.id, at: house.clock.now });
  await say(worker, mended);
  const { records } = await history('worker', next.household);
  expect(records.filter(({ kind }) => kind === 'screening.visited')).toMatchObject([
    { id: mended.id, corrects: nobody.id, about: { outcome: 'met' } },
    { id: nobody.id, about: { outcome: 'nobodyHome' }, ended: { how: 'corrected', record: mended.id } },
  ]);
});

test('P171 how a visit went is told to its writer and the desk, and nothing of it to who does not see the door', async () => {
  const [sick] = home.persons;
  const answers = [{ person: sick, state: 'needsAttention', source: 'door', reasons: ['fever'], temperature: 38.4 }];
  const body = { round, household: home.household, outcome: 'met', channel: 'phone', answers, note: '试' };
  await say(worker, record('screening.visited', body));
  const [mine] = (await history('worker')).records;
  expect(mine).toMatchObject({ said: { note: '试', answers: [{ reasons: ['fever'], temperature: 38.4 }] } });
  expect((await history('secretary')).records[0]).toEqual(mine);
  const [theirs] = (await history('colleague')).records;
  expect(theirs).toEqual({
    ...{ id: mine?.id, kind: 'screening.visited', at: mine?.at, by: worker.member },
    about: { round, household: home.household },
  });
  for (const who of ['elsewhere', 'letIn', 'officer']) expect((await history(who)).status).toBe(404);
  expect(await asked(app, 'nobody', 'GET', `/api/logs/${community}/households/x/history`)).toMatchObject({
    status: 401,
  });
});

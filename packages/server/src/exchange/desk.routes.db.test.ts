/** What a desk may let in, of what was not taken. */
import { catalogue } from '@fangxian/domain/areas';
import { firstProfile } from '@fangxian/domain/policy';
import { derivedId } from '@fangxian/domain/records';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Writer } from '../engine/log/incoming.ts';
import {
  community,
  district,
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
} from '../testing/house.ts';
import { asked, testRoutes } from '../testing/routes.ts';

const deskWorker = writer('at the desk', 'communityWorker', { place: community });
const people: Record<string, Writer> = { deskWorker, secretary, worker };
const one = listedHousehold('101', 1);
let house: TestHouse;
let app: FastifyInstance;
beforeAll(async () => {
  house = await testHouse();
  await foundPlaces(house);
  await post(house, secretary, one.record, openedRound());
  app = await testRoutes(house, (token) => people[token]);
});
afterAll(async () => {
  await app.close();
  await house.end();
});

const decide = (who: string, id: string, decision: 'take' | 'drop') =>
  asked(app, who, 'POST', `/api/logs/${community}/kept/${id}`, { decision });

test('P19 nobody lets in at the desk what they could not have written themselves', async () => {
  const policy = record('policy.adopted', { profile: { ...firstProfile, version: 7 } });
  const opening = record('screening.roundOpened', {
    ...(openedRound().body as object),
    round: derivedId('round', 'x'),
  });
  const bySystem = record('questions.raised', { record: one.record.id, code: 'x', subjects: [] });
  const outcomes = await post(house, deskWorker, policy, opening, bySystem);
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(['refused', 'refused', 'refused']);
  for (const { id } of [policy, opening, bySystem]) {
    expect(await decide('deskWorker', id, 'take')).toMatchObject({ status: 422 });
  }
});

test('P19 what named no place yet is not let into that place by the desk of another', async () => {
  const elsewhere = '990101001777';
  const listing = { ...listedHousehold('909', 1).record, log: elsewhere };
  expect(await post(house, deskWorker, listing)).toMatchObject([{ outcome: 'refused', code: 'record.unknownLog' }]);
  const officer = writer('officer', 'districtOfficer', { place: district });
  await post(house, officer, record('places.divisionNamed', { code: elsewhere, name: '别处' }, { log: elsewhere }));
  expect(await decide('deskWorker', listing.id, 'take')).toMatchObject({
    status: 422,
    value: { code: 'access.outsideScope' },
  });
});

test('P19 a visit that was held is let in under its own name and time', async () => {
  const gone = { ...worker, session: 'ended' as const };
  const visit = visitAllWell(one.made);
  expect(await post(house, gone, visit)).toMatchObject([{ outcome: 'held' }]);
  expect(await decide('deskWorker', visit.id, 'take')).toMatchObject({ status: 200, value: { outcome: 'accepted' } });
  expect(await decide('deskWorker', visit.id, 'take')).toMatchObject({ status: 404 });
  expect(await post(house, gone, visit)).toMatchObject([{ outcome: 'duplicate' }]);
});

test('P19 an invitation that was held is let in by who could have invited, and by nobody else', async () => {
  const inviting = writer('second secretary', 'communitySecretary', { place: community });
  const member = derivedId('member', 'invited late');
  const grant = { grant: derivedId('grant', 'late'), role: 'gridWorker', scope: { place: community }, from: 0 };
  const invited = record('workforce.invited', { member, name: '试员', grants: [grant] });
  expect(await post(house, { ...inviting, session: 'ended' }, invited)).toMatchObject([{ outcome: 'held' }]);
  expect(await decide('deskWorker', invited.id, 'take')).toMatchObject({ status: 422 });
  expect(await decide('secretary', invited.id, 'take')).toMatchObject({ status: 200 });
});

test('a kept record shows to its writer and the desk alone', async () => {
  const visit = visitAllWell({ ...one.made, household: one.made.household }, { at: house.clock.now - 90 * 86_400_000 });
  expect(await post(house, worker, visit)).toMatchObject([{ outcome: 'held' }]);
  people.other = writer('another', 'gridWorker', { place: community });
  const kept = async (who: string) =>
    ((await asked(app, who, 'GET', `/api/logs/${community}/kept`)).value as { id: string }[]).map(({ id }) => id);
  expect(await kept('worker')).toContain(visit.id);
  expect(await kept('deskWorker')).toContain(visit.id);
  expect(await kept('other')).toEqual([]);
  expect(round).toBeDefined();
});

test('P193 the description of the interface holds the body of every kind that people write, and each is found', () => {
  type Described = { properties: { kind: object; body: object } };
  const { openapi, components, paths } = app.swagger() as unknown as {
    openapi: string;
    components: { schemas: Record<string, Described> };
    paths: Record<string, { post: { requestBody: { content: Record<string, { schema: unknown }> } } }>;
  };
  const written = catalogue.kinds.filter(({ writer }) => writer === 'person');
  expect(openapi).toBe('3.1.0');
  for (const { name, body } of written) {
    expect(components.schemas[name]?.properties.kind).toEqual({ const: name });
    expect(components.schemas[name]?.properties.body).toEqual(JSON.parse(JSON.stringify(body)));
  }
  const posted = paths['/api/records']?.post.requestBody.content['application/json']?.schema;
  const named = written.map(({ name }) => ({ $ref: `#/components/schemas/${name}` }));
  expect(posted).toMatchObject({ properties: { records: { items: { oneOf: named } } } });
});

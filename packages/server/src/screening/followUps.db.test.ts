import { gunzipSync } from 'node:zlib';
import { catalogue } from '@fangxian/domain/areas';
import type { Chunk } from '@fangxian/domain/exchange';
import { type FollowUpState, followUpKey, stepsOf } from '@fangxian/domain/screening';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { logScope, withScope } from '../engine/database/connect.ts';
import { rebuildLog, verifyLog } from '../engine/log/replay.store.ts';
import { viewingOf } from '../engine/sync/viewing.ts';
import {
  community,
  foundPlaces,
  listedHousehold,
  openedRound,
  post,
  record,
  round,
  secretary,
  startOfTime,
  type TestHouse,
  testHouse,
  worker,
  writer,
} from '../testing/house.ts';

let house: TestHouse;
const { record: listed, made } = listedHousehold('101', 2);
const [ill, other] = made.persons as [string, string];
const doctor = writer('doctor', 'doctor', { place: community });
const about = { round, household: made.household, person: ill };
beforeEach(async () => {
  house = await testHouse();
  await foundPlaces(house);
  await post(house, secretary, listed, openedRound());
});
afterEach(() => house.end());

function visit(answer: object, at = startOfTime) {
  const answers = [
    { person: ill, state: 'needsAttention', source: 'door', ...answer },
    { person: other, state: 'well', source: 'door' },
  ];
  const body = { round, household: made.household, outcome: 'met', channel: 'door', answers };
  return record('screening.visited', body, { at });
}

const viewing = (by: typeof doctor) => {
  const found = viewingOf(catalogue, by.member, by.grants, community, house.clock.now);
  return found ?? expect.fail('no grant reaches the community');
};

/** All that a device is told: what it loads first, and every word of a tail since `since`. */
async function told(by: typeof doctor, since?: { seq: number; hash: string; fingerprint: string }) {
  const mine = viewing(by);
  const manifest = (await house.sync.manifest(mine)) ?? expect.fail('no manifest');
  const chunks = await Promise.all(manifest.chunks.map(({ building }) => house.sync.chunk(mine, building)));
  const loaded = chunks.flatMap(({ gzip }) => (JSON.parse(gunzipSync(gzip).toString()) as Chunk).rows);
  const tail = since && (await house.sync.tail(mine, since));
  if (tail === 'rewritten') expect.fail('rewritten');
  return { cursor: manifest.cursor, loaded, tail: tail?.rows ?? [] };
}

const followUpFor = async (by: typeof doctor) =>
  (await told(by)).loaded.find(({ key }) => key === followUpKey(round, ill))?.state as FollowUpState | undefined;

test('P26 contradictory answers are taken with a question, judged before they are sealed', async () => {
  // Nothing counts as later than its arrival.
  house.clock.now = startOfTime + 2;
  const outcomes = await post(
    house,
    worker,
    visit({ state: 'well', temperature: 39.2 }),
    visit({ reasons: ['fever'], temperature: 36.5 }, startOfTime + 1),
    visit({ reasons: ['fever'], temperature: 38.1 }, startOfTime + 2),
  );
  expect(outcomes.map((one) => ('question' in one ? one.question : one.outcome))).toEqual([
    'screening.wellWithFever',
    'screening.feverNotMeasured',
    'accepted',
  ]);
  const { readings } = (await followUpFor(doctor)) ?? expect.fail('nobody follows them up');
  const found = readings.filter(({ atVisit }) => !atVisit);
  expect(found).toMatchObject([{ celsius: 36.5 }, { celsius: 38.1, fever: true }]);
  expect(readings.filter(({ atVisit }) => atVisit)).toMatchObject([{ celsius: 39.2, fever: true }]);
  const stored = await withScope(house.database, logScope(community), (client) =>
    client.query<{ text: string }>(
      `select stored::text as text from fangxian.record where log = $1
       union all select state::text from fangxian.register where log = $1`,
      [community],
    ),
  );
  expect(stored.rows.length).toBeGreaterThan(5);
  expect(stored.rows.filter(({ text }) => /39\.2|36\.5|38\.1/.test(text))).toEqual([]);
});

test('P27 whom somebody follows up is told to those on duty for health; to others not even by a key', async () => {
  const before = await Promise.all([told(worker), told(doctor)]);
  await post(house, worker, visit({ reasons: ['fever'], temperature: 38.1 }));
  await post(house, doctor, record('screening.handedOver', { ...about, to: 'clinic' }));
  const [theirs, doctors] = await Promise.all([told(worker, before[0].cursor), told(doctor, before[1].cursor)]);
  expect(doctors.tail.map(({ key }) => key)).toContain(followUpKey(round, ill));
  expect(stepsOf((await followUpFor(doctor)) as FollowUpState).find(({ step }) => step === 'handOver')).toMatchObject({
    ...{ state: 'done', closed: { by: doctor.member } },
  });
  const keys = [...theirs.loaded, ...theirs.tail].map(({ key }) => key);
  expect(keys).toContain(`coverage/${round}:${made.household}`);
  expect(keys.filter((key) => key.startsWith('follow'))).toEqual([]);
});

test('P25 who may take a step is the table of roles; every number follows, also after a rebuild', async () => {
  const step = { ...about, step: 'control', outcome: 'notApplicable', reason: 'doctorAdvised' };
  await post(house, worker, visit({ reasons: ['riskArea'] }));
  const outcomes = [
    ...(await post(house, worker, record('screening.stepTaken', step))),
    ...(await post(house, doctor, record('screening.stepTaken', step))),
    ...(await post(house, worker, record('screening.temperatureTaken', { ...about, celsius: 36.4, site: 'forehead' }))),
    ...(await post(
      house,
      doctor,
      record('screening.stepTaken', { ...about, step: 'control', outcome: 'notApplicable' }),
    )),
  ];
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(['refused', 'accepted', 'accepted', 'refused']);
  const open = async () => {
    const { rows } = await withScope(house.database, logScope(community), (client) =>
      client.query<{ value: number }>(
        `select coalesce(sum(value), 0)::int as value from fangxian.tally
         where log = $1 and scope = $2 and name = 'followUpsOpen' and grid = '*'`,
        [community, round],
      ),
    );
    return rows[0]?.value;
  };
  expect(await open()).toBe(1);
  const state = await followUpFor(doctor);
  await rebuildLog(house.database, catalogue, community);
  expect((await verifyLog(house.database, catalogue, community)).faults).toEqual([]);
  expect([await open(), await followUpFor(doctor)]).toEqual([1, state]);
});

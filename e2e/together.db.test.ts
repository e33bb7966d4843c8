/**
 * P20: phones and server together, without a browser. The device layer of the pages, with its store in memory, over
 * the real routes: several people record, lose their network and their answers, close the app, undo, correct, move
 * households and persons about. In the end each of them has what a fresh phone would load, and the log verifies.
 */
import { gunzipSync } from 'node:zlib';
import { catalogue } from '@fangxian/domain/areas';
import { buildingId } from '@fangxian/domain/places';
import { firstProfile } from '@fangxian/domain/policy';
import { derivedId } from '@fangxian/domain/records';
import type { HouseholdState } from '@fangxian/domain/residents';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { logScope, withScope } from '../packages/server/src/engine/database/connect.ts';
import type { Writer } from '../packages/server/src/engine/log/incoming.ts';
import { verifyLog } from '../packages/server/src/engine/log/replay.store.ts';
import { cookieName } from '../packages/server/src/http/signedIn.ts';
import {
  district,
  foundPlaces,
  listedHousehold,
  officer,
  openedRound,
  post,
  record,
  round,
  startOfTime,
  type TestHouse,
  testHouse,
  writer,
} from '../packages/server/src/testing/house.ts';
import { testRoutes } from '../packages/server/src/testing/routes.ts';
import type { Answer } from '../packages/web/src/device/ask.ts';
import type { Session } from '../packages/web/src/device/lease.ts';
import { LocalDevice } from '../packages/web/src/device/localDevice.ts';
import { memoryStore, type Store } from '../packages/web/src/device/store.ts';
import { vaultFrom } from '../packages/web/src/device/vault.ts';

let house: TestHouse;
let app: Awaited<ReturnType<typeof testRoutes>>;
const people = new Map<string, Writer>();
beforeAll(async () => {
  house = await testHouse();
  await foundPlaces(house);
  app = await testRoutes(house, (token) => people.get(token));
});
afterAll(async () => {
  await app.close();
  await house.end();
});

const deed = fc.constantFrom(
  ...(['visit', 'visit', 'visit', 'visit', 'void', 'void', 'correct', 'person', 'household'] as const),
  ...(['movePerson', 'moveHousehold', 'offline', 'online', 'deaf', 'sync', 'together', 'reopen'] as const),
);
const step = fc.record({
  who: fc.integer({ min: 0, max: 3 }),
  does: deed,
  which: fc.nat({ max: 20 }),
  other: fc.nat({ max: 20 }),
});
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

let runs = 0;

test('P20 in the end every phone has what a fresh one loads, and nothing was lost or doubled', {
  timeout: 240_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 50 }), async (steps) => {
      runs += 1;
      const { log, phones } = await morning();
      for (const one of steps) {
        house.clock.now += 60_000;
        await take(phones, one);
      }
      await evening(phones);
      for (const phone of phones) {
        const fresh = await phone.anew();
        expect(shown(phone.device)).toEqual(shown(fresh));
        fresh.close();
      }
      expect((await verifyLog(house.database, catalogue, log)).faults).toEqual([]);
      const taken = await takenFrom(
        log,
        phones.map(({ by }) => by.device),
      );
      const kept = phones.flatMap(({ device }) => device.outbox.kept.map(({ id }) => id));
      expect([...taken, ...kept].sort()).toEqual(phones.flatMap(({ made }) => made.map(({ id }) => id)).sort());
      const why = phones.flatMap(({ device }) => device.outbox.kept.map(({ code }) => code));
      // A household was moved away meanwhile from the building that somebody answers for; nothing else is refused.
      expect(why.filter((code) => code !== 'access.outsideScope')).toEqual([]);
    }),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 25) },
  );
});

/** A community of its own with two buildings, a round, and four people with a phone each. */
async function morning() {
  house.clock.now = startOfTime;
  const log = `${district}${String(runs).padStart(6, '0')}`;
  const buildings = ['1', '2'].map((name) => buildingId(log, name));
  await post(house, officer, record('places.divisionNamed', { code: log, name: '试', parent: district }, { log }));
  const roster = ['101', '102', '201', '202'].map((door, i) => {
    const listed = listedHousehold(`${door}-${runs}`, 2).record;
    const body = { ...(listed.body as object), building: buildings[i >> 1] };
    return { ...listed, log, body };
  });
  const desk = writer(`desk-${runs}`, 'communitySecretary', { place: log });
  // From the office's file: not recorded on a phone.
  await post(house, { ...desk, device: 'office' }, ...roster);
  await post(house, officer, { ...openedRound(), log });
  const phones = [
    phoneOf(desk, log, 0),
    phoneOf(writer(`doctor-${runs}`, 'doctor', { place: log }), log, 90_000),
    ...buildings.map((building, i) =>
      phoneOf(writer(`grid-${runs}-${i}`, 'gridWorker', { place: log, buildings: [building] }), log, -i * 400_000),
    ),
  ];
  for (const phone of phones) await phone.open();
  return { log, phones };
}

type Phone = ReturnType<typeof phoneOf>;

/** @param skew by how much (ms) its clock is ahead */
function phoneOf(by: Writer, log: string, skew: number) {
  people.set(by.device, by);
  const signal = { reaches: true, deaf: false };
  const session = { member: by.member, device: by.device, event: 'base', grants: by.grants, policy: firstProfile };

  const ask = async <Value>(method: 'GET' | 'POST', url: string, body?: unknown): Promise<Answer<Value>> => {
    const nothing = { ok: false, status: 0, problem: undefined } as const;
    if (!signal.reaches) return nothing;
    const cookies = { [cookieName]: by.device };
    const answer = await app.inject({ method, url, cookies, ...(body !== undefined && { payload: body as object }) });
    if (signal.deaf && method === 'POST') return nothing;
    const bytes = answer.rawPayload;
    const text = (answer.headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes).toString();
    const value = JSON.parse(text);
    return answer.statusCode < 300
      ? { ok: true, value: value as Value }
      : { ok: false, status: answer.statusCode, problem: value };
  };

  const deviceOn = async (store: Store): Promise<LocalDevice> => {
    const vault = await vaultFrom(Buffer.alloc(32, 3).toString('base64'));
    const device = new LocalDevice({ vault, session: session as unknown as Session, offset: -skew }, log, {
      store,
      ask,
      askBytes: async () => ({ ok: false, status: 0, problem: undefined }),
      tabs: { tell: () => undefined, whenFirst: (begin) => begin(), close: () => undefined },
      now: () => house.clock.now + skew,
      after: () => () => undefined,
      online: () => signal.reaches,
      turnedAway: (code) => {
        throw new Error(`turned away: ${code}`);
      },
      renew: async () => undefined,
      chooseLog: async () => undefined,
      signOut: async () => undefined,
    });
    await device.open();
    await device.beginSending();
    return device;
  };

  const store = memoryStore();
  const phone = {
    by,
    log,
    signal,
    /** What was recorded here, in order. */
    made: [] as { id: string; kind: string; body: unknown }[],
    device: undefined as unknown as LocalDevice,
    async open() {
      phone.device?.close();
      phone.device = await deviceOn(store);
    },
    anew: () => deviceOn(memoryStore()),
    async records(kind: string, body: unknown, extras = {}) {
      const { id } = await phone.device.record(kind, body, extras);
      phone.made.push({ id, kind, body });
      // Without waiting for the network the phone goes on; here its answer is waited for, to be the same each time.
      await phone.device.refresh();
    },
  };
  return phone;
}

async function take(phones: readonly Phone[], { who, does, which, other }: Step): Promise<void> {
  const phone = phones[who] as Phone;
  const { device, signal, made } = phone;
  const ids = [...device.ids('household')].sort();
  const household = device.get<HouseholdState>(`household/${ids[which % Math.max(1, ids.length)]}`);
  const visits = made.filter(({ kind }) => kind === 'screening.visited');
  const again = visits[visits.length - 1 - (which % 3)];
  const undoable = made[made.length - 1 - (which % 4)];
  if (does === 'offline') signal.reaches = false;
  else if (does === 'online') Object.assign(signal, { reaches: true, deaf: false });
  else if (does === 'deaf') signal.deaf = true;
  else if (does === 'sync') await device.refresh();
  else if (does === 'reopen') await phone.open();
  else if (does === 'together') await Promise.all(phones.map((one) => one.device.refresh()));
  else if (does === 'void' && undoable) {
    await phone.records('records.voided', { reason: 'undone' }, { voids: undoable.id });
  } else if (does === 'correct' && again) {
    await phone.records('screening.visited', { ...(again.body as object), outcome: 'met' }, { corrects: again.id });
  } else if (!household) return;
  else if (does === 'visit') await phone.records('screening.visited', visitOf(household, other));
  else if (does === 'person') {
    const person = derivedId('found', String(runs), String(who), String(made.length));
    await phone.records('residents.personListed', { household: household.household, person, name: '新来' });
  } else if (does === 'household') {
    const id = derivedId('door', String(runs), String(who), String(made.length));
    await phone.records('residents.householdListed', listing(id, household.building, '新'));
  } else if (phone === phones[0] && does === 'movePerson') {
    const into = ids[other % ids.length];
    const [person] = household.persons;
    if (person) await phone.records('residents.personListed', { household: into, person, name: '搬' });
  } else if (phone === phones[0] && does === 'moveHousehold') {
    const building = buildingId(phone.log, other % 2 === 0 ? '1' : '2');
    await phone.records('residents.householdListed', listing(household.household, building, '搬'));
  }
}

function visitOf({ household, persons }: HouseholdState, other: number) {
  const states = ['well', 'needsAttention', 'away', 'refused'] as const;
  const answers = persons.slice(0, other % 3).map((person, i) => {
    const state = states[(other + i) % states.length] as (typeof states)[number];
    return { person, state, source: 'door' as const, ...(state === 'away' && { awayAt: 'city' as const }) };
  });
  const outcome = answers.length > 0 ? 'met' : 'nobodyHome';
  return { round, household, outcome, channel: 'door', answers };
}

function listing(household: string, building: string, label: string) {
  return { household, building, door: { label }, dwellingState: 'ownerOccupied', persons: [], source: 'door' };
}

/** Everybody comes home: what waits is sent, and what the others sent is fetched. */
async function evening(phones: readonly Phone[]): Promise<void> {
  for (const { signal } of phones) Object.assign(signal, { reaches: true, deaf: false });
  for (let round = 0; round < 3; round++) {
    // What was told to come later is tried again by then.
    house.clock.now += 20 * 60_000;
    for (const { device } of phones) await device.refresh();
  }
  expect(phones.map(({ device }) => device.outbox.unsent)).toEqual(phones.map(() => 0));
}

/** Every row of a phone, as its faces see it. */
function shown(device: LocalDevice) {
  const keys = catalogue.registers.flatMap(({ name }) => device.ids(name).map((id) => `${name}/${id}` as const)).sort();
  return Object.fromEntries(keys.map((key) => [key, device.get(key)]));
}

async function takenFrom(log: string, devices: readonly string[]): Promise<string[]> {
  return withScope(house.database, logScope(log), async (client) => {
    const { rows } = await client.query<{ id: string }>(
      'select id from fangxian.record where log = $1 and device = any($2) and cause is null and device_seq > 0 and seq > 0',
      [log, devices],
    );
    return rows.map(({ id }) => id);
  });
}

import { firstProfile } from '@fangxian/domain/policy';
import type { NewRecord } from '@fangxian/domain/records';
import { type CoverageState, coverageKey } from '@fangxian/domain/screening';
import { expect, test } from 'vitest';
import type { Answer } from './ask.ts';
import type { Session } from './lease.ts';
import { LocalDevice } from './localDevice.ts';
import { memoryStore, type Store } from './store.ts';
import type { Tabs } from './tabs.ts';
import { vaultFrom } from './vault.ts';

const log = '500109007017';
const round = '00000000-0000-7000-8000-000000000001';
const household = '00000000-0000-7000-8000-000000000002';
const key = coverageKey(round, household);

/** As much of a server as the device sees: it takes records, and tells rows that say how many it took. */
function smallServer() {
  const taken: NewRecord[] = [];
  const files = new Map<string, Blob>();
  let reachable = true;
  let accepts = true;
  let fingerprint = 'a';
  const row = () => ({
    key,
    seq: taken.length,
    building: 'b',
    state: {
      round,
      household,
      end: 'nobodyHome',
      persons: [],
      visits: taken.length,
      visitsByDay: {},
      answersByDay: {},
    },
  });
  const cursor = () => ({ seq: taken.length, hash: 'h', fingerprint });
  const answer = (method: string, path: string, body: unknown): unknown => {
    if (path.endsWith('/manifest')) {
      const chunks = fingerprint === 'a' ? [{ building: 'b', etag: `b${taken.length}` }] : [];
      return { log, name: '', cursor: cursor(), chunks };
    }
    if (path.includes('/chunks/')) return { building: 'b', etag: `b${taken.length}`, rows: [row()] };
    if (path.includes('/tail')) {
      const reload = new URLSearchParams(path.split('?')[1]).get('fingerprint') !== fingerprint;
      return { cursor: cursor(), rows: reload ? [] : [row()], more: false, reload };
    }
    if (method === 'POST' && path === '/api/records') {
      const { records } = body as { records: NewRecord[] };
      const outcomes = records.map((record) => {
        taken.push(record);
        return { id: record.id, outcome: 'accepted', seq: taken.length };
      });
      return { outcomes, heads: {} };
    }
    throw new Error(`${method} ${path}`);
  };
  return {
    taken,
    reach: (can: boolean) => {
      reachable = can;
    },
    refuse: () => {
      accepts = false;
    },
    narrow: () => {
      fingerprint = 'b';
    },
    async ask<Value>(method: string, path: string, body?: unknown): Promise<Answer<Value>> {
      if (!reachable) return { ok: false, status: 0, problem: undefined };
      const problem = { code: 'signIn.needed', words: '' };
      if (!accepts) return { ok: false, status: 401, problem };
      return { ok: true, value: structuredClone(answer(method, path, body)) as Value };
    },
    /** Files, by where they were sent. */
    files,
    async askBytes(method: string, path: string, bytes?: Uint8Array<ArrayBuffer>): Promise<Answer<Blob>> {
      if (!reachable) return { ok: false, status: 0, problem: undefined };
      if (method === 'POST' && bytes) files.set(path, new Blob([bytes]));
      const value = files.get(path);
      return value ? { ok: true, value } : { ok: false, status: 404, problem: undefined };
    },
  };
}

const tabs: Tabs = { tell: () => undefined, whenFirst: (begin) => begin(), close: () => undefined };
const session = {
  member: 'm',
  device: 'd',
  event: 'test',
  grants: [],
  logs: [],
  policy: firstProfile,
} as unknown as Session;

async function deviceOn(store: Store, server: ReturnType<typeof smallServer>): Promise<LocalDevice> {
  const vault = await vaultFrom(btoa('k'.repeat(32)));
  const device = new LocalDevice({ vault, session, offset: 0 }, log, {
    store,
    ask: server.ask,
    askBytes: server.askBytes,
    tabs,
    now: () => 1_700_000_000_000,
    after: () => () => undefined,
    online: () => true,
    turnedAway: () => undefined,
    renew: async () => undefined,
    chooseLog: async () => undefined,
    signOut: async () => undefined,
  });
  await device.open();
  return device;
}

const visit = { round, household, outcome: 'nobodyHome', channel: 'door', answers: [] };

test('a visit made without a network is shown at once, survives the browser, and is sent later', async () => {
  const store = memoryStore();
  const server = smallServer();
  server.reach(false);
  const device = await deviceOn(store, server);
  await device.beginSending();
  await device.record('screening.visited', visit);
  await device.sendNow();
  expect(device.get<CoverageState>(key)?.end).toBe('nobodyHome');
  expect(device.outbox).toMatchObject({ unsent: 1, state: 'offline', oldestAt: 1_700_000_000_000 });
  device.close();

  const again = await deviceOn(store, server);
  expect(again.get<CoverageState>(key)?.visits).toBe(1);
  expect(again.childrenOf('coverage', round)).toEqual([`${round}:${household}`]);
  server.reach(true);
  await again.beginSending();
  await again.sendNow();
  expect(server.taken).toHaveLength(1);
  expect(again.outbox).toMatchObject({ unsent: 0, state: 'idle' });
  expect(again.get<CoverageState>(key)?.visits).toBe(1);
  expect(await store.entries('outbox')).toEqual([]);
  // What arrived is still its writer's to take back, from here and without a network.
  expect(await again.ownRecords({ sent: false })).toEqual([]);
  expect(await again.ownRecords({ sent: true })).toMatchObject([{ kind: 'screening.visited', body: visit, by: 'm' }]);
});

test('rows are on disk: the next start shows them before any contact', async () => {
  const store = memoryStore();
  const server = smallServer();
  const device = await deviceOn(store, server);
  await device.beginSending();
  await device.record('screening.visited', visit);
  await device.sendNow();
  device.close();
  server.reach(false);
  const again = await deviceOn(store, server);
  expect(again.loading.stage).toBe('ready');
  expect(again.get<CoverageState>(key)?.visits).toBe(1);
});

test('what may no longer be seen is gone, from memory and from disk', async () => {
  const store = memoryStore();
  const server = smallServer();
  const device = await deviceOn(store, server);
  await device.beginSending();
  expect(device.ids('coverage')).toHaveLength(1);
  server.narrow();
  await device.refresh();
  expect(device.ids('coverage')).toEqual([]);
  expect(await store.entries('chunks')).toEqual([]);
});

test('a draft survives the browser', async () => {
  const store = memoryStore();
  const server = smallServer();
  await (await deviceOn(store, server)).saveDraft('sheet', { text: '没写完' });
  const again = await deviceOn(store, server);
  expect(again.draft('sheet')).toEqual({ text: '没写完' });
  await again.saveDraft('sheet', undefined);
  expect(await store.entries('drafts')).toEqual([]);
});

test('lists and rows are the same objects until they change', async () => {
  const device = await deviceOn(memoryStore(), smallServer());
  await device.beginSending();
  expect(device.ids('coverage')).toBe(device.ids('coverage'));
  expect(device.childrenOf('coverage', round)).toBe(device.childrenOf('coverage', round));
  const before = device.get(key);
  await device.refresh();
  expect(device.outbox).toBe(device.outbox);
  expect(device.get(key)).toEqual(before);
});

test('when the session is not accepted, records wait and nothing is asked for ever', async () => {
  const store = memoryStore();
  const server = smallServer();
  const device = await deviceOn(store, server);
  await device.beginSending();
  server.refuse();
  await device.record('screening.visited', visit);
  await device.sendNow();
  await device.sendNow();
  expect(device.outbox).toMatchObject({ unsent: 1, state: 'locked' });
  expect(await store.entries('outbox')).toHaveLength(1);
});

test('a recording made without a network is kept sealed, goes after its record, and leaves only when it arrived', async () => {
  const store = memoryStore();
  const server = smallServer();
  server.reach(false);
  const device = await deviceOn(store, server);
  await device.beginSending();
  const bytes = new TextEncoder().encode('spoken at the door');
  const file = await device.keepFile(bytes);
  expect(device.outbox.files).toBe(0);
  const voice = { file, seconds: 3, media: 'audio/webm' };
  const [made] = await device.recordAll([{ kind: 'screening.visited', body: { ...visit, voice }, files: [file] }]);
  const id = made?.id ?? '';
  await device.sendNow();
  expect(device.outbox).toMatchObject({ unsent: 1, files: 1 });
  expect(device.get<CoverageState>(key)?.voices?.map(({ record }) => record)).toEqual([id]);
  const [[, stored] = []] = await store.entries<{ sealed: Uint8Array }>('files');
  expect(new TextDecoder().decode(stored?.sealed)).not.toContain(btoa('spoken at the door'));
  device.close();

  const again = await deviceOn(store, server);
  const here = await again.file(id, file);
  expect(here.ok && (await here.value.text())).toBe('spoken at the door');
  server.reach(true);
  await again.beginSending();
  await again.sendNow();
  expect([...server.files.keys()]).toEqual([`/api/logs/${log}/records/${id}/files/${file}`]);
  expect(server.taken[0]?.files).toEqual([file]);
  expect(again.outbox).toMatchObject({ unsent: 0, files: 0 });
  expect(await store.entries('files')).toEqual([]);
  const there = await again.file(id, file);
  expect(there.ok && (await there.value.text())).toBe('spoken at the door');
});

/** What a device does when something around it goes wrong: nothing lost, nothing doubled, and said. */
import { firstProfile } from '@fangxian/domain/policy';
import type { NewRecord } from '@fangxian/domain/records';
import { type CoverageState, coverageKey } from '@fangxian/domain/screening';
import { expect, test } from 'vitest';
import type { Answer } from './ask.ts';
import type { Session } from './lease.ts';
import { LocalDevice } from './localDevice.ts';
import { memoryStore, type Store } from './store.ts';
import type { Tabs, Told } from './tabs.ts';
import { vaultFrom } from './vault.ts';

const log = '500109007017';
const round = '00000000-0000-7000-8000-000000000001';
const household = '00000000-0000-7000-8000-000000000002';
const key = coverageKey(round, household);
const visit = { round, household, outcome: 'nobodyHome', channel: 'door', answers: [] };
const now = 1_700_000_000_000;

/** It takes each record once, chains its head, and can be set back to an earlier backup. */
function server() {
  let taken: NewRecord[] = [];
  let life = 0;
  const posts: string[][] = [];
  const says = { refuses: false, forbids: false, reachable: true };
  const hash = (seq: number) => `${seq <= taken.length ? taken.slice(0, seq).map(({ id }) => id) : 'none'}`;
  const cursor = () => ({ seq: taken.length, hash: hash(taken.length), fingerprint: 'a' });
  const rows = () => [
    {
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
    },
  ];
  async function ask<Value>(method: string, path: string, body?: unknown): Promise<Answer<Value>> {
    const told = (value: unknown) => ({ ok: true as const, value: structuredClone(value) as Value });
    const not = (status: number, code: string) => ({
      ok: false as const,
      status,
      problem: { code, words: '' } as never,
    });
    if (!says.reachable) return { ok: false, status: 0, problem: undefined };
    if (method === 'POST') {
      const { records } = body as { records: NewRecord[] };
      posts.push(records.map(({ id }) => id));
      const outcomes = records.map((record) => {
        if (says.refuses) return { id: record.id, outcome: 'refused', code: 'access.outsideScope' };
        const known = taken.findIndex(({ id }) => id === record.id);
        if (known >= 0) return { id: record.id, outcome: 'duplicate', seq: known + 1 };
        taken.push(record);
        return { id: record.id, outcome: 'accepted', seq: taken.length };
      });
      return told({ outcomes, heads: {} });
    }
    if (says.forbids) return not(403, 'access.outsideScope');
    const etag = `${life}-${taken.length}`;
    if (path.endsWith('/manifest')) return told({ log, name: '', cursor: cursor(), chunks: [{ building: 'b', etag }] });
    if (path.includes('/chunks/')) return told({ building: 'b', etag, rows: rows() });
    const query = new URLSearchParams(path.split('?')[1]);
    if (hash(Number(query.get('seq'))) !== query.get('hash')) return not(409, 'log.rewritten');
    return told({ cursor: cursor(), rows: rows(), more: false, reload: false });
  }
  return {
    ask,
    posts,
    says,
    ids: () => taken.map(({ id }) => id),
    records: () => taken,
    setBackTo(count: number) {
      taken = taken.slice(0, count);
      life += 1;
    },
  };
}

const session = { member: 'm', device: 'd', event: 'test', grants: [], logs: [], policy: firstProfile };

type More = { tabs?: Tabs; estimate?: () => Promise<StorageEstimate> };

async function deviceOn(store: Store, { ask }: Pick<ReturnType<typeof server>, 'ask'>, { tabs, estimate }: More = {}) {
  const vault = await vaultFrom(btoa('k'.repeat(32)));
  const device = new LocalDevice({ vault, session: session as unknown as Session, offset: 0 }, log, {
    store,
    ask,
    askBytes: async () => ({ ok: false, status: 0, problem: undefined }),
    tabs: tabs ?? { tell: () => undefined, whenFirst: (begin) => begin(), close: () => undefined },
    now: () => now,
    after: () => () => undefined,
    online: () => true,
    ...(estimate && { estimate }),
    turnedAway: () => undefined,
    renew: async () => undefined,
    chooseLog: async () => undefined,
    signOut: async () => undefined,
  });
  await device.open();
  return device;
}

/** Everything under way has ended. */
async function quiet(device: LocalDevice): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await device.sendNow();
}

test('P51 what a server set back to a backup has forgotten is sent again, once, and told', async () => {
  const there = server();
  const store = memoryStore();
  const device = await deviceOn(store, there);
  await device.beginSending();
  const made: string[] = [];
  for (let count = 0; count < 3; count++) {
    made.push((await device.record('screening.visited', visit)).id);
    await quiet(device);
  }
  expect(device.outbox.unsent).toBe(0);
  expect(there.ids()).toEqual(made);

  there.setBackTo(1);
  await device.refresh();
  await quiet(device);
  expect(there.ids()).toEqual(made);
  expect(device.outbox).toMatchObject({ unsent: 0, rewritten: true, sentAgain: 2 });
  expect(device.get<CoverageState>(key)?.visits).toBe(3);
  // The app was closed meanwhile, and the server has forgotten more than this device has in memory.
  device.close();
  there.setBackTo(0);
  const again = await deviceOn(store, there);
  await again.beginSending();
  await quiet(again);
  expect([...there.ids()].sort()).toEqual([...made].sort());
  expect(again.outbox).toMatchObject({ unsent: 0, sentAgain: 3 });
});

test('P51 copies of what arrived leave when no backup can need them, and with doors no longer shown', async () => {
  const there = server();
  const store = memoryStore();
  const device = await deviceOn(store, there);
  await device.beginSending();
  await device.record('screening.visited', visit);
  await device.record('screening.visited', visit, { at: now - 20 * 86_400_000 });
  await quiet(device);
  expect(await store.keys('sent')).toEqual([1, 2]);
  device.close();
  const later = await deviceOn(store, there);
  await later.beginSending();
  expect(await store.keys('sent')).toEqual([1]);

  there.says.forbids = true;
  await later.refresh();
  expect(await store.keys('sent')).toEqual([]);
  expect(await store.keys('chunks')).toEqual([]);
  expect(later.ids('coverage')).toEqual([]);
  expect(later.outbox.narrowed).toBe(true);
});

test('P52 grants that became less take nothing of what was written: it is sent before the rows go', async () => {
  const there = server();
  const store = memoryStore();
  const device = await deviceOn(store, there);
  await device.beginSending();
  there.says.reachable = false;
  await device.record('screening.visited', visit);
  await quiet(device);
  there.says.reachable = true;
  there.says.forbids = true;
  await device.sendNow();
  expect(there.ids()).toHaveLength(1);
  expect(device.ids('coverage')).toEqual([]);
});

test('P52 a full store fails the save and says so; copies of what arrived give way first', async () => {
  const there = server();
  const plain = memoryStore();
  let room = true;
  const full = () => Promise.reject(new DOMException('no room', 'QuotaExceededError'));
  const store: Store = {
    ...plain,
    write: (writes) => {
      const adds = writes.some(({ store: name, value }) => name === 'outbox' && value !== undefined);
      return room || !adds ? plain.write(writes) : full();
    },
    clear: async (stores) => {
      await plain.clear(stores);
      if (gives) room = true;
    },
  };
  let gives = false;
  const device = await deviceOn(store, there, { estimate: async () => ({ quota: 4_294_967_296, usage: 0 }) });
  await device.beginSending();
  room = false;
  await expect(device.record('screening.visited', visit)).rejects.toThrow('no room');
  expect(device.outbox).toMatchObject({ unsent: 0, space: 'full' });
  expect(there.ids()).toEqual([]);
  // A contact with the server makes no room: it is still said.
  await device.refresh();
  expect(device.outbox.space).toBe('full');
  gives = true;
  await device.record('screening.visited', visit);
  await quiet(device);
  // Saved only because copies gave way: that is nearly full, though the browser says that there is room.
  expect(device.outbox.space).toBe('low');
  expect(there.ids()).toHaveLength(1);
});

test('P52 a phone that is nearly full says so from what the browser tells of its room, and still saves', async () => {
  const there = server();
  const store = memoryStore();
  const told = { quota: 100 * 1_048_576, usage: 95 * 1_048_576 };
  const estimate = async () => ({ ...told });
  const device = await deviceOn(store, there, { estimate });
  // Before any contact: somebody who opens the app in a stairwell without a network is warned too.
  await expect.poll(() => device.outbox.space).toBe('low');
  await device.beginSending();
  await device.record('screening.visited', visit);
  await quiet(device);
  expect(device.outbox).toMatchObject({ unsent: 0, space: 'low' });
  expect(there.ids()).toHaveLength(1);

  told.usage = 10 * 1_048_576;
  await device.refresh();
  expect(device.outbox.space).toBe('enough');
  // A browser that does not say, or refuses to, is not taken for a full one.
  const silent = await deviceOn(memoryStore(), there, { estimate: async () => ({}) });
  const refusing = await deviceOn(memoryStore(), there, { estimate: () => Promise.reject(new Error('no')) });
  for (const one of [silent, refusing]) {
    await one.beginSending();
    expect(one.outbox.space).toBe('enough');
  }
});

test('P52 of two tabs one sends; the other shows the same, says who sends, and takes over', async () => {
  const there = server();
  const store = memoryStore();
  const heard: { device?: LocalDevice }[] = [{}, {}];
  const tab = (own: number): Tabs => ({
    tell: (told: Told) => {
      for (const [at, { device }] of heard.entries()) if (at !== own) void device?.hear(told);
    },
    whenFirst: () => undefined,
    close: () => undefined,
  });
  const first = await deviceOn(store, there, { tabs: tab(0) });
  const second = await deviceOn(store, there, { tabs: tab(1) });
  heard[0] = { device: first };
  heard[1] = { device: second };
  await first.beginSending();
  there.says.reachable = false;
  await second.record('screening.visited', visit);
  await quiet(first);
  await expect.poll(() => first.outbox.unsent).toBe(1);
  await expect.poll(() => second.outbox.state).toBe('offline');
  expect([first.outbox.sender, second.outbox.sender]).toEqual(['here', 'elsewhere']);

  first.endSending();
  there.says.reachable = true;
  await second.beginSending();
  await quiet(second);
  expect(there.posts.flat()).toHaveLength(1);
  expect(there.ids()).toHaveLength(1);
  await expect.poll(() => first.outbox.unsent).toBe(0);
});

test('P52 what was refused can be sent again as it was, under its own id and time, and is taken once', async () => {
  const there = server();
  const store = memoryStore();
  const device = await deviceOn(store, there);
  await device.beginSending();
  there.says.refuses = true;
  const { id } = await device.record('screening.visited', visit, { at: now - 3_600_000 });
  await quiet(device);
  expect(device.outbox.kept).toMatchObject([{ id, outcome: 'refused', code: 'access.outsideScope' }]);
  device.close();

  const again = await deviceOn(store, there);
  there.says.refuses = false;
  await again.beginSending();
  await again.sendKeptAgain(id);
  await quiet(again);
  expect(again.outbox).toMatchObject({ unsent: 0, kept: [] });
  expect(there.records().map((one) => [one.id, one.at])).toEqual([[id, now - 3_600_000]]);
  expect(await store.keys('kept')).toEqual([]);
});

/** A phone that comes with the store of an earlier version of the app, full of what was never sent. */
import 'fake-indexeddb/auto';
import type { NewRecord } from '@fangxian/domain/records';
import { type CoverageState, coverageKey } from '@fangxian/domain/screening';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findLease, type Lease } from './lease.ts';
import { LocalDevice } from './localDevice.ts';
import { openStore } from './store.ts';

const log = '500109007017';
const round = '00000000-0000-7000-8000-000000000001';
const household = (n: number) => `00000000-0000-7000-8000-0000000002${String(n).padStart(2, '0')}`;
const began = 1_700_000_000_000;
const visits = 120;

// A disk of its own for each test: other files of the same run have theirs.
const disk = globalThis.indexedDB;
beforeEach(() => {
  Object.assign(globalThis, { isSecureContext: true, indexedDB: new IDBFactory() });
});
afterEach(() => {
  Object.assign(globalThis, { isSecureContext: undefined, indexedDB: disk });
});

/** What each version of the app had made; written here as it was then, and never by today's code. */
const storesOf: { readonly [version: number]: readonly string[] } = {
  1: ['meta', 'chunks', 'outbox', 'drafts', 'kept'],
  2: ['meta', 'chunks', 'outbox', 'drafts', 'kept', 'files'],
};

/** A visit as the first version of its kind said it. */
function visitOf(n: number) {
  return {
    id: `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`,
    v: 1,
    event: 'test',
    log,
    kind: 'screening.visited',
    at: began + n * 60_000,
    deviceSeq: n,
    policy: 1,
    body: { round, household: household(n % 40), outcome: 'nobodyHome', channel: 'door', answers: [] },
    by: 'm',
    device: 'd',
    effectiveAt: began + n * 60_000,
  };
}

async function leftBehind(version: number): Promise<void> {
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  const keyId = '0011223344556677';
  const seal = async (value: unknown, place: string) => {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const additionalData = new TextEncoder().encode(place);
    const plain = new TextEncoder().encode(JSON.stringify(value));
    const cipher = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, plain);
    return new Uint8Array([...iv, ...new Uint8Array(cipher)]);
  };
  const session = { member: 'm', device: 'd', event: 'test', grants: [], logs: [], policy: { version: 1 } };
  const until = began + 7 * 86_400_000;
  const lease = { key, keyId, until, sealed: await seal({ ...session, lease: { until } }, 'meta/session'), offset: 0 };
  const sealed: [string, string | number, unknown][] = [
    ['meta', 'lease', lease],
    ['meta', 'keyId', keyId],
    ['meta', 'deviceSeq', visits + 1],
    ['drafts', 'visit/x', { keyId, sealed: await seal({ text: '没写完' }, 'drafts/visit/x') }],
  ];
  for (let n = 1; n <= visits; n += 1) {
    const record = visitOf(n);
    sealed.push(['outbox', n, { keyId, at: record.at, id: record.id, sealed: await seal(record, `outbox/${n}`) }]);
  }
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('fangxian', version);
    opening.onupgradeneeded = () => {
      for (const name of storesOf[version] ?? []) opening.result.createObjectStore(name);
    };
    opening.onerror = reject;
    opening.onsuccess = () => {
      const writing = opening.result.transaction([...new Set(sealed.map(([name]) => name))], 'readwrite');
      for (const [name, at, value] of sealed) writing.objectStore(name).put(value, at);
      writing.onerror = reject;
      writing.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}

test.each([1, 2])(
  'P180 what waits in a store of version %i is all there for the app of today, and is sent once',
  async (version) => {
    await leftBehind(version);
    const store = await openStore();
    const found = await findLease(store, began + 86_400_000);
    expect(found.is).toBe('held');
    const posted: NewRecord[] = [];
    const device = new LocalDevice(found as Lease & { is: 'held' }, log, {
      store,
      async ask<Value>(method: string, path: string, body?: unknown) {
        if (method !== 'POST') return { ok: false, status: 0, problem: undefined } as const;
        const { records } = body as { records: NewRecord[] };
        expect(path).toBe('/api/records');
        posted.push(...records);
        const outcomes = records.map(({ id }) => ({ id, outcome: 'accepted', seq: posted.length }));
        return { ok: true, value: { outcomes, heads: {} } as Value } as const;
      },
      askBytes: async () => ({ ok: false, status: 0, problem: undefined }),
      tabs: { tell: () => undefined, whenFirst: (begin) => begin(), close: () => undefined },
      now: () => began + 86_400_000,
      after: () => () => undefined,
      online: () => false,
      turnedAway: () => undefined,
      renew: async () => undefined,
      chooseLog: async () => undefined,
      signOut: async () => undefined,
    });
    await device.open();
    expect(device.outbox).toMatchObject({ unsent: visits, oldestAt: began + 60_000 });
    expect(device.draft('visit/x')).toEqual({ text: '没写完' });
    expect(device.get<CoverageState>(coverageKey(round, household(7)))?.visits).toBe(visits / 40);
    // What is written today goes behind them, and into stores that were not there before.
    const file = await device.keepFile(new Uint8Array([1, 2, 3]));
    const { id } = await device.record('screening.visited', visitOf(visits + 1).body, { files: [file] });
    expect(device.outbox).toMatchObject({ unsent: visits + 1, files: 1 });

    await device.beginSending();
    await device.sendNow();
    expect(posted.map((one) => one.id)).toEqual([...Array.from({ length: visits }, (_, n) => visitOf(n + 1).id), id]);
    expect(posted.map(({ deviceSeq }) => deviceSeq)).toEqual(Array.from({ length: visits + 1 }, (_, n) => n + 1));
    expect([posted[0]?.v, posted[0]?.body]).toEqual([1, visitOf(1).body]);
    expect(device.outbox.unsent).toBe(0);
    device.close();
  },
);

import 'fake-indexeddb/auto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isStorageFull, memoryStore, openStore, type Store } from './store.ts';

beforeAll(() => {
  Object.assign(globalThis, { isSecureContext: true });
});
afterAll(() => {
  Object.assign(globalThis, { isSecureContext: undefined });
});

const kinds: readonly [string, () => Promise<Store>][] = [
  ['in IndexedDB', openStore],
  ['in memory', async () => memoryStore()],
];

describe.each(kinds)('%s', (name, open) => {
  test('what was written is read, in key order, and what was removed is gone', async () => {
    const store = await open();
    expect(store.durable).toBe(name === 'in IndexedDB');
    await store.write([
      { store: 'outbox', key: 10, value: 'ten' },
      { store: 'outbox', key: 9, value: 'nine' },
      { store: 'meta', key: 'a', value: 1 },
    ]);
    expect(await store.entries('outbox')).toEqual([
      [9, 'nine'],
      [10, 'ten'],
    ]);
    await store.write([
      { store: 'outbox', key: 9 },
      { store: 'meta', key: 'a', value: 2 },
    ]);
    expect(await store.keys('outbox')).toEqual([10]);
    expect(await store.get('meta', 'a')).toBe(2);
    await store.clear(['outbox', 'meta']);
    expect(await store.entries('outbox')).toEqual([]);
  });

  test('reserved numbers are never given twice, whoever asks at once', async () => {
    const store = await open();
    const firsts = await Promise.all([store.reserve(2), store.reserve(3), store.reserve(1)]);
    const all = firsts.flatMap((first, n) => Array.from({ length: [2, 3, 1][n] ?? 0 }, (_, at) => first + at));
    expect(new Set(all).size).toBe(6);
  });
});

test('a write that fails leaves nothing behind', async () => {
  const store = await openStore();
  const unstorable = () => undefined;
  await expect(
    store.write([
      { store: 'drafts', key: 'kept?', value: 'no' },
      { store: 'drafts', key: 'bad', value: unstorable },
    ]),
  ).rejects.toThrow();
  expect(await store.keys('drafts')).toEqual([]);
});

test('a full disk is told from any other fault', () => {
  expect(isStorageFull(new DOMException('', 'QuotaExceededError'))).toBe(true);
  expect(isStorageFull(new Error('QuotaExceededError'))).toBe(false);
});

import { expect, test } from 'vitest';
import { forgetOtherLogs, type Get, LogCopy } from './logCopy.ts';
import { memoryStore, type Store } from './store.ts';
import { vaultFrom } from './vault.ts';

const log = '500109007017';

test('a log that is no longer ours leaves the device, with its cursor; the others stay', async () => {
  const store = memoryStore();
  await store.write([
    { store: 'chunks', key: '500109007017|b', value: {} },
    { store: 'chunks', key: '500109007018|b', value: {} },
    { store: 'meta', key: 'cursor|500109007017', value: {} },
    { store: 'meta', key: 'cursor|500109007018', value: {} },
    { store: 'meta', key: 'keyId', value: 'k' },
  ]);
  await forgetOtherLogs(store, ['500109007018']);
  expect(await store.keys('chunks')).toEqual(['500109007018|b']);
  expect(await store.keys('meta')).toEqual(['cursor|500109007018', 'keyId']);
});

test('a cursor is not kept on disk before its rows, when there is no room for all of them', async () => {
  const store = memoryStore();
  let full = true;
  const tight: Store = {
    ...store,
    async write(writes) {
      if (full && writes.some(({ key, value }) => key === `${log}|b` && value !== undefined)) {
        throw new DOMException('no room', 'QuotaExceededError');
      }
      return store.write(writes);
    },
  };
  const row = (building: string) => ({ key: `household/${building}`, seq: 1, building, state: {} });
  const cursor = { seq: 1, hash: 'h', fingerprint: 'f' };
  const asked: string[] = [];
  const get: Get = async <Value>(path: string) => {
    asked.push(path);
    const chunks = ['a', 'b'].map((building) => ({ building, etag: `${building}1` }));
    const building = path.at(-1) as string;
    const value = path.endsWith('/manifest')
      ? { log, name: '', cursor, chunks }
      : path.includes('/tail')
        ? { cursor, rows: [], more: false, reload: false }
        : { building, etag: `${building}1`, rows: [row(building)] };
    return { ok: true, value: value as Value };
  };
  const vault = await vaultFrom(btoa('k'.repeat(32)));
  let told = 0;
  const nothing = () => undefined;
  const quiet = { row: nothing, progress: nothing, complete: nothing, rewritten: async () => undefined };
  const watch = { ...quiet, storageFull: () => void told++ };
  const copy = new LogCopy(log, tight, vault, get, watch);
  expect(await copy.pull()).toMatchObject({ is: 'done' });
  expect([copy.rows.size, told > 0]).toEqual([2, true]);

  // After the browser was closed: what there was no room for is fetched again, and nothing else.
  full = false;
  asked.length = 0;
  const again = new LogCopy(log, tight, vault, get, watch);
  await again.load();
  await again.pull();
  expect([...again.rows.keys()].sort()).toEqual(['household/a', 'household/b']);
  expect(asked.filter((path) => path.includes('/chunks/'))).toEqual([`/api/logs/${log}/chunks/b`]);
  expect(await store.get('meta', `cursor|${log}`)).toEqual(cursor);
});

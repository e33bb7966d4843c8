import { expect, test } from 'vitest';
import { forgetOtherLogs } from './logCopy.ts';
import { memoryStore } from './store.ts';

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

import { expect, test, vi } from 'vitest';
import { keepLease } from './lease.ts';
import { Outbox } from './outbox.ts';
import { memoryStore } from './store.ts';
import { vaultFrom } from './vault.ts';

const told = (key: string) => ({ lease: { key, until: 1 }, now: 0 }) as unknown as Parameters<typeof keepLease>[1];
const record = { id: 'r', deviceSeq: 1, at: 1, kind: 'screening.visited', by: 'first' } as never;

test.each([
  ['with a cipher', () => undefined],
  ['without https', () => void vi.stubGlobal('crypto', { getRandomValues: () => undefined })],
])(
  '%s, whoever signs in next on the same page neither sees nor sends what the one before recorded',
  async (_, prepare) => {
    prepare();
    try {
      const [first, second] = [btoa('a'.repeat(32)), btoa('b'.repeat(32))];
      const store = memoryStore();
      const before = await keepLease(store, told(first), 0, 0);
      await new Outbox(store, before.vault).add([record]);
      await store.write([{ store: 'chunks', key: 'l|b', value: { keyId: before.vault.keyId } }]);

      const after = await keepLease(store, told(second), 0, 0);
      expect(await store.keys('chunks')).toEqual([]);
      const theirs = new Outbox(store, after.vault);
      await theirs.load();
      expect(theirs.records).toEqual([]);

      const again = new Outbox(store, await vaultFrom(first));
      await again.load();
      expect(again.records).toMatchObject([{ id: 'r' }]);
    } finally {
      vi.unstubAllGlobals();
    }
  },
);

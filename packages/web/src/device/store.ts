/**
 * Where the device keeps things: six named stores and one atomic write. IndexedDB where the browser
 * lets us; memory where it does not (no https), which the app then says in words.
 */
import { type IDBPDatabase, openDB } from 'idb';

export type StoreName = 'meta' | 'chunks' | 'outbox' | 'sent' | 'drafts' | 'kept' | 'files';
export type Key = string | number;
/** Absent value: removed. */
export type Write = { store: StoreName; key: Key; value?: unknown };

export type Store = {
  /** Whether anything is left after the page closes. */
  readonly durable: boolean;
  get<Value>(store: StoreName, key: Key): Promise<Value | undefined>;
  keys(store: StoreName): Promise<readonly Key[]>;
  /** In key order. */
  entries<Value>(store: StoreName): Promise<readonly (readonly [Key, Value])[]>;
  /** All or nothing; resolves once it is on disk. */
  write(writes: readonly Write[]): Promise<void>;
  /** Reserves `count` numbers that no tab gets twice, and returns the first. */
  reserve(count: number): Promise<number>;
  clear(stores: readonly StoreName[]): Promise<void>;
};

export const storeNames: readonly StoreName[] = ['meta', 'chunks', 'outbox', 'sent', 'drafts', 'kept', 'files'];
/** Grows with every store that is added; none is ever taken away, so that an older page still finds its own. */
const storeVersion = 3;

export async function openStore(): Promise<Store> {
  // Without a secure context there is no WebCrypto, and nothing is written that could not be sealed.
  if (!globalThis.isSecureContext || !globalThis.indexedDB) return memoryStore();
  try {
    return indexedStore(await openStores());
  } catch (error) {
    // A browser that forbids it (private windows) says so at once. Anything else may hide what is unsent: it is told.
    if (error instanceof DOMException && ['SecurityError', 'InvalidStateError'].includes(error.name)) {
      return memoryStore();
    }
    throw error;
  }
}

async function openStores(): Promise<IDBPDatabase> {
  const letGo = (_now: number, _next: number | null, event: IDBVersionChangeEvent) => {
    // A newer page wants to add stores. This one lets it, and begins again as soon as it can.
    (event.target as IDBDatabase).close();
    globalThis.location?.reload();
  };
  try {
    return await openDB('fangxian', storeVersion, {
      upgrade(database) {
        for (const name of storeNames) {
          if (!database.objectStoreNames.contains(name)) database.createObjectStore(name);
        }
      },
      blocking: letGo,
    });
  } catch (error) {
    // A newer version of the app was here before, and an older one is served again: its stores are all there.
    if (error instanceof DOMException && error.name === 'VersionError') {
      return openDB('fangxian', undefined, { blocking: letGo });
    }
    throw error;
  }
}

function indexedStore(database: IDBPDatabase): Store {
  const strict = { durability: 'strict' } as const;
  return {
    durable: true,
    get: (store, key) => database.get(store, key),
    keys: async (store) => (await database.getAllKeys(store)) as Key[],
    async entries<Value>(store: StoreName) {
      const transaction = database.transaction(store);
      const [keys, values] = await Promise.all([transaction.store.getAllKeys(), transaction.store.getAll()]);
      return keys.map((key, at) => [key as Key, values[at] as Value] as const);
    },
    async write(writes) {
      const touched = [...new Set(writes.map(({ store }) => store))];
      if (touched.length === 0) return;
      const transaction = database.transaction(touched, 'readwrite', strict);
      try {
        for (const { store, key, value } of writes) {
          const place = transaction.objectStore(store);
          // A failed request aborts the transaction, whose `done` carries the reason.
          void (value === undefined ? place.delete(key) : place.put(value, key)).catch(() => undefined);
        }
      } catch (error) {
        // Not even begun (a value that cannot be stored): what went before it must not stay alone.
        transaction.done.catch(() => undefined);
        transaction.abort();
        throw error;
      }
      await transaction.done;
    },
    async reserve(count) {
      const transaction = database.transaction('meta', 'readwrite', strict);
      const next = ((await transaction.store.get('deviceSeq')) as number | undefined) ?? 1;
      await transaction.store.put(next + count, 'deviceSeq');
      await transaction.done;
      return next;
    },
    async clear(stores) {
      const transaction = database.transaction([...stores], 'readwrite');
      await Promise.all(stores.map((store) => transaction.objectStore(store).clear()));
      await transaction.done;
    },
  };
}

export function memoryStore(): Store {
  const kept = new Map(storeNames.map((name) => [name, new Map<Key, unknown>()]));
  const of = (name: StoreName) => kept.get(name) as Map<Key, unknown>;
  let next = 1;
  return {
    durable: false,
    get: async <Value>(store: StoreName, key: Key) => of(store).get(key) as Value | undefined,
    keys: async (store) => [...of(store).keys()],
    entries: async <Value>(store: StoreName) =>
      [...of(store).entries()].sort(([a], [b]) => (a < b ? -1 : 1)) as [Key, Value][],
    async write(writes) {
      for (const { store, key, value } of writes) {
        if (value === undefined) of(store).delete(key);
        else of(store).set(key, value);
      }
    },
    async reserve(count) {
      next += count;
      return next - count;
    },
    async clear(stores) {
      for (const store of stores) of(store).clear();
    },
  };
}

export function isStorageFull(error: unknown): boolean {
  return error instanceof DOMException && (error.name === 'QuotaExceededError' || error.code === 22);
}

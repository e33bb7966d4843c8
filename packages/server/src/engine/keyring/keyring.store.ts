/**
 * The keyring: one key per (event, owner), wrapped by a master key that PostgreSQL never sees, in a
 * database of its own. Destroying a key erases its owner from the log, its registers and every copy.
 */
import { randomBytes } from 'node:crypto';
import type { Database } from '../database/connect.ts';
import { decrypt, encrypt } from './seal.ts';

export type Keyring = {
  /** Keys by name (`<event>/<owner>/<id>`), made when missing. */
  keysFor(names: readonly string[]): Promise<ReadonlyMap<string, Buffer>>;
  /** Keys by name; a destroyed one is absent. */
  knownKeys(names: readonly string[]): Promise<ReadonlyMap<string, Buffer>>;
  /** Whether the master key is the one that wrapped what is here. */
  fits(): Promise<boolean>;
};

/** Unwrapped keys kept in memory, the oldest going first. With what Node makes of each, about 1.5 KB. */
const remembered = 200_000;

export function keyringOf(database: Database, masterKey: Buffer): Keyring {
  const cache = new Map<string, Buffer>();

  const remember = (name: string, key: Buffer) => {
    if (cache.size >= remembered) cache.delete(cache.keys().next().value as string);
    cache.set(name, key);
  };

  const read = async (names: readonly string[]) => {
    const [events, owners] = split(names);
    const { rows } = await database.pool.query<{ event: string; owner: string; wrapped: Buffer }>({
      name: 'read keys',
      text: `select k.* from unnest($1::text[], $2::text[]) as named (event, owner) cross join lateral (
         select event, owner, wrapped from public.key where event = named.event and owner = named.owner offset 0
       ) k`,
      values: [events, owners],
    });
    for (const { event, owner, wrapped } of rows) {
      const name = `${event}/${owner}`;
      remember(name, decrypt(masterKey, wrapped, name));
    }
  };

  const make = async (names: readonly string[]) => {
    const [events, owners] = split(names);
    const keys = names.map(() => randomBytes(32));
    const wrapped = names.map((name, i) => encrypt(masterKey, keys[i] as Buffer, name));
    const { rows } = await database.pool.query<{ event: string; owner: string }>({
      name: 'make keys',
      text: `insert into public.key (event, owner, wrapped) select * from unnest($1::text[], $2::text[], $3::bytea[])
       on conflict do nothing returning event, owner`,
      values: [events, owners, wrapped],
    });
    const made = new Set(rows.map(({ event, owner }) => `${event}/${owner}`));
    names.forEach((name, i) => {
      if (made.has(name)) remember(name, keys[i] as Buffer);
    });
  };

  const missing = (names: readonly string[]) => [...new Set(names)].filter((name) => !cache.has(name));
  const found = (names: readonly string[]) => {
    const keys = new Map<string, Buffer>();
    for (const name of names) {
      const key = cache.get(name);
      if (key) keys.set(name, key);
    }
    return keys;
  };

  return {
    async fits() {
      const { rows } = await database.pool.query<{ event: string; owner: string; wrapped: Buffer }>(
        'select event, owner, wrapped from public.key limit 1',
      );
      const [one] = rows;
      if (!one) return true;
      try {
        decrypt(masterKey, one.wrapped, `${one.event}/${one.owner}`);
        return true;
      } catch {
        return false;
      }
    },
    async keysFor(names) {
      const unread = missing(names);
      if (unread.length > 0) await read(unread);
      const unmade = missing(names).sort();
      if (unmade.length > 0) await make(unmade);
      // Another server may have made some of them first: those are read.
      const elsewhere = missing(unmade);
      if (elsewhere.length > 0) await read(elsewhere);
      return found(names);
    },
    async knownKeys(names) {
      const unread = missing(names);
      if (unread.length > 0) await read(unread);
      return found(names);
    },
  };
}

function split(names: readonly string[]): [string[], string[]] {
  const cut = names.map((name) => name.indexOf('/'));
  return [names.map((name, i) => name.slice(0, cut[i])), names.map((name, i) => name.slice((cut[i] as number) + 1))];
}

/** Sealing the personal fields of many bodies at once, and opening them again for those who may see. */
import { isSealed, mapPersonal, type Sealed } from '@fangxian/domain/records';
import type { TSchema } from 'typebox';
import type { Keyring } from './keyring.store.ts';
import { decrypt, encrypt } from './seal.ts';

export type Sealable = { schema: TSchema; event: string; body: unknown };

/** Seals every personal field of bodies as a writer sent them: whatever looks sealed is plain. The order is kept. */
export async function sealAll(keyring: Keyring, items: readonly Sealable[]): Promise<unknown[]> {
  const names = new Set<string>();
  for (const { schema, event, body } of items) {
    mapPersonal(schema, body, (value, owner) => {
      names.add(`${event}/${owner}`);
      return value;
    });
  }
  if (names.size === 0) return items.map(({ body }) => body);
  const keys = await keyring.keysFor([...names]);
  return items.map(({ schema, event, body }) =>
    mapPersonal(schema, body, (value, owner): unknown => {
      const name = `${event}/${owner}`;
      const sealed = encrypt(keys.get(name) as Buffer, JSON.stringify(value), name);
      return { s: sealed.toString('base64url'), k: name } satisfies Sealed;
    }),
  );
}

/** Opens every sealed field. What was sealed under a destroyed key is left out: that person is erased. */
export async function openAll(
  keyring: Keyring,
  items: readonly { schema: TSchema; body: unknown }[],
): Promise<unknown[]> {
  const names = new Set<string>();
  for (const { schema, body } of items) {
    mapPersonal(schema, body, (value) => {
      if (isSealed(value)) names.add(value.k);
      return value;
    });
  }
  if (names.size === 0) return items.map(({ body }) => body);
  const keys = await keyring.knownKeys([...names]);
  return items.map(({ schema, body }) =>
    mapPersonal(schema, body, (value) => (isSealed(value) ? opened(value, keys.get(value.k)) : value)),
  );
}

/** Sealed values one by one, in their order; undefined where the key was destroyed. */
export async function openEach(keyring: Keyring, values: readonly Sealed[]): Promise<unknown[]> {
  const keys = await keyring.knownKeys([...new Set(values.map(({ k }) => k))]);
  return values.map((value) => opened(value, keys.get(value.k)));
}

function opened(value: Sealed, key: Buffer | undefined): unknown {
  if (!key) return undefined;
  return JSON.parse(decrypt(key, Buffer.from(value.s, 'base64url'), value.k).toString());
}

/** PINs, as salted hashes under a pepper that the database does not hold. */
import type { PoolClient } from 'pg';
import type { Database } from '../engine/database/connect.ts';
import { nowhere } from './nowhere.ts';

export type StoredPin = { salt: Buffer; hash: Buffer; madeAt: number };

export async function storedPin(database: Database, member: string): Promise<StoredPin | undefined> {
  return nowhere(database, async (client) => {
    const { rows } = await client.query<StoredPin>(
      'select salt, hash, made_at as "madeAt" from identity.pin where member = $1',
      [member],
    );
    return rows[0];
  });
}

export async function storePin(client: PoolClient, member: string, pin: StoredPin): Promise<void> {
  await client.query(
    `insert into identity.pin (member, salt, hash, made_at) values ($1, $2, $3, $4)
     on conflict (member) do update set salt = excluded.salt, hash = excluded.hash, made_at = excluded.made_at`,
    [member, pin.salt, pin.hash, pin.madeAt],
  );
  await client.query('delete from identity.patience where name = $1', [patienceWithPin(member).name]);
}

export function patienceWithPin(member: string) {
  return { name: `pin/${member}`, limit: 5, windowMs: 24 * 3_600_000, lockMs: 15 * 60_000 };
}

/** Passkeys (their public halves) and the challenges that they answer, each once. */
import type { PoolClient } from 'pg';
import type { Database } from '../engine/database/connect.ts';
import { nowhere } from './nowhere.ts';

export type PasskeyRow = {
  id: string;
  member: string;
  publicKey: Buffer;
  counter: number;
  transports: string[];
  madeAt: number;
};

const columns = 'id, member, public_key as "publicKey", counter, transports, made_at as "madeAt"';

export async function passkeysOf(database: Database, member: string): Promise<readonly PasskeyRow[]> {
  return nowhere(database, async (client) => {
    const { rows } = await client.query<PasskeyRow>(`select ${columns} from identity.passkey where member = $1`, [
      member,
    ]);
    return rows;
  });
}

export async function passkey(database: Database, id: string): Promise<PasskeyRow | undefined> {
  return nowhere(database, async (client) => {
    const { rows } = await client.query<PasskeyRow>(`select ${columns} from identity.passkey where id = $1`, [id]);
    return rows[0];
  });
}

/** @returns false when that key is somebody's already */
export async function storePasskey(database: Database, row: PasskeyRow): Promise<boolean> {
  return nowhere(database, async (client) => {
    const { rowCount } = await client.query(
      `insert into identity.passkey (id, member, public_key, counter, transports, made_at)
       values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
      [row.id, row.member, row.publicKey, row.counter, row.transports, row.madeAt],
    );
    return rowCount === 1;
  });
}

/** @returns false when the key is gone, or its counter has moved meanwhile (the same answer twice) */
export async function countPasskey(client: PoolClient, id: string, before: number, counter: number): Promise<boolean> {
  const { rowCount } = await client.query('update identity.passkey set counter = $3 where id = $1 and counter = $2', [
    id,
    before,
    counter,
  ]);
  return rowCount === 1;
}

/** @param member who registers; undefined: somebody signs in */
export async function storeChallenge(database: Database, hash: Buffer, member: string | undefined, until: number) {
  await nowhere(database, (client) =>
    client.query('insert into identity.challenge (hash, member, until) values ($1, $2, $3)', [
      hash,
      member ?? null,
      until,
    ]),
  );
}

/** @returns whether this challenge was given to them and still stands; it does not any more */
export async function useChallenge(database: Database, hash: Buffer, member: string | undefined, now: number) {
  return nowhere(database, async (client) => {
    const { rowCount } = await client.query(
      'delete from identity.challenge where hash = $1 and member is not distinct from $2 and until > $3',
      [hash, member ?? null, now],
    );
    return rowCount === 1;
  });
}

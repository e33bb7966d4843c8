/** Sessions: one row for each device of a member, found by the hash of its token. */
import type { PoolClient } from 'pg';
import type { Database } from '../engine/database/connect.ts';
import { nowhere } from './nowhere.ts';

export type SessionRow = {
  member: string;
  device: string;
  deviceName: string;
  /** When the link or passkey was made that it began with: a lock ends all that is older. */
  credentialAt: number;
  madeAt: number;
  seenAt: number;
  leaseUntil: number;
  endedAt: number | null;
  /** When the member's PIN was chosen, if there is one. */
  pinMadeAt: number | null;
};

const columns = `s.member, s.device, s.device_name as "deviceName", s.credential_at as "credentialAt",
  s.made_at as "madeAt", s.seen_at as "seenAt",
  s.lease_until as "leaseUntil", s.ended_at as "endedAt", p.made_at as "pinMadeAt"`;

export async function findSession(database: Database, hash: Buffer): Promise<SessionRow | undefined> {
  return nowhere(database, async (client) => {
    const { rows } = await client.query<SessionRow>(
      `select ${columns} from identity.session s left join identity.pin p using (member) where s.token_hash = $1`,
      [hash],
    );
    return rows[0];
  });
}

/** A device that signs in again keeps its row, under a new token. */
export async function storeSession(
  client: PoolClient,
  hash: Buffer,
  session: Pick<SessionRow, 'member' | 'device' | 'deviceName' | 'credentialAt' | 'madeAt' | 'leaseUntil'>,
): Promise<void> {
  await client.query(
    `insert into identity.session (token_hash, member, device, device_name, credential_at, made_at, seen_at, lease_until)
     values ($1, $2, $3, $4, $5, $6, $6, $7)
     on conflict (member, device) do update set token_hash = excluded.token_hash, device_name = excluded.device_name,
       credential_at = excluded.credential_at, made_at = excluded.made_at, seen_at = excluded.seen_at,
       lease_until = excluded.lease_until, ended_at = null, ended_by = null`,
    [
      hash,
      session.member,
      session.device,
      session.deviceName,
      session.credentialAt,
      session.madeAt,
      session.leaseUntil,
    ],
  );
}

export async function seen(database: Database, member: string, device: string, at: number): Promise<void> {
  await nowhere(database, (client) =>
    client.query('update identity.session set seen_at = $3 where member = $1 and device = $2', [member, device, at]),
  );
}

export async function lendUntil(database: Database, member: string, device: string, until: number): Promise<void> {
  await nowhere(database, (client) =>
    client.query(
      'update identity.session set lease_until = $3 where member = $1 and device = $2 and ended_at is null',
      [member, device, until],
    ),
  );
}

/** @returns whether there was such a device, signed in */
export async function endSession(database: Database, member: string, device: string, by: string, at: number) {
  return nowhere(database, async (client) => {
    const { rowCount } = await client.query(
      `update identity.session set ended_at = $4, ended_by = $3 where member = $1 and device = $2 and ended_at is null`,
      [member, device, by, at],
    );
    return rowCount === 1;
  });
}

export async function sessionsOf(database: Database, member: string): Promise<readonly SessionRow[]> {
  return nowhere(database, async (client) => {
    const { rows } = await client.query<SessionRow>(
      `select ${columns} from identity.session s left join identity.pin p using (member)
       where s.member = $1 order by s.seen_at desc limit 100`,
      [member],
    );
    return rows;
  });
}

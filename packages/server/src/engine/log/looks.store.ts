/** The access log of a place: who looked at what was not masked, or took it away, and what for. Its own chain. */
import type { PoolClient } from 'pg';
import { type Database, logScope, withScope } from '../database/connect.ts';
import { chainHash, firstHash } from './take.ts';

export type Look = {
  at: number;
  by: string;
  what: string;
  purpose: string;
  rows: number;
  /** Where a second person had to agree: which asking, when it was asked, who agreed, when, and for which office. */
  asking?: string;
  asked?: number;
  agreedBy?: string;
  agreedAt?: number;
  agreedFor?: string;
};

/** Writes a look down. What was looked at is given out only after this has returned. */
export function recordLook(database: Database, log: string, look: Look): Promise<void> {
  return withScope(database, logScope(log), async (client) => {
    // The log's own row keeps writers apart: two looks never take one number.
    await client.query('select 1 from fangxian.log where log = $1 for update', [log]);
    const last = await lastLook(client, log);
    const stored = JSON.stringify(look);
    await client.query(
      'insert into fangxian.access_log (log, seq, at, by, what, stored, hash) values ($1, $2, $3, $4, $5, $6, $7)',
      [log, last.seq + 1, look.at, look.by, look.what, stored, chainHash(last.hash, stored)],
    );
  });
}

async function lastLook(client: PoolClient, log: string): Promise<{ seq: number; hash: Buffer }> {
  const { rows } = await client.query<{ seq: number; hash: Buffer }>(
    'select seq, hash from fangxian.access_log where log = $1 order by seq desc limit 1',
    [log],
  );
  return rows[0] ?? { seq: 0, hash: firstHash };
}

/** The newest looks first. */
export function looksAt(database: Database, log: string, limit: number): Promise<readonly Look[]> {
  return withScope(database, logScope(log), async (client) => {
    const { rows } = await client.query<{ stored: string }>(
      'select stored from fangxian.access_log where log = $1 order by seq desc limit $2',
      [log, limit],
    );
    return rows.map(({ stored }) => JSON.parse(stored) as Look);
  });
}

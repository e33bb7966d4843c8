/** Records addressed to other logs, as the sending log keeps them until they are taken. */
import { type Database, logScope, prefixScope, withScope } from '../database/connect.ts';

export type Queued = { n: number; target: string; record: string };

export function queuedIn(database: Database, log: string, limit: number): Promise<readonly Queued[]> {
  return withScope(database, logScope(log), async (client) => {
    const { rows } = await client.query<Queued>(
      `select n, target, record from fangxian.outbound where log = $1 and state = 'queued' order by n limit $2`,
      [log, limit],
    );
    return rows;
  });
}

export function logsWithQueued(database: Database): Promise<readonly string[]> {
  return withScope(database, prefixScope(''), async (client) => {
    const { rows } = await client.query<{ log: string }>(
      `select distinct log from fangxian.outbound where state = 'queued'`,
    );
    return rows.map(({ log }) => log);
  });
}

export function settleQueued(
  database: Database,
  log: string,
  settled: readonly { n: number; state: 'taken' | 'returned'; code: string | undefined }[],
): Promise<void> {
  return withScope(database, logScope(log), async (client) => {
    await client.query(
      `update fangxian.outbound o set state = s.state, code = s.code
       from unnest($2::bigint[], $3::text[], $4::text[]) as s (n, state, code) where o.log = $1 and o.n = s.n`,
      [log, settled.map(({ n }) => n), settled.map(({ state }) => state), settled.map(({ code }) => code ?? null)],
    );
  });
}

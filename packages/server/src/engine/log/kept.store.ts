/** Records that were not taken, kept as they were sent: for their writer, and for the desk to decide. */
import { type Database, logScope, withScope } from '../database/connect.ts';
import { type KeptRow, keepRows } from './write.store.ts';

export function keep(database: Database, log: string, rows: readonly KeptRow[]): Promise<void> {
  return withScope(database, logScope(log), (client) => keepRows(client, log, rows));
}

export type KeptStored = KeptRow & { log: string };

/** @param by only this member's; absent: everybody's */
export function keptIn(database: Database, log: string, by: string | undefined): Promise<readonly KeptStored[]> {
  return withScope(database, logScope(log), async (client) => {
    const { rows } = await client.query<KeptStored>(
      `select log, id, by, device, kind, at, received_at as "receivedAt", outcome, code, params, stored
       from fangxian.kept where log = $1 and settled_at is null and ($2::text is null or by = $2)
       order by received_at desc limit 1000`,
      [log, by ?? null],
    );
    return rows;
  });
}

export function settleKept(database: Database, log: string, id: string, at: number): Promise<void> {
  return withScope(database, logScope(log), async (client) => {
    await client.query('update fangxian.kept set settled_at = $3 where log = $1 and id = $2', [log, id, at]);
  });
}

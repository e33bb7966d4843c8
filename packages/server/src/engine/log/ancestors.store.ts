/** What the places above a new log had addressed to everything below them before it was there. */
import type { LoggedRecord } from '@fangxian/domain/records';
import { type Database, logScope, prefixScope, withScope } from '../database/connect.ts';

/** Logs that have not been told yet what was decided above them. */
export function logsNotCaughtUp(database: Database): Promise<readonly string[]> {
  return withScope(database, prefixScope(''), async (client) => {
    const { rows } = await client.query<{ log: string }>(
      'select log from fangxian.log where not caught_up order by log',
    );
    return rows.map(({ log }) => log);
  });
}

export function setCaughtUp(database: Database, log: string): Promise<void> {
  return withScope(database, logScope(log), async (client) => {
    await client.query('update fangxian.log set caught_up = true where log = $1', [log]);
  });
}

/** Records of these kinds in the logs whose codes `log` begins with, in their own order. */
export function decidedAbove(
  database: Database,
  log: string,
  kinds: readonly string[],
): Promise<readonly LoggedRecord[]> {
  const above = Array.from({ length: log.length - 1 }, (_, i) => log.slice(0, i + 1));
  return withScope(database, prefixScope(''), async (client) => {
    // Whoever decides above just now does not see the new log yet: their commit is waited for, and then read.
    await client.query('select 1 from fangxian.log where log = any($1) order by log for share', [above]);
    const { rows } = await client.query<{ stored: string }>(
      `select r.stored from fangxian.record r
       where r.log = any($1) and r.kind = any($2)
         and not exists (select 1 from fangxian.voided v where v.log = r.log and v.id = r.id)
       order by r.log, r.seq`,
      [above, kinds],
    );
    return rows.map(({ stored }) => JSON.parse(stored) as LoggedRecord);
  });
}

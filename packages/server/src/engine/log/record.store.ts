/** One record by its id: for what belongs to a record and arrives beside it. */
import type { LoggedRecord } from '@fangxian/domain/records';
import { type Database, logScope, withScope } from '../database/connect.ts';

export function recordById(database: Database, log: string, id: string): Promise<LoggedRecord | undefined> {
  return withScope(database, logScope(log), async (client) => {
    const { rows } = await client.query<{ stored: string }>(
      'select stored from fangxian.record where log = $1 and id = $2',
      [log, id],
    );
    return rows[0] && (JSON.parse(rows[0].stored) as LoggedRecord);
  });
}

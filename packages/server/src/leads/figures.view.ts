/** How many leads wait, of a place and all below it: from tallies alone. */
import { type Database, prefixScope, withScope } from '../engine/database/connect.ts';
import { type LogFound, logsBelow } from '../engine/log/tallies.store.ts';

export type LeadSum = { readonly log: string; readonly name: string; readonly value: number };
export type LeadsFound = { readonly logs: readonly LogFound[]; readonly sums: readonly LeadSum[] };

/** @param hour `2020-01-27T10`: work due by then is overdue */
export function leadsFound(database: Database, root: string, hour: string): Promise<LeadsFound> {
  return withScope(
    database,
    prefixScope(root),
    async (client) => {
      const logs = await logsBelow(client);
      const { rows } = await client.query<LeadSum>(
        `select log, case when name like 'due.%' then 'overdue' else name end as name, sum(value)::bigint as value
         from fangxian.tally where scope = 'leads' and grid = '*' and (name not like 'due.%' or day <= $1)
         group by 1, 2`,
        [hour],
      );
      return { logs, sums: rows };
    },
    'repeatable read',
  );
}

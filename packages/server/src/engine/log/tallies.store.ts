/** Tallies as they stand. What they cost to read does not grow with the records behind them. */
import type { PoolClient } from 'pg';
import { type Database, logScope, prefixScope, withScope } from '../database/connect.ts';

export type TallyFound = { name: string; day: string; grid: string; building: string; value: number };

export function talliesOf(database: Database, log: string, scope: string): Promise<readonly TallyFound[]> {
  return withScope(database, logScope(log), async (client) => {
    const { rows } = await client.query<TallyFound>(
      `select name, day, grid, building, value from fangxian.tally
       where log = $1 and scope = $2 and grid <> '*' and value <> 0 order by name, day, grid, building`,
      [log, scope],
    );
    return rows;
  });
}

export type LogFound = { log: string; name: string; parent: string | null };
/** Every log that the transaction's scope takes in. */
export async function logsBelow(client: PoolClient): Promise<readonly LogFound[]> {
  const { rows } = await client.query<LogFound>('select log, name, parent from fangxian.log order by log');
  return rows;
}

export type LogTotal = { log: string; name: string; day: string; value: number };

/** Every log at and below a place, and the whole-log tallies of a scope in each. */
export function totalsBelow(
  database: Database,
  place: string,
  scope: string,
): Promise<{ logs: readonly LogFound[]; totals: readonly LogTotal[] }> {
  return withScope(
    database,
    prefixScope(place),
    async (client) => {
      const logs = await logsBelow(client);
      const totals = await client.query<LogTotal>(
        `select log, name, day, value from fangxian.tally where scope = $1 and grid = '*' and value <> 0`,
        [scope],
      );
      return { logs, totals: totals.rows };
    },
    'repeatable read',
  );
}

export type SumFound = { readonly log: string; readonly name: string; readonly value: number };
export type SumsFound = { readonly logs: readonly LogFound[]; readonly sums: readonly SumFound[] };

/**
 * Every log at and below a place, and the sum of each tally of a scope over all its days; of what is told by the hour
 * by which it is due (`due`, `due.…`), only what is due by then, as `due`; what stands behind a stroke stays.
 * @param hour `2020-01-27T10`
 */
export function sumsBelow(database: Database, place: string, scope: string, hour: string): Promise<SumsFound> {
  return withScope(
    database,
    prefixScope(place),
    async (client) => {
      const logs = await logsBelow(client);
      const { rows } = await client.query<SumFound>(
        `select log, split.name, sum(value)::bigint as value
         from fangxian.tally
         cross join lateral (select case when name like 'due.%' then 'due' || coalesce(substring(name from '/.*$'), '') else name end as name) split
         where scope = $1 and grid = '*' and (split.name !~ '^due(/|$)' or day <= $2)
         group by 1, 2`,
        [scope, hour],
      );
      return { logs, sums: rows };
    },
    'repeatable read',
  );
}

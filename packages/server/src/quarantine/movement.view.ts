/** What the movement of home quarantine is added up from: tallies alone, whatever number of cases stands behind them. */
import type { MovementSum } from '@fangxian/domain/quarantine';
import type { PoolClient } from 'pg';
import { type Database, prefixScope, withScope } from '../engine/database/connect.ts';
import { type LogFound, logsBelow } from '../engine/log/tallies.store.ts';

export type SumOfLog = MovementSum & { readonly log: string; readonly grid: string };
/** One tally of one day, over the place and all below it. */
export type DayTally = { readonly name: string; readonly day: string; readonly value: number };

const counted = `scope = 'quarantine' and day <> '' and name like any ('{added%,removed%,late.%,struck.%,referred}')`;

/** On the day and up to its evening, log by log; by grid too where the place is the last of the tree. */
export async function sumsOnDay(client: PoolClient, day: string, byGrid: boolean): Promise<readonly SumOfLog[]> {
  const { rows } = await client.query<SumOfLog>(
    `select log, grid, name, coalesce(sum(value) filter (where day = $1), 0)::bigint as "onDay",
       coalesce(sum(value) filter (where day <= $1), 0)::bigint as until
     from fangxian.tally where ${counted} ${byGrid ? '' : `and grid = '*'`} group by log, grid, name`,
    [day],
  );
  return rows;
}

export type MovementFound = {
  readonly logs: readonly LogFound[];
  readonly sums: readonly SumOfLog[];
  readonly tallies: readonly DayTally[];
};

export function movementFound(database: Database, root: string, day: string): Promise<MovementFound> {
  return withScope(
    database,
    prefixScope(root),
    async (client) => {
      const logs = await logsBelow(client);
      const sums = await sumsOnDay(client, day, false);
      const { rows } = await client.query<DayTally>(
        `select name, day, sum(value)::bigint as value from fangxian.tally
         where ${counted} and grid = '*' and day <= $1 group by name, day having sum(value) <> 0`,
        [day],
      );
      return { logs, sums, tallies: rows };
    },
    'repeatable read',
  );
}

/**
 * The board of cases for every place below: figures from tallies, and how many folders somebody must look at from
 * the register, by when their next alarm begins. Which alarms those are is computed from the folders that have one,
 * with the rules that the desk and the phones use, and without opening anything sealed.
 */
import { alarmsOf, type CaseState } from '@fangxian/domain/quarantine';
import { type Database, prefixScope, withScope } from '../engine/database/connect.ts';
import { type LogFound, logsBelow } from '../engine/log/tallies.store.ts';

export type BoardSum = { readonly log: string; readonly name: string; readonly day: string; readonly value: number };

export type BoardFound = {
  readonly logs: readonly LogFound[];
  readonly sums: readonly BoardSum[];
  /** Folders with an alarm that stands, by log. */
  readonly alarmed: ReadonlyMap<string, number>;
};

/** @param today civil day, for who is due @param now instant (ms), for what stands */
export function boardFound(database: Database, root: string, today: string, now: number): Promise<BoardFound> {
  return withScope(
    database,
    prefixScope(root),
    async (client) => {
      const logs = await logsBelow(client);
      const sums = await client.query<BoardSum>(
        `select log, name, case when day = '' then '' when day < $1 then 'before' else 'today' end as day,
           sum(value)::bigint as value
         from fangxian.tally
         where scope = 'quarantine' and grid = '*' and value <> 0
           and (name in ('inCare', 'underObservation', 'households') or (name = 'dueOn' and day <= $1))
         group by 1, 2, 3`,
        [today],
      );
      const alarmed = await client.query<{ log: string; n: number }>(
        `select known.log, found.n from unnest($1::text[]) as known (log) cross join lateral (
           select count(*) as n from fangxian.register
           where log = known.log and register = 'quarantine' and due_at <= $2 and not gone
         ) found where found.n > 0`,
        [logs.map(({ log }) => log), now],
      );
      return { logs, sums: sums.rows, alarmed: new Map(alarmed.rows.map(({ log, n }) => [log, n])) };
    },
    'repeatable read',
  );
}

/** How many alarms of each kind stand in each log. */
export function alarmsBelow(
  database: Database,
  root: string,
  now: number,
): Promise<ReadonlyMap<string, ReadonlyMap<string, number>>> {
  return withScope(database, prefixScope(root), async (client) => {
    const logs = await logsBelow(client);
    const { rows } = await client.query<{ log: string; state: CaseState }>(
      `select known.log, found.state from unnest($1::text[]) as known (log) cross join lateral (
         select state from fangxian.register
         where log = known.log and register = 'quarantine' and due_at <= $2 and not gone
       ) found`,
      [logs.map(({ log }) => log), now],
    );
    const found = new Map<string, Map<string, number>>();
    for (const { log, state } of rows) {
      const counts = found.get(log) ?? new Map<string, number>();
      found.set(log, counts);
      for (const { alarm } of alarmsOf(state, now)) counts.set(alarm, (counts.get(alarm) ?? 0) + 1);
    }
    return found;
  });
}

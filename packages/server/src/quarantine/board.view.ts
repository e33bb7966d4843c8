/**
 * The board of cases for every place below: figures from tallies, and how many folders somebody must look at from
 * the register, by when their next alarm begins. Which alarms those are is computed from the folders that have one,
 * with the rules that the desk and the phones use, and without opening anything sealed.
 */
import { alarmsOf, type CaseState, strayed } from '@fangxian/domain/quarantine';
import type { PersonState } from '@fangxian/domain/residents';
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

type Beside = {
  log: string;
  id: string;
  state: Pick<CaseState, 'persons' | 'household'>;
  person: string;
  row: PersonState;
};

/**
 * How many persons of each log are looked after at a door where, says the registry, they are not. The query finds
 * whose row says anything of that; whether it is a question is the rule's word, as at the desk.
 */
export function strayedBelow(database: Database, root: string): Promise<ReadonlyMap<string, number>> {
  return withScope(database, prefixScope(root), async (client) => {
    const logs = await logsBelow(client);
    const { rows } = await client.query<Beside>(
      `select f.log, f.id, f.state, p.id as person, p.state as row
       from unnest($1::text[]) as known (log)
       cross join lateral (
         select log, id, state from fangxian.register
         where log = known.log and register = 'quarantine' and status in ('proposed', 'underObservation') and not gone
       ) f
       cross join lateral jsonb_array_elements(f.state -> 'persons') as line
       join fangxian.register p
         on p.log = f.log and p.register = 'person' and p.id = line ->> 'person' and not p.gone
       where p.state ? 'left'
         or p.state ->> 'household' is distinct from coalesce(line -> 'livesAt' ->> 'household', f.state ->> 'household')`,
      [logs.map(({ log }) => log)],
    );
    const folders = new Map<string, Beside & { persons: Map<string, PersonState> }>();
    for (const row of rows) {
      const known = folders.get(`${row.log} ${row.id}`) ?? { ...row, persons: new Map<string, PersonState>() };
      known.persons.set(row.person, row.row);
      folders.set(`${row.log} ${row.id}`, known);
    }
    const found = new Map<string, number>();
    for (const { log, state, persons } of folders.values()) {
      const n = strayed(state, (id) => persons.get(id)).length;
      if (n > 0) found.set(log, (found.get(log) ?? 0) + n);
    }
    return found;
  });
}

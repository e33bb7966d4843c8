/**
 * What the summary of a day is added up from: tallies, and nothing that grows with the records. Two sums for each
 * figure, what fell on the day and what fell up to its evening; what is true without a day counts in the second.
 */
import type { Grant } from '@fangxian/domain/access';
import type { GridState } from '@fangxian/domain/places';
import { firstProfile, type PolicyProfile } from '@fangxian/domain/policy';
import { hoursOf, type RoundState } from '@fangxian/domain/screening';
import type { PoolClient } from 'pg';
import { type Database, logScope, prefixScope, withScope } from '../../engine/database/connect.ts';
import { type LogFound, logsBelow } from '../../engine/log/tallies.store.ts';
import { type SumOfLog, sumsOnDay } from '../../quarantine/index.ts';

export type Sum = { log: string; grid: string; name: string; onDay: number; until: number };
type KnownRound = Pick<RoundState, 'round' | 'name' | 'startsOn'>;

export type DayFound = {
  readonly round: KnownRound;
  readonly logs: readonly LogFound[];
  readonly sums: readonly Sum[];
  /** Of home quarantine, which knows no rounds. */
  readonly cases: readonly SumOfLog[];
  readonly hours: readonly number[];
  /** Names of the grids, where the place is the last of the tree. */
  readonly grids: ReadonlyMap<string, string>;
};

const counted = [
  'roster',
  'added',
  'gone',
  'settled',
  'householdsVisited',
  'needsAttention',
  'away',
  'householdVisits',
  'personVisits',
  'householdsOnDay',
  'staffTimes',
];

/** @returns undefined when no log at or below the place knows the round */
export function dayFound(database: Database, root: string, round: string, day: string): Promise<DayFound | undefined> {
  return withScope(
    database,
    prefixScope(root),
    async (client) => {
      const logs = await logsBelow(client);
      const known = await knownRound(
        client,
        logs.map(({ log }) => log),
        round,
      );
      if (!known) return undefined;
      const last = logs.length === 1;
      const { rows } = await client.query<Sum>(
        `select log, grid, name, coalesce(sum(value) filter (where day = $2), 0)::bigint as "onDay",
           coalesce(sum(value) filter (where day <= $2), 0)::bigint as until
         from fangxian.tally where scope = $1 and name = any($3) ${last ? '' : `and grid = '*'`} group by log, grid, name`,
        [round, day, counted],
      );
      const cases = await sumsOnDay(client, day, last);
      const hours = await hoursFound(client, hoursOf(round, day));
      return { round: known, logs, sums: rows, cases, hours, grids: last ? await gridNames(client, root) : new Map() };
    },
    'repeatable read',
  );
}

/** Asked log by log: the key begins with the log, and only then is it one look at each. */
async function knownRound(client: PoolClient, logs: readonly string[], round: string): Promise<KnownRound | undefined> {
  const { rows } = await client.query<{ state: KnownRound }>(
    `select found.state from unnest($1::text[]) as known (log) cross join lateral (
       select state from fangxian.register
       where log = known.log and register in ('round', 'roundOpening') and id = $2 and not gone
       order by register limit 1
     ) found limit 1`,
    [logs, round],
  );
  return rows[0]?.state;
}

async function hoursFound(client: PoolClient, scope: string): Promise<readonly number[]> {
  const { rows } = await client.query<{ name: string; value: number }>(
    `select name, sum(value)::bigint as value from fangxian.tally where scope = $1 and grid = '*' group by name`,
    [scope],
  );
  const found = new Map(rows.map(({ name, value }) => [Number(name), value]));
  return Array.from({ length: 24 }, (_, hour) => found.get(hour) ?? 0);
}

async function gridNames(client: PoolClient, log: string): Promise<ReadonlyMap<string, string>> {
  const { rows } = await client.query<{ id: string; state: GridState }>(
    `select id, state from fangxian.register where log = $1 and register = 'grid' and not gone`,
    [log],
  );
  return new Map(rows.map(({ id, state }) => [id, state.name]));
}

/** The policy in force at a place. */
export function policyIn(database: Database, log: string): Promise<PolicyProfile> {
  return withScope(database, logScope(log), async (client) => {
    const { rows } = await client.query<{ state: { profile: PolicyProfile } }>(
      `select state from fangxian.register where log = $1 and register = 'policy' and id = 'current' and not gone`,
      [log],
    );
    return rows[0]?.state.profile ?? firstProfile;
  });
}

/** What these members answer for. */
export function grantsOf(
  database: Database,
  root: string,
  members: readonly { readonly log: string; readonly member: string }[],
): Promise<ReadonlyMap<string, readonly Grant[]>> {
  return withScope(database, prefixScope(root), async (client) => {
    const { rows } = await client.query<{ id: string; grants: Grant[] }>(
      `select found.id, found.grants from unnest($1::text[], $2::text[]) as known (log, id) cross join lateral (
         select id, state->'grants' as grants from fangxian.register
         where log = known.log and register = 'member' and id = known.id and not gone offset 0
       ) found`,
      [members.map(({ log }) => log), members.map(({ member }) => member)],
    );
    return new Map(rows.map(({ id, grants }) => [id, grants]));
  });
}

/** What of the places a session tells: the logs, and how their buildings and grids are called. */
import type { PoolClient } from 'pg';
import { type Database, logScope, prefixScope, withScope } from '../engine/database/connect.ts';

export type LogTold = { code: string; name: string; parent?: string };

export async function registerState<State>(client: PoolClient, log: string, register: string, id: string) {
  const { rows } = await client.query<{ state: State }>(
    'select state from fangxian.register where log = $1 and register = $2 and id = $3 and not gone',
    [log, register, id],
  );
  return rows[0]?.state;
}

export async function logNamed(database: Database, log: string): Promise<LogTold | undefined> {
  const [found] = await logsIn(database, log, 'alone');
  return found;
}

/** @param reach `alone`: this log; `below`: every log at or below it */
export async function logsIn(database: Database, place: string, reach: 'alone' | 'below'): Promise<readonly LogTold[]> {
  return withScope(database, reach === 'alone' ? logScope(place) : prefixScope(place), async (client) => {
    const { rows } = await client.query<{ log: string; name: string; parent: string | null }>(
      'select log, name, parent from fangxian.log order by log',
    );
    return rows.map(({ log, name, parent }) => ({ code: log, name, ...(parent !== null && { parent }) }));
  });
}

/** Names of grids and buildings by id. */
export async function namesIn(
  database: Database,
  log: string,
  register: 'grid' | 'building',
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  return withScope(database, logScope(log), async (client) => {
    const { rows } = await client.query<{ id: string; name: string }>(
      `select id, state ->> 'name' as name from fangxian.register where log = $1 and register = $2 and id = any($3)`,
      [log, register, ids],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  });
}

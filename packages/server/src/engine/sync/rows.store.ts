/** Register rows as devices fetch them: by building for a first load, by seq for what changed. */
import { idOf, registerOf, type SubjectKey } from '@fangxian/domain/records';
import type { PoolClient } from 'pg';
import { type Database, prefixScope, withScope } from '../database/connect.ts';

export type FoundRow = {
  register: string;
  id: string;
  grid: string | null;
  building: string | null;
  stairwell: string | null;
  seq: number;
  gone: boolean;
  state: unknown;
};

const columns = 'register, id, grid, building, stairwell, seq, gone, state';

export async function logHead(client: PoolClient, log: string) {
  const { rows } = await client.query<{ seq: number; hash: Buffer; name: string }>(
    'select seq, hash, name from fangxian.log where log = $1',
    [log],
  );
  return rows[0];
}

/** The hash that the log had at a seq; the log's first hash at 0. */
export async function hashAt(client: PoolClient, log: string, seq: number): Promise<Buffer | undefined> {
  if (seq === 0) return Buffer.alloc(32);
  const { rows } = await client.query<{ hash: Buffer }>(
    'select hash from fangxian.record where log = $1 and seq = $2 and seq > 0',
    [log, seq],
  );
  return rows[0]?.hash;
}

/** As the index has it; an expression such as `coalesce` would not be looked up in it under row-level security. */
function inBuilding(building: string): string {
  return `${building === '' ? 'building is null' : 'building = $2'} and seq > 0`;
}

/** Per building (or '' for the whole log) the newest seq and the number of rows. */
export async function buildingsOf(client: PoolClient, log: string, only?: string) {
  const { rows } = await client.query<{ building: string; seq: number; rows: number }>(
    `select coalesce(building, '') as building, max(seq) as seq, count(*) as rows
     from fangxian.register where log = $1 ${only === undefined ? '' : `and ${inBuilding(only)}`}
     group by 1 order by 1`,
    only ? [log, only] : [log],
  );
  return rows;
}

export async function rowsOfBuilding(client: PoolClient, log: string, building: string): Promise<FoundRow[]> {
  const { rows } = await client.query<FoundRow>(
    `select ${columns} from fangxian.register where log = $1 and ${inBuilding(building)} and not gone`,
    building ? [log, building] : [log],
  );
  return rows;
}

/** The rows of these subjects, where the viewer's scope reaches. */
export async function rowsOf(client: PoolClient, log: string, keys: readonly SubjectKey[]): Promise<FoundRow[]> {
  const { rows } = await client.query<FoundRow>(
    `select r.* from unnest($2::text[], $3::text[]) as k (register, id) cross join lateral (
       select ${columns} from fangxian.register where log = $1 and register = k.register and id = k.id offset 0
     ) r`,
    [log, keys.map(registerOf), keys.map(idOf)],
  );
  return rows;
}

export async function rowsSince(client: PoolClient, log: string, seq: number, limit: number): Promise<FoundRow[]> {
  const { rows } = await client.query<FoundRow>(
    `select ${columns} from fangxian.register where log = $1 and seq > $2 and seq > 0 order by seq, register, id limit $3`,
    [log, seq, limit],
  );
  return rows;
}

/**
 * Keys of rows that came to stand elsewhere in a stretch of the log, wherever they stand now. Whoever sees one
 * building alone has to let go of what left it. Widens what the transaction sees: to be asked last.
 */
export async function movedBetween(
  client: PoolClient,
  log: string,
  after: number,
  upTo: number,
): Promise<readonly { register: string; id: string; moved: number }[]> {
  await client.query("set local app.everywhere = 'yes'");
  const { rows } = await client.query<{ register: string; id: string; moved: number }>(
    'select register, id, moved from fangxian.register where log = $1 and moved > $2 and moved <= $3',
    [log, after, upTo],
  );
  return rows;
}

/** The heads of logs, for whoever just wrote into them. */
export function headsOf(database: Database, logs: readonly string[]) {
  return withScope(database, prefixScope(''), async (client) => {
    const { rows } = await client.query<{ log: string; seq: number; hash: Buffer }>(
      'select log, seq, hash from fangxian.log where log = any($1)',
      [logs],
    );
    return Object.fromEntries(rows.map(({ log, seq, hash }) => [log, { seq, hash: hash.toString('base64url') }]));
  });
}

/**
 * The SQL of one commit to one log. Everything comes and goes in sets. Sets of keys are looked up one by one, each in
 * the index made for it: `offset 0` keeps the planner from turning that round and reading the log for the keys.
 * What every commit asks has a name: PostgreSQL plans it once for each connection.
 */
import type { Edge, LoggedRecord, SubjectKey, TallyRow, Walk } from '@fangxian/domain/records';
import { edgeOf, idOf, registerOf } from '@fangxian/domain/records';
import type { PoolClient } from 'pg';

export type LogHead = { seq: number; hash: Buffer; name: string };

/** Takes the log for this transaction: the next writer, in whatever process, waits. */
export async function lockLog(client: PoolClient, log: string): Promise<LogHead | undefined> {
  const { rows } = await client.query<LogHead>({
    name: 'lock log',
    text: 'select seq, hash, name from fangxian.log where log = $1 for update',
    values: [log],
  });
  return rows[0];
}

export async function foundLog(
  client: PoolClient,
  log: string,
  { name, parent, hash }: { name: string; parent: string | undefined; hash: Buffer },
): Promise<void> {
  await client.query(
    'insert into fangxian.log (log, name, parent, hash) values ($1, $2, $3, $4) on conflict do nothing',
    [log, name, parent ?? null, hash],
  );
}

export type KnownRecord = { id: string; seq: number; by: string; kind: string; device: string; device_seq: number };

export async function knownRecords(
  client: PoolClient,
  log: string,
  ids: readonly string[],
): Promise<readonly KnownRecord[]> {
  if (ids.length === 0) return [];
  const { rows } = await client.query<KnownRecord>({
    name: 'known records',
    text: `select r.* from unnest($2::uuid[]) as k (id) cross join lateral (
       select id, seq, by, kind, device, device_seq from fangxian.record where log = $1 and id = k.id offset 0
     ) r`,
    values: [log, ids],
  });
  return rows;
}

export type StoredRow = {
  register: string;
  id: string;
  from_seq: number;
  seq: number;
  last_at: number;
  last_id: string;
  fold: number;
  gone: boolean;
  moved: number | null;
  grid: string | null;
  building: string | null;
  stairwell: string | null;
  state: unknown;
};

export async function loadRows(
  client: PoolClient,
  log: string,
  keys: readonly SubjectKey[],
): Promise<readonly StoredRow[]> {
  if (keys.length === 0) return [];
  const { rows } = await client.query<StoredRow>({
    name: 'load rows',
    text: `select r.* from unnest($2::text[], $3::text[]) as k (register, id) cross join lateral (
       select register, id, from_seq, seq, last_at, last_id, fold, gone, moved, grid, building, stairwell, state
       from fangxian.register where log = $1 and register = k.register and id = k.id offset 0
     ) r`,
    values: [log, keys.map(registerOf), keys.map(idOf)],
  });
  return rows;
}

/** The rows that a walk goes through, as they stand in the table; of each no more than was asked for. */
export async function walkRows(
  client: PoolClient,
  log: string,
  { register, parent, status, has, fields }: Walk,
): Promise<readonly (readonly [id: string, state: unknown])[]> {
  const chosen = fields?.map((_, i) => `state -> $${i + 6}::text`) ?? ['state'];
  const { rows } = await client.query<unknown[]>({
    text: `select id, ${chosen.join(', ')} from fangxian.register
     where log = $1 and register = $2 and not gone
       and ($3::text[] is null or status = any ($3)) and ($4::text is null or state ? $4)
       and ($5::text is null or parent = $5)`,
    values: [log, register, status ?? null, has ?? null, parent ?? null, ...(fields ?? [])],
    rowMode: 'array',
  });
  return rows.map(([id, ...told]) => [id as string, fields ? named(fields, told) : told[0]]);
}

function named(fields: readonly string[], values: readonly unknown[]): unknown {
  const told = fields.map((field, i) => [field, values[i]] as const);
  return Object.fromEntries(told.filter(([, value]) => value !== null));
}

/** Which records list these rows: asked for only when a row has to be given again from its history. */
export async function loadSeqs(
  client: PoolClient,
  log: string,
  keys: readonly SubjectKey[],
): Promise<readonly { register: string; id: string; seqs: string[] }[]> {
  const { rows } = await client.query<{ register: string; id: string; seqs: string[] }>(
    `select r.* from unnest($2::text[], $3::text[]) as k (register, id) cross join lateral (
       select register, id, seqs from fangxian.register where log = $1 and register = k.register and id = k.id offset 0
     ) r`,
    [log, keys.map(registerOf), keys.map(idOf)],
  );
  return rows;
}

export async function loadRecords(
  client: PoolClient,
  log: string,
  seqs: readonly number[],
): Promise<readonly LoggedRecord[]> {
  if (seqs.length === 0) return [];
  const { rows } = await client.query<{ stored: string }>(
    `select r.stored from unnest($2::bigint[]) as k (seq) cross join lateral (
       select seq, stored from fangxian.record where log = $1 and seq = k.seq and seq > 0 offset 0
     ) r order by r.seq`,
    [log, seqs],
  );
  return rows.map(({ stored }) => JSON.parse(stored) as LoggedRecord);
}

/** What became of records that were not taken and that somebody names all the same. */
export async function notTaken(
  client: PoolClient,
  log: string,
  id: string,
): Promise<{ outcome: 'held' | 'refused'; code: string; params: Record<string, string | number> } | undefined> {
  const { rows } = await client.query<{
    outcome: 'held' | 'refused';
    code: string;
    params: Record<string, string | number>;
    settled: boolean;
  }>('select outcome, code, params, settled_at is not null as settled from fangxian.kept where log = $1 and id = $2', [
    log,
    id,
  ]);
  const [found] = rows;
  // Somebody decided that it should not count: what takes it back is not needed any more.
  return found?.settled ? { outcome: 'refused', code: 'records.voidsNothing', params: {} } : found;
}

/** Which of these ids do not count. */
export async function voidedAmong(client: PoolClient, log: string, ids: readonly string[]): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const { rows } = await client.query<{ id: string }>(
    'select id from fangxian.voided where log = $1 and id = any($2::uuid[])',
    [log, ids],
  );
  return rows.map(({ id }) => id);
}

export type StoredEdge = Edge & { seq: number };

/** Records that are one of these ids, caused by one, or pointing at one. */
export async function edgesAround(
  client: PoolClient,
  log: string,
  ids: readonly string[],
): Promise<readonly StoredEdge[]> {
  const { rows } = await client.query<{ seq: number; stored: string }>(
    `select seq, stored from fangxian.record where log = $1 and id = any($2::uuid[])
     union select seq, stored from fangxian.record where log = $1 and cause = any($2::uuid[])
     union select seq, stored from fangxian.record where log = $1 and target = any($2::uuid[])`,
    [log, ids],
  );
  return rows.map(({ seq, stored }) => ({ ...edgeOf(JSON.parse(stored) as LoggedRecord), seq }));
}

/** A tally that holds now, per grid and building. */
export async function tallyRows(
  client: PoolClient,
  log: string,
  tallies: readonly (readonly [string, string])[],
): Promise<(TallyRow & { scope: string; name: string })[]> {
  const { rows } = await client.query<TallyRow & { scope: string; name: string }>(
    `select scope, name, grid, building, value from fangxian.tally
     join unnest($2::text[], $3::text[]) as wanted (scope, name) using (scope, name)
     where log = $1 and day = '' and grid <> '*' order by grid, building`,
    [log, tallies.map(([scope]) => scope), tallies.map(([, name]) => name)],
  );
  return rows;
}

/** The codes of all logs at and below a place. */
export async function logsBelow(client: PoolClient, place: string): Promise<readonly string[]> {
  const { rows } = await client.query<{ log: string }>(
    `select log from fangxian.log where log >= $1 and log < $2 order by log`,
    [place, `${place}~`],
  );
  return rows.map(({ log }) => log);
}

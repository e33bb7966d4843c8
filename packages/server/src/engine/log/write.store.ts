/**
 * The writing half of one commit: records, register rows, tallies, what was kept, what goes to other logs.
 *
 * Columns travel as arrays. The driver escapes every element of one by itself, which for whole records costs more than
 * making them: so JSON goes as one text, parted by a sign that JSON never holds, and numbers and ids as array literals.
 */
import type { LoggedRecord } from '@fangxian/domain/records';
import type { PoolClient } from 'pg';

/** For numbers and UUIDs alone: nothing in them needs escaping. */
function literal(values: readonly (number | string | null | undefined)[]): string {
  return `{${values.map((value) => value ?? 'NULL').join(',')}}`;
}

/** For what JSON.stringify made: it writes every control character as an escape, so this one parts texts safely. */
function parted(json: readonly string[]): string {
  return json.join('\u001e');
}

export type RecordRow = { record: LoggedRecord; target: string | undefined; stored: string; hash: Buffer };

export async function insertRecords(client: PoolClient, log: string, rows: readonly RecordRow[]): Promise<void> {
  if (rows.length === 0) return;
  const records = rows.map(({ record }) => record);
  await client.query({
    name: 'insert records',
    text: `insert into fangxian.record
       (log, seq, id, event, kind, effective_at, received_at, by, device, device_seq, cause, target, stored, hash)
     select $1, * from unnest($2::bigint[], $3::uuid[], $4::text[], $5::text[], $6::bigint[], $7::bigint[],
       $8::text[], $9::text[], $10::bigint[], $11::uuid[], $12::uuid[], string_to_array($13::text, E'\\x1e'), $14::bytea[])`,
    values: [
      log,
      literal(records.map(({ seq }) => seq)),
      literal(records.map(({ id }) => id)),
      records.map(({ event }) => event),
      records.map(({ kind }) => kind),
      literal(records.map(({ effectiveAt }) => effectiveAt)),
      literal(records.map(({ receivedAt }) => receivedAt)),
      records.map(({ by }) => by),
      records.map(({ device }) => device),
      literal(records.map(({ deviceSeq }) => deviceSeq)),
      literal(records.map(({ cause }) => cause)),
      literal(rows.map(({ target }) => target)),
      parted(rows.map(({ stored }) => stored)),
      rows.map(({ hash }) => hash),
    ],
  });
}

export type RegisterRow = {
  register: string;
  id: string;
  parent: string | undefined;
  grid: string | undefined;
  building: string | undefined;
  stairwell: string | undefined;
  status: string | undefined;
  dueAt: number | undefined;
  fromSeq: number;
  seq: number;
  /** The records that list it: those that come to what is stored already. */
  seqs: readonly number[];
  lastAt: number;
  lastId: string;
  fold: number;
  gone: boolean;
  /** The seq at which it last came to stand elsewhere than before. */
  moved: number | undefined;
  state: string;
};

export async function upsertRows(client: PoolClient, log: string, rows: readonly RegisterRow[]): Promise<void> {
  if (rows.length === 0) return;
  // Arrays of arrays cannot differ in length in PostgreSQL: the seqs of a row travel as its array literal.
  await client.query({
    name: 'upsert rows',
    text: `insert into fangxian.register
       (log, register, id, parent, grid, building, stairwell, status, due_at, from_seq, seq, seqs, last_at, last_id, fold, gone, moved, state)
     select $1, r, i, p, g, b, w, s, d, f, q, qs::bigint[], la, li, fv, gn, mv, st::jsonb
     from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::bigint[],
       $10::bigint[], $11::bigint[], $12::text[], $13::bigint[], $14::uuid[], $15::int[], $16::boolean[], $17::bigint[],
       string_to_array($18::text, E'\\x1e'))
       as t (r, i, p, g, b, w, s, d, f, q, qs, la, li, fv, gn, mv, st)
     on conflict (log, register, id) do update set
       parent = excluded.parent, grid = excluded.grid, building = excluded.building, stairwell = excluded.stairwell,
       status = excluded.status, due_at = excluded.due_at, from_seq = excluded.from_seq, seq = excluded.seq,
       seqs = fangxian.register.seqs || excluded.seqs, last_at = excluded.last_at, last_id = excluded.last_id, fold = excluded.fold,
       gone = excluded.gone, moved = excluded.moved, state = excluded.state`,
    values: [
      log,
      rows.map(({ register }) => register),
      rows.map(({ id }) => id),
      rows.map(({ parent }) => parent ?? null),
      rows.map(({ grid }) => grid ?? null),
      rows.map(({ building }) => building ?? null),
      rows.map(({ stairwell }) => stairwell ?? null),
      rows.map(({ status }) => status ?? null),
      literal(rows.map(({ dueAt }) => dueAt)),
      literal(rows.map(({ fromSeq }) => fromSeq)),
      literal(rows.map(({ seq }) => seq)),
      rows.map(({ seqs }) => `{${seqs.join(',')}}`),
      literal(rows.map(({ lastAt }) => lastAt)),
      literal(rows.map(({ lastId }) => lastId)),
      literal(rows.map(({ fold }) => fold)),
      rows.map(({ gone }) => gone),
      literal(rows.map(({ moved }) => moved)),
      parted(rows.map(({ state }) => state)),
    ],
  });
}

export type TallyDelta = { scope: string; name: string; day: string; grid: string; building: string; value: number };

export async function addTallies(client: PoolClient, log: string, deltas: readonly TallyDelta[]): Promise<void> {
  if (deltas.length === 0) return;
  await client.query({
    name: 'add tallies',
    text: `insert into fangxian.tally (log, scope, name, day, grid, building, value)
     select $1, * from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::bigint[])
     on conflict (log, scope, name, day, grid, building) do update set value = fangxian.tally.value + excluded.value`,
    values: [
      log,
      deltas.map(({ scope }) => scope),
      deltas.map(({ name }) => name),
      deltas.map(({ day }) => day),
      deltas.map(({ grid }) => grid),
      deltas.map(({ building }) => building),
      literal(deltas.map(({ value }) => value)),
    ],
  });
}

export async function setVoided(
  client: PoolClient,
  log: string,
  add: readonly string[],
  remove: readonly string[],
): Promise<void> {
  if (add.length > 0) {
    await client.query(
      'insert into fangxian.voided (log, id) select $1, * from unnest($2::uuid[]) on conflict do nothing',
      [log, add],
    );
  }
  if (remove.length > 0) {
    await client.query('delete from fangxian.voided where log = $1 and id = any($2::uuid[])', [log, remove]);
  }
}

export type KeptRow = {
  id: string;
  by: string;
  device: string;
  kind: string;
  at: number;
  receivedAt: number;
  outcome: 'held' | 'refused';
  code: string;
  params: unknown;
  stored: string;
};

export async function keepRows(client: PoolClient, log: string, rows: readonly KeptRow[]): Promise<void> {
  if (rows.length === 0) return;
  await client.query(
    `insert into fangxian.kept (log, id, by, device, kind, at, received_at, outcome, code, params, stored)
     select $1, i, b, d, k, a, r, o, c, p::jsonb, s
     from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::bigint[], $7::bigint[], $8::text[], $9::text[],
       $10::text[], $11::text[]) as t (i, b, d, k, a, r, o, c, p, s)
     on conflict (log, id) do nothing`,
    [
      log,
      rows.map(({ id }) => id),
      rows.map(({ by }) => by),
      rows.map(({ device }) => device),
      rows.map(({ kind }) => kind),
      rows.map(({ at }) => at),
      rows.map(({ receivedAt }) => receivedAt),
      rows.map(({ outcome }) => outcome),
      rows.map(({ code }) => code),
      rows.map(({ params }) => JSON.stringify(params ?? {})),
      rows.map(({ stored }) => stored),
    ],
  );
}

export type OutboundRow = { target: string; record: string };

/** Queued in the transaction that caused them, numbered without gaps under the lock of the log. */
export async function queueOutbound(client: PoolClient, log: string, rows: readonly OutboundRow[]): Promise<void> {
  if (rows.length === 0) return;
  const { rows: last } = await client.query<{ n: number }>(
    'select coalesce(max(n), 0)::bigint as n from fangxian.outbound where log = $1',
    [log],
  );
  const first = (last[0]?.n ?? 0) + 1;
  await client.query(
    `insert into fangxian.outbound (log, n, target, record, state)
     select $1, n, t, r, 'queued' from unnest($2::bigint[], $3::text[], $4::text[]) as q (n, t, r)`,
    [log, rows.map((_, i) => first + i), rows.map(({ target }) => target), rows.map(({ record }) => record)],
  );
}

export async function setHead(client: PoolClient, log: string, seq: number, hash: Buffer): Promise<void> {
  const text = 'update fangxian.log set seq = $2, hash = $3 where log = $1';
  await client.query({ name: 'set head', text, values: [log, seq, hash] });
}

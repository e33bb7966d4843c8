/**
 * A log from its first record again: the chain checked, the registers and tallies as its records give
 * them, beside what is stored. `verify` compares, `rebuild` replaces; both run fold and measure only.
 */
import {
  byStamp,
  type Catalogue,
  edgeOf,
  foldInto,
  idOf,
  type LoggedRecord,
  type Row,
  registerOf,
  type SubjectKey,
  sameSpot,
  voidAmong,
} from '@fangxian/domain/records';
import type { PoolClient } from 'pg';
import { type Database, logScope, prefixScope, withScope } from '../database/connect.ts';
import { chainHash, firstHash } from './take.ts';
import { addTallies, type RegisterRow, setVoided, type TallyDelta, upsertRows } from './write.store.ts';

export type Replay = {
  seq: number;
  hash: Buffer;
  /** The first seq whose hash does not follow, or that is missing. */
  brokenAt: number | undefined;
  rows: readonly RegisterRow[];
  tallies: readonly TallyDelta[];
  voided: ReadonlySet<string>;
};

const page = 5000;

export async function replay(client: PoolClient, catalogue: Catalogue, log: string): Promise<Replay> {
  const records: LoggedRecord[] = [];
  let hash: Buffer = firstHash;
  let brokenAt: number | undefined;
  for (let from = 0; ; ) {
    const { rows } = await client.query<{ seq: number; stored: string; hash: Buffer }>(
      'select seq, stored, hash from fangxian.record where log = $1 and seq > $2 and seq > 0 order by seq limit $3',
      [log, from, page],
    );
    for (const { seq, stored, hash: kept } of rows) {
      const expected = chainHash(hash, stored);
      if (brokenAt === undefined && (seq !== from + 1 || !expected.equals(kept))) brokenAt = seq;
      hash = kept;
      from = seq;
      records.push(JSON.parse(stored) as LoggedRecord);
    }
    if (rows.length < page) break;
  }
  const voided = voidAmong(records.map(edgeOf));
  const { rows, tallies } = foldAll(catalogue, records, voided, reachedBy(records));
  return { seq: records.length, hash, brokenAt, rows, tallies, voided };
}

/**
 * Records that a void or a correction may have reached, and the last seq at which one did. Rather one too many:
 * a row told again costs a few bytes, a row not told again stays wrong on somebody's phone.
 */
function reachedBy(records: readonly LoggedRecord[]): ReadonlyMap<string, number> {
  const linked = new Map<string, string[]>();
  const link = (a: string, b: string | undefined) => {
    if (b === undefined) return;
    linked.set(a, [...(linked.get(a) ?? []), b]);
    linked.set(b, [...(linked.get(b) ?? []), a]);
  };
  for (const { id, cause, voids, corrects } of records) {
    link(id, cause);
    link(id, voids ?? corrects);
  }
  const reached = new Map<string, number>();
  // The latest first: whatever it reaches, no earlier one reaches later.
  for (const { id, seq, voids, corrects } of records.toReversed()) {
    const waiting = (voids ?? corrects) && !reached.has(id) ? [id] : [];
    for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
      if (reached.has(one)) continue;
      reached.set(one, seq);
      waiting.push(...(linked.get(one) ?? []));
    }
  }
  return reached;
}

function foldAll(
  catalogue: Catalogue,
  records: readonly LoggedRecord[],
  voided: ReadonlySet<string>,
  reached: ReadonlyMap<string, number>,
) {
  const folded = new Map<SubjectKey, Row>();
  const seqs = new Map<SubjectKey, number[]>();
  /** When each row last changed, and when it last may have come to stand elsewhere. */
  const changed = new Map<SubjectKey, number>();
  const moved = new Map<SubjectKey, number>();
  for (const { id, subjects, seq } of records) {
    const again = reached.get(id);
    for (const key of subjects) {
      changed.set(key, Math.max(changed.get(key) ?? 0, seq, again ?? 0));
      if (again !== undefined) moved.set(key, Math.max(moved.get(key) ?? 0, seq, again));
      const list = seqs.get(key);
      if (list) list.push(seq);
      else seqs.set(key, [seq]);
    }
  }
  for (const record of [...records].sort(byStamp)) {
    if (voided.has(record.id)) continue;
    for (const key of record.subjects) {
      const before = folded.get(key);
      const row = foldInto(catalogue, key, before, record);
      folded.set(key, row);
      const { standing } = catalogue.register(registerOf(key));
      if (before && !sameSpot(standing(before.state), standing(row.state))) moved.set(key, changed.get(key) as number);
    }
  }
  const rows = [...seqs].map(([key, list]) => {
    const seq = changed.get(key) as number;
    return { ...registerRow(catalogue, key, folded.get(key), list), seq, moved: moved.get(key) };
  });
  return { rows, tallies: talliesOf(catalogue, folded) };
}

function registerRow(
  catalogue: Catalogue,
  key: SubjectKey,
  row: Row | undefined,
  seqs: readonly number[],
): Omit<RegisterRow, 'seq' | 'moved'> {
  const register = catalogue.register(registerOf(key));
  const standing = row ? register.standing(row.state) : {};
  return {
    register: register.name,
    id: idOf(key),
    parent: row && register.parent?.(row.state),
    grid: standing.grid,
    building: standing.building,
    stairwell: standing.stairwell,
    status: row && register.status?.(row.state),
    dueAt: row && register.dueAt?.(row.state),
    fromSeq: row?.fromSeq ?? (seqs[0] as number),
    seqs,
    lastAt: row?.last.at ?? 0,
    lastId: row?.last.id ?? '00000000-0000-0000-0000-000000000000',
    fold: register.version,
    gone: row === undefined,
    state: row ? JSON.stringify(row.state) : '{}',
  };
}

function talliesOf(catalogue: Catalogue, rows: ReadonlyMap<SubjectKey, Row>): TallyDelta[] {
  const sums = new Map<string, TallyDelta>();
  for (const [key, { state }] of rows) {
    const register = catalogue.register(registerOf(key));
    for (const { scope, name, day = '', value, at } of register.measure?.(state) ?? []) {
      const { grid = '', building = '' } = at ?? register.standing(state);
      for (const [g, b] of [
        [grid, building],
        ['*', '*'],
      ] as const) {
        const place = [scope, name, day, g, b].join('\u001f');
        const sum = sums.get(place);
        if (sum) sum.value += value;
        else sums.set(place, { scope, name, day, grid: g, building: b, value });
      }
    }
  }
  return [...sums.values()].filter(({ value }) => value !== 0);
}

export type Finding = { log: string; records: number; faults: readonly string[] };

/** Whether the chain holds, and whether registers, tallies and voids are what the records give. */
export async function verifyLog(database: Database, catalogue: Catalogue, log: string): Promise<Finding> {
  return withScope(
    database,
    logScope(log),
    async (client) => {
      const found = await replay(client, catalogue, log);
      const faults: string[] = [];
      const head = await client.query<{ seq: number; hash: Buffer }>(
        'select seq, hash from fangxian.log where log = $1',
        [log],
      );
      if (found.brokenAt !== undefined) faults.push(`chain broken at ${found.brokenAt}`);
      if (head.rows[0]?.seq !== found.seq || !head.rows[0]?.hash.equals(found.hash))
        faults.push('head does not fit the records');
      faults.push(...(await differingRows(client, log, found.rows)));
      faults.push(...(await differingTallies(client, log, found.tallies)));
      const { rows } = await client.query<{ id: string }>('select id from fangxian.voided where log = $1', [log]);
      const stored = new Set(rows.map(({ id }) => id));
      const same = stored.size === found.voided.size && [...stored].every((id) => found.voided.has(id));
      if (!same) faults.push('voided records differ');
      return { log, records: found.seq, faults };
    },
    'repeatable read',
  );
}

async function differingRows(client: PoolClient, log: string, rows: readonly RegisterRow[]): Promise<string[]> {
  const { rows: stored } = await client.query<{ key: string; said: string }>(
    `select register || '/' || id as key,
       md5(concat_ws('|', coalesce(parent, ''), coalesce(grid, ''), coalesce(building, ''), coalesce(stairwell, ''),
         coalesce(status, ''), coalesce(due_at::text, ''), gone::text, array_to_string(seqs, ','), state::text)) as said
     from fangxian.register where log = $1`,
    [log],
  );
  const kept = new Map(stored.map(({ key, said }) => [key, said]));
  const faults: string[] = [];
  // jsonb text comes from PostgreSQL alone: it orders fields in its own way.
  for (let from = 0; from < rows.length; from += page) {
    const slice = rows.slice(from, from + page);
    const { rows: fresh } = await client.query<{ said: string }>(
      `select md5(concat_ws('|', p, g, b, w, s, d, gn::text, q, st::jsonb::text)) as said
       from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::boolean[], $8::text[], $9::text[])
         with ordinality as t (p, g, b, w, s, d, gn, q, st, n) order by n`,
      [
        slice.map(({ parent }) => parent ?? ''),
        slice.map(({ grid }) => grid ?? ''),
        slice.map(({ building }) => building ?? ''),
        slice.map(({ stairwell }) => stairwell ?? ''),
        slice.map(({ status }) => status ?? ''),
        slice.map(({ dueAt }) => dueAt?.toString() ?? ''),
        slice.map(({ gone }) => gone),
        slice.map(({ seqs }) => seqs.join(',')),
        slice.map(({ state }) => state),
      ],
    );
    slice.forEach((row, i) => {
      const key = `${row.register}/${row.id}`;
      if (kept.get(key) !== fresh[i]?.said) faults.push(`${key} is not what its records give`);
      kept.delete(key);
    });
  }
  return [...faults, ...[...kept.keys()].map((key) => `${key} comes from no record`)];
}

async function differingTallies(client: PoolClient, log: string, tallies: readonly TallyDelta[]): Promise<string[]> {
  const { rows } = await client.query<TallyDelta>(
    'select scope, name, day, grid, building, value from fangxian.tally where log = $1 and value <> 0',
    [log],
  );
  const name = (one: TallyDelta) => [one.scope, one.name, one.day, one.grid, one.building].join(' ');
  const stored = new Map(rows.map((row) => [name(row), row.value]));
  const faults: string[] = [];
  for (const tally of tallies) {
    const kept = stored.get(name(tally)) ?? 0;
    if (kept !== tally.value) faults.push(`tally ${name(tally)} says ${kept}, a recount ${tally.value}`);
    stored.delete(name(tally));
  }
  return [...faults, ...[...stored].map(([key, value]) => `tally ${key} says ${value}, a recount 0`)];
}

/** Replaces registers, tallies and voids by what the records give. Nothing else changes. */
export async function rebuildLog(database: Database, catalogue: Catalogue, log: string): Promise<number> {
  return withScope(database, logScope(log), async (client) => {
    await client.query('select 1 from fangxian.log where log = $1 for update', [log]);
    const found = await replay(client, catalogue, log);
    for (const table of ['register', 'tally', 'voided']) {
      await client.query(`delete from fangxian.${table} where log = $1`, [log]);
    }
    for (let from = 0; from < found.rows.length; from += page)
      await upsertRows(client, log, found.rows.slice(from, from + page));
    for (let from = 0; from < found.tallies.length; from += page) {
      await addTallies(client, log, found.tallies.slice(from, from + page));
    }
    await setVoided(client, log, [...found.voided], []);
    return found.seq;
  });
}

export function allLogs(database: Database): Promise<readonly string[]> {
  return withScope(database, prefixScope(''), async (client) => {
    const { rows } = await client.query<{ log: string }>('select log from fangxian.log order by log');
    return rows.map(({ log }) => log);
  });
}

/** Logs holding rows of an older fold: they are rebuilt before they are served. */
export function outdatedLogs(database: Database, catalogue: Catalogue): Promise<readonly string[]> {
  return withScope(database, prefixScope(''), async (client) => {
    const { rows } = await client.query<{ log: string }>(
      `select distinct r.log from fangxian.register r
       join unnest($1::text[], $2::int[]) as now (register, fold) on now.register = r.register and now.fold <> r.fold`,
      [catalogue.registers.map(({ name }) => name), catalogue.registers.map(({ version }) => version)],
    );
    return rows.map(({ log }) => log);
  });
}

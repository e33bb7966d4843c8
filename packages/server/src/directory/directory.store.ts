/** Keyed hashes of whole numbers, and in which log each is known. In the database of the keys, never in a log. */
import type { Database } from '../engine/database/connect.ts';

export type Entry = { readonly person: string; readonly hashes: readonly Buffer[] };

/** Up to which record of a log its persons are in the directory. */
export async function followedTo(keys: Database, log: string): Promise<number> {
  const { rows } = await keys.pool.query<{ seq: number }>('select seq from public.directory_log where log = $1', [log]);
  return rows[0]?.seq ?? 0;
}

/** What is known of these persons now takes the place of what was; all of it, or nothing. */
export async function replaceEntries(
  keys: Database,
  log: string,
  entries: readonly Entry[],
  seq: number,
): Promise<void> {
  const flat = entries.flatMap(({ person, hashes }) => hashes.map((hash) => ({ person, hash })));
  await keys.pool.query(
    `with gone as (
       delete from public.directory where log = $1 and person = any($2::uuid[])
         and not exists (
           select from unnest($3::uuid[], $4::bytea[]) as told (person, hash)
           where told.person = directory.person and told.hash = directory.hash
         )
     ), here as (
       insert into public.directory (hash, log, person)
       select told.hash, $1, told.person from unnest($3::uuid[], $4::bytea[]) as told (person, hash)
       on conflict do nothing
     )
     insert into public.directory_log (log, seq) values ($1, $5)
     on conflict (log) do update set seq = greatest(directory_log.seq, excluded.seq)`,
    [log, entries.map(({ person }) => person), flat.map(({ person }) => person), flat.map(({ hash }) => hash), seq],
  );
}

/** In which logs each of these is known. */
export async function logsKnowing(
  keys: Database,
  hashes: readonly Buffer[],
): Promise<readonly { hash: Buffer; log: string }[]> {
  const { rows } = await keys.pool.query<{ hash: Buffer; log: string }>(
    'select distinct hash, log from public.directory where hash = any($1::bytea[])',
    [hashes],
  );
  return rows;
}

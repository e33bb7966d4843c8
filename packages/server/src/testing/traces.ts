/** For tests: all that a database holds, as text: its tables and those of its keys, and the files underneath. */
import { createReadStream, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { inject } from 'vitest';
import type { Database } from '../engine/database/connect.ts';
import type {} from '../postgres/oneForTheRun.ts';

/** Every value of every table that the owner sees, in the database and in the one for keys. */
export async function* everythingIn(database: Database): AsyncGenerator<string> {
  const { name } = await placeOf(database);
  for (const each of [name, `${name}_keys`]) {
    const client = new Client({ connectionString: inject('postgresUrl').replace(/\/postgres(?=\?|$)/, `/${each}`) });
    await client.connect();
    try {
      const { rows: tables } = await client.query<{ name: string }>(
        `select format('%I.%I', schemaname, tablename) as name from pg_tables
         where schemaname not in ('pg_catalog', 'information_schema')`,
      );
      if (tables.length === 0) throw new Error(`${each} holds no tables`);
      for (const table of tables) {
        const { rows } = await client.query<object>(`select * from ${table.name}`);
        for (const row of rows) {
          for (const value of Object.values(row)) {
            yield Buffer.isBuffer(value)
              ? value.toString()
              : typeof value === 'string'
                ? value
                : JSON.stringify(value ?? '');
          }
        }
      }
    } finally {
      await client.end();
    }
  }
}

/** The files of the database, of the one for its keys, and the write-ahead log, read as they lie on the disk. */
export async function* filesOf(database: Database): AsyncGenerator<string> {
  const { oids, folder } = await placeOf(database);
  for (const part of [...oids.map((oid) => join('base', oid)), 'pg_wal']) {
    const files = readdirSync(join(folder, part), { withFileTypes: true }).filter((entry) => entry.isFile());
    if (files.length === 0) throw new Error(`no files in ${part}`);
    for (const { name } of files) {
      yield* textOf(join(folder, part, name));
    }
  }
}

async function* textOf(path: string): AsyncGenerator<string> {
  let before = '';
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 8 * 1024 * 1024 })) {
      const text = (chunk as Buffer).toString();
      yield before + text;
      // What is cut in two by the end of a portion is whole in the next.
      before = text.slice(-64);
    }
  } catch (fault) {
    // PostgreSQL is at work: a cache it kept beside its tables may be gone by now.
    if ((fault as NodeJS.ErrnoException).code !== 'ENOENT') throw fault;
  }
}

async function placeOf(database: Database): Promise<{ name: string; oids: string[]; folder: string }> {
  const { rows } = await database.pool.query<{ name: string }>('select current_database() as name');
  const name = rows[0]?.name ?? '';
  const admin = new Client({ connectionString: inject('postgresUrl') });
  await admin.connect();
  try {
    await admin.query('checkpoint');
    const found = await admin.query<{ oids: string[]; folder: string }>(
      `select array_agg(oid::text) as oids, current_setting('data_directory') as folder
       from pg_database where datname = any($1)`,
      [[name, `${name}_keys`]],
    );
    const place = found.rows[0] as { oids: string[]; folder: string };
    if (place.oids.length !== 2) throw new Error(`${name} and its keys are not both there`);
    return { name, ...place };
  } finally {
    await admin.end();
  }
}

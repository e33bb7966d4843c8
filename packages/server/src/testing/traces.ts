/** For tests: all that a database holds, as text: its tables and those of its keys, and the files underneath. */
import { createReadStream, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { expect, inject } from 'vitest';
import type { Database } from '../engine/database/connect.ts';
import type {} from '../postgres/oneForTheRun.ts';
import { startOfTime } from './house.ts';
import type { People } from './rosterPeople.ts';

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

/** A file as text, in portions. */
export async function* textOf(path: string): AsyncGenerator<string> {
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

/** What is meant to be plain is there, so the search does search; nobody of the roster is. */
export async function expectNobodyIn(found: AsyncIterable<string>, known: People): Promise<void> {
  expect([known.names.size > 3000, known.numbers.size > 5000]).toEqual([true, true]);
  const told = traces();
  for await (const text of found) told.add(text);
  expect(told.chinese().some((text) => text.includes('第3网格'))).toBe(true);
  expect(told.numbers()).toContain(String(startOfTime));
  expect(told.chinese().filter((text) => known.names.has(text))).toEqual([]);
  const inside = told.chinese().join('\n');
  expect([...known.names].filter((name) => name.length > 2 && inside.includes(name))).toEqual([]);
  expect(told.numbers().filter((number) => known.numbers.has(number))).toEqual([]);
}

/** Every run of Chinese, and every whole number as long as a telephone's or longer. */
function traces() {
  const chinese = new Set<string>();
  const numbers = new Set<string>();
  return {
    add(text: string) {
      for (const [run] of text.matchAll(/[\u4e00-\u9fff][\u4e00-\u9fff\d]+/g)) chinese.add(run);
      for (const [run] of text.matchAll(/(?<![\dA-Za-z_-])\d{10,17}[\dXx](?![\dA-Za-z_-])/g))
        numbers.add(run.toUpperCase());
    },
    chinese: () => [...chinese],
    numbers: () => [...numbers],
  };
}

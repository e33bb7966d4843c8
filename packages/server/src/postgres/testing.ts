/** For tests: an empty database, and one for keys beside it, on the run's own PostgreSQL. */
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { inject } from 'vitest';
import type {} from './oneForTheRun.ts';

export type FreshDatabase = { readonly database: string; readonly keys: string; end(): Promise<void> };

export async function freshDatabase(): Promise<FreshDatabase> {
  const admin = inject('postgresUrl');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const names = [name, `${name}_keys`];
  await asOwner(
    admin,
    names.map((each) => `create database ${each}`),
  );
  const [database = '', keys = ''] = names.map((each) => onDatabase(admin, each));
  return {
    database,
    keys,
    end: () =>
      asOwner(
        admin,
        names.map((each) => `drop database ${each} with (force)`),
      ),
  };
}

/** One statement a query: databases are not made inside a transaction. */
async function asOwner(url: string, statements: string[]): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

function onDatabase(url: string, name: string): string {
  return url.replace(/\/postgres(?=\?|$)/, `/${name}`);
}

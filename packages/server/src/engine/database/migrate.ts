/** Brings a database up to date, as its owner; and proves that the application role is held to its scope. */
import { Client, DatabaseError } from 'pg';
import type { Database } from './connect.ts';
import { logTables, type Migration } from './schema.ts';

/**
 * Makes (or renews the password of) the role the server works under: no owner, no superuser, no bypass.
 * A role belongs to the whole cluster, where no advisory lock of one database reaches. Whoever is refused
 * because another house wrote it at the same moment looks again: each refusal is another's success.
 */
export async function prepareRole(ownerUrl: string, password: string): Promise<void> {
  await asOwner(ownerUrl, async (client) => {
    while (!(await roleWritten(client, password))) {}
  });
}

async function roleWritten(client: Client, password: string): Promise<boolean> {
  const { rows } = await client.query(`select 1 from pg_roles where rolname = 'fangxian_app'`);
  // Attributes are given once: to name them again takes a superuser, which an owner of one database need not be.
  const said =
    rows.length === 0
      ? 'create role fangxian_app login nosuperuser nobypassrls nocreatedb nocreaterole'
      : 'alter role fangxian_app';
  try {
    await client.query(`${said} password ${client.escapeLiteral(password)}`);
    return true;
  } catch (error) {
    if (error instanceof DatabaseError && writtenMeanwhile(error)) return false;
    throw error;
  }
}

/** Two writers of one catalogue row: the later is told so by these, and only these. */
function writtenMeanwhile({ code, routine }: DatabaseError): boolean {
  return code === '23505' || code === '42710' || (code === 'XX000' && routine === 'simple_heap_update');
}

/** Runs what has not run yet, one statement at a time. Two servers starting at once take turns. */
export async function migrate(ownerUrl: string, migrations: readonly Migration[]): Promise<readonly string[]> {
  return asOwner(ownerUrl, async (client) => {
    await client.query('select pg_advisory_lock(20200123)');
    await client.query(
      'create table if not exists public.migration (name text primary key, at timestamptz not null default now())',
    );
    const { rows } = await client.query<{ name: string }>('select name from public.migration');
    const done = new Set(rows.map(({ name }) => name));
    const fresh = migrations.filter(({ name }) => !done.has(name));
    for (const { name, statements } of fresh) {
      await client.query('begin');
      for (const statement of statements) await client.query(statement);
      await client.query('insert into public.migration (name) values ($1)', [name]);
      await client.query('commit');
    }
    return fresh.map(({ name }) => name);
  });
}

/** Throws when the role that the server works under could see or do more than its scope. */
export async function proveScoped(database: Database): Promise<void> {
  const { rows } = await database.pool.query<{ rolsuper: boolean; rolbypassrls: boolean }>(
    'select rolsuper, rolbypassrls from pg_roles where rolname = current_user',
  );
  if (!rows[0] || rows[0].rolsuper || rows[0].rolbypassrls) {
    throw new Error('the application role may bypass row-level security');
  }
  for (const table of logTables) {
    const { rows: seen } = await database.pool.query(`select 1 from fangxian.${table} limit 1`);
    if (seen.length > 0) throw new Error(`fangxian.${table} answers outside a scope`);
  }
}

/** Whether a keyring database holds keys already. */
export async function holdsKeys(ownerUrl: string): Promise<boolean> {
  return asOwner(ownerUrl, async (client) => {
    const { rows } = await client.query<{ there: boolean }>("select to_regclass('public.key') is not null as there");
    if (!rows[0]?.there) return false;
    const { rows: keys } = await client.query('select 1 from public.key limit 1');
    return keys.length > 0;
  });
}

async function asOwner<Result>(url: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

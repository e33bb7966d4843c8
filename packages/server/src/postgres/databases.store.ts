/** What our own PostgreSQL is asked before the engine takes over: whether it answers, and for databases. */
import { Client, escapeIdentifier } from 'pg';

export async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

export async function ensureDatabase(adminUrl: string, name: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (found.rowCount === 0) await client.query(`create database ${escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}

const answersWithin = 10_000;

/** As PostgreSQL counts: 150018 is 15.18. Throws when nobody answers. */
export async function serverVersion(url: string): Promise<{ version: number; encoding: string }> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: answersWithin });
  await client.connect();
  try {
    const { rows } = await client.query<{ version: number; encoding: string }>(
      "select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding",
    );
    return rows[0] ?? { version: 0, encoding: '' };
  } finally {
    await client.end();
  }
}

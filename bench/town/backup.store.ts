/** A backup as PostgreSQL makes it of a database that nobody is in: every file of it, copied. */
import { Client } from 'pg';

/** The copy that was there before goes. @param url the owner's address of a database that takes no part */
export async function copyDatabase(url: string, from: string, to: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`drop database if exists ${client.escapeIdentifier(to)} with (force)`);
    await client.query(`create database ${client.escapeIdentifier(to)} template ${client.escapeIdentifier(from)}`);
  } finally {
    await client.end();
  }
}

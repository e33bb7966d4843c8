/** Settings of this instance: what is decided once, at the beginning. */
import { type Database, prefixScope, withScope } from '../engine/database/connect.ts';

export async function setting(database: Database, name: string): Promise<string | undefined> {
  const { rows } = await database.pool.query<{ value: string }>('select value from identity.setting where name = $1', [
    name,
  ]);
  return rows[0]?.value;
}

/** Sets what is not set yet. @returns what stands then */
export async function settle(database: Database, name: string, value: string): Promise<string> {
  await database.pool.query('insert into identity.setting (name, value) values ($1, $2) on conflict do nothing', [
    name,
    value,
  ]);
  return (await setting(database, name)) ?? value;
}

/** Takes a setting away, if it is this. @returns whether it was: of two who try, one */
export async function takeAway(database: Database, name: string, value: string): Promise<boolean> {
  const { rows } = await database.pool.query(
    'delete from identity.setting where name = $1 and value = $2 returning name',
    [name, value],
  );
  return rows.length > 0;
}

export async function replaceSetting(database: Database, name: string, value: string): Promise<void> {
  await database.pool.query(
    'insert into identity.setting (name, value) values ($1, $2) on conflict (name) do update set value = excluded.value',
    [name, value],
  );
}

export async function anyLog(database: Database): Promise<boolean> {
  return withScope(database, prefixScope(''), async (client) => {
    const { rows } = await client.query('select 1 from fangxian.log limit 1');
    return rows.length > 0;
  });
}

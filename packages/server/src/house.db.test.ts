import { Client } from 'pg';
import { expect, test } from 'vitest';
import { prepareRole } from './engine/database/migrate.ts';
import { derivedFrom } from './house.ts';
import { freshDatabase } from './postgres/testing.ts';
import { masterKey } from './testing/house.ts';

test('P97 houses that open at the same moment on one PostgreSQL all open', async () => {
  const fresh = await freshDatabase();
  const urls = [fresh.database, fresh.keys];
  // The role is the cluster's: another password would shut out the houses of the tests beside this one.
  const password = derivedFrom(masterKey, 'role fangxian_app').toString('base64url');
  const openings = Array.from({ length: 40 }, (_, i) => prepareRole(urls[i % 2] ?? '', password));
  const refused = (await Promise.allSettled(openings)).filter(({ status }) => status === 'rejected');
  expect(refused).toEqual([]);
  const client = new Client({ connectionString: fresh.database });
  await client.connect();
  const { rows } = await client.query(`select rolsuper, rolbypassrls from pg_roles where rolname = 'fangxian_app'`);
  await client.end();
  await fresh.end();
  expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false }]);
});

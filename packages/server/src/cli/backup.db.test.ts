/** A backup as docs/how-to/upgrade-and-back-up.md tells to make one: what is in it, and that it can be gone back to. */
import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { masterKeyIn, recoverySheet } from '../engine/keyring/masterKey.ts';
import { openHouse } from '../house.ts';
import { type OwnPostgres, startPostgres } from '../postgres/index.ts';
import { rosterImports } from '../residents/importing.ts';
import { community, district, officer, record, secretary, startOfTime } from '../testing/house.ts';
import { type People, peopleIn } from '../testing/rosterPeople.ts';
import { expectNobodyIn, textOf } from '../testing/traces.ts';

const run = promisify(execFile);
const main = fileURLToPath(new URL('../main.ts', import.meta.url));
const demo = new URL('../../../../data/demo/', import.meta.url);
const databases = ['fangxian', 'fangxian_keys'] as const;
/** Nobody's data; and what is packed would hide from the search what it says. */
const settings = { fsync: 'off', wal_compression: 'off', shared_buffers: '32MB' };

let top: string;
let data: string;
let copy: string;
let dumped: string[] = [];
let known: People;

beforeAll(async () => {
  top = mkdtempSync(join(realpathSync(tmpdir()), 'fx-'));
  chmodSync(top, 0o711);
  [data, copy] = [join(top, 'data'), join(top, 'copy')];
  const { roster } = JSON.parse(readFileSync(new URL('truth.json', demo), 'utf8'));
  const bytes = readFileSync(new URL(roster.file, demo));
  known = await peopleIn(bytes, roster.file);

  const postgres = await startPostgres({ dataFolder: data, log: () => undefined, settings });
  try {
    for (const name of databases) await postgres.ensureDatabase(name);
    const [ownerUrl = '', keysOwnerUrl = ''] = databases.map((name) => postgres.url(name));
    // As a start writes them; the sheet is still there where nobody has printed it yet.
    const master = masterKeyIn(data) ?? expect.fail('no master key');
    writeFileSync(join(data, 'recovery-sheet.txt'), recoverySheet(master));
    const masterKey = master.key;
    let clock = startOfTime;
    const now = () => clock;
    const house = await openHouse({
      ownerUrl,
      keysOwnerUrl,
      masterKey,
      now,
      onFault: (fault) => expect(fault).toBe(''),
    });
    const { engine, database } = house;
    await engine.post(
      officer,
      [
        record('places.divisionNamed', { code: district, name: '测试区' }, { log: district }),
        record('places.divisionNamed', { code: community, name: '测试社区', parent: district }, { log: community }),
      ],
      clock,
    );
    const imports = rosterImports({ engine, database, keyring: engine.keyring, masterKey, now, event: 'base' });
    expect(await imports.importAtOnce(secretary, community, roster.file, bytes)).toMatchObject({ stage: 'done' });
    // One that is not taken is kept all the same, and names somebody.
    clock += 60_000;
    const [name = ''] = [...known.names].filter((one) => one.length > 2);
    const refused = record('workforce.invited', { member: 'nobody', name, grants: [] }, { at: clock });
    expect(await engine.post(secretary, [refused], clock)).toMatchObject([{ outcome: 'refused' }]);
    await imports.close();
    await house.close();
    dumped = await dump(postgres);
  } finally {
    await postgres.stop();
  }
  // Word for word, in the order of the how-to.
  await run('cp', ['-a', data, copy]);
  await run('mv', [join(copy, 'master.key'), join(top, 'another-place')]);
  await run('rm', ['-f', join(copy, 'recovery-sheet.txt')]);
}, 240_000);
afterAll(() => rmSync(top, { recursive: true, force: true }));

/** What `pg_dump` writes of tables, as PostgreSQL writes it: its own program is not where ours is. @returns the files */
async function dump(postgres: OwnPostgres): Promise<string[]> {
  const files: string[] = [];
  for (const name of databases) {
    const client = new Client({ connectionString: postgres.url(name) });
    await client.connect();
    const { rows: home } = await client.query<{ folder: string }>("select current_setting('data_directory') as folder");
    const { rows: tables } = await client.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
       where schemaname not in ('pg_catalog', 'information_schema')`,
    );
    for (const { name: table } of tables) {
      const file = join(home[0]?.folder ?? '', `${name}.${table}.dump`);
      await client.query(`copy ${table} to ${client.escapeLiteral(file)}`);
      files.push(file);
    }
    await client.end();
  }
  return files;
}

async function* textOfAll(files: readonly string[]): AsyncGenerator<string> {
  for (const file of files) yield* textOf(file);
}

function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
}

test('P201 nobody of the roster is found in a backup, its write-ahead log or its tables as text; nor is the key', async () => {
  const files = filesIn(copy).filter((file) => !file.endsWith('.dump'));
  expect(files.filter((file) => file.includes('/pg_wal/')).length).toBeGreaterThan(0);
  expect(files.map((file) => file.slice(copy.length + 1))).not.toContain('master.key');
  await expectNobodyIn(textOfAll(files), known);
  expect(dumped.length).toBeGreaterThan(15);
  await expectNobodyIn(textOfAll(dumped), known);

  const hex = readFileSync(join(top, 'another-place'), 'utf8').trim();
  expect(hex).toMatch(/^[0-9a-f]{64}$/);
  const key = Buffer.from(hex, 'hex');
  for (const file of [...files, ...dumped]) {
    const bytes = readFileSync(file);
    // On paper it stands in groups of four.
    const found = [key, hex, `${hex.slice(0, 4)} ${hex.slice(4, 8)}`].filter((shape) => bytes.includes(shape));
    expect(found, file).toEqual([]);
  }
}, 120_000);

test('P201 with its key put back the backup is gone back to, and all agrees', async () => {
  await run('cp', ['-a', join(top, 'another-place'), join(copy, 'master.key')]);
  const { stdout } = await run(process.execPath, [main, 'verify', '--data', copy]);
  expect(stdout).toMatch(/All agree: \d{4,} records/);
}, 120_000);

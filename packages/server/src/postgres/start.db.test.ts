import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { majorVersion } from './binaries.ts';
import { type OwnPostgres, startPostgres } from './index.ts';

const settings = { shared_buffers: '16MB' };
let top: string;
let dataFolder: string;
let running: OwnPostgres[];
let said: string[];

beforeEach(() => {
  top = mkdtempSync(join(realpathSync(tmpdir()), 'fx-'));
  chmodSync(top, 0o711);
  dataFolder = join(top, '数据 一');
  running = [];
  said = [];
});

afterEach(async () => {
  for (const postgres of running) await postgres.stop();
  rmSync(top, { recursive: true, force: true });
});

async function start(folder = dataFolder): Promise<OwnPostgres> {
  const postgres = await startPostgres({ dataFolder: folder, log: (_zh, en) => said.push(en), settings });
  running.push(postgres);
  return postgres;
}

async function ask(url: string, statement: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query({ text: statement, rowMode: 'array' })).rows.flat();
  } finally {
    await client.end();
  }
}

const clusterFile = (...names: string[]) => join(dataFolder, `postgres-${majorVersion()}`, ...names);
const postmaster = () => Number(readFileSync(clusterFile('data', 'postmaster.pid'), 'utf8').split('\n')[0]);

/** A server in a process of its own, that can be killed as no test can kill itself. */
async function startInAnotherProcess(): Promise<{ kill(): Promise<unknown> }> {
  const script = `
    const { startPostgres } = await import(${JSON.stringify(new URL('./index.ts', import.meta.url).href)});
    const options = { dataFolder: process.argv[1], log() {}, settings: { shared_buffers: '16MB' } };
    const postgres = await startPostgres(options);
    await postgres.ensureDatabase('kept');
    console.log('ready');`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, dataFolder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  await Promise.race([once(child.stdout, 'data'), ended.then(() => Promise.reject(new Error('it did not start')))]);
  return {
    kill() {
      child.kill('SIGKILL');
      return ended;
    },
  };
}

describe('our own PostgreSQL', () => {
  test('is made, keeps what it was given over a stop, and ends when told to', async () => {
    const first = await start();
    await first.ensureDatabase('place');
    await first.ensureDatabase('place');
    await ask(first.url('place'), `create table door as select '3栋1204' as name`);
    const pid = postmaster();
    await first.stop();
    expect(() => process.kill(pid, 0)).toThrow(/ESRCH/);

    const second = await start();
    expect(await ask(second.url('place'), 'select name from door')).toEqual(['3栋1204']);
  });

  test('writes to the disk before it says so, in one text order everywhere, behind a password nobody else reads', async () => {
    const { url } = await start();
    const shown = ['fsync', 'synchronous_commit', 'password_encryption', 'data_checksums', 'listen_addresses'];
    expect(await ask(url('postgres'), `select current_setting(unnest(array['${shown.join("','")}']))`)).toEqual([
      'on',
      'on',
      'scram-sha-256',
      'on',
      '',
    ]);
    const locale =
      'select datlocprovider, datlocale, pg_encoding_to_char(encoding) from pg_database where datname = current_database()';
    expect(await ask(url('postgres'), locale)).toEqual(['b', 'C.UTF-8', 'UTF8']);
    expect(statSync(clusterFile('password')).mode & 0o777).toBe(0o600);
    await expect(ask(url('postgres').replace(/:[^:@]*@/, ':wrong@'), 'select 1')).rejects.toThrow(/password/);
  });

  test('comes back under the same address after it was killed', async () => {
    const { url } = await start();
    const before = postmaster();
    process.kill(before, 'SIGKILL');
    await vi.waitUntil(() => ask(url('postgres'), 'select 1').catch(() => false), { timeout: 20_000, interval: 50 });
    expect(postmaster()).not.toBe(before);
    expect(said).toContain('PostgreSQL ended unexpectedly; starting it again');
  });

  test('a second server on the same folder is refused in both languages, and the first goes on', async () => {
    const { url } = await start();
    await expect(start()).rejects.toMatchObject({
      name: 'StartProblem',
      zh: expect.stringContaining(dataFolder),
      en: expect.stringContaining(dataFolder),
    });
    expect(await ask(url('postgres'), 'select 1')).toEqual([1]);
  });

  test('what a killed server left running is stopped, its lock taken over, its data there', async () => {
    const other = await startInAnotherProcess();
    const orphan = postmaster();
    await expect(start()).rejects.toThrow(/already using/);
    await other.kill();
    expect(process.kill(orphan, 0)).toBe(true);

    const { url } = await start();
    expect(await ask(url('kept'), 'select current_database()')).toEqual(['kept']);
    expect(postmaster()).not.toBe(orphan);
  });

  test('a server and its PostgreSQL killed together come back', async () => {
    const other = await startInAnotherProcess();
    process.kill(postmaster(), 'SIGKILL');
    await other.kill();
    const { url } = await start();
    expect(await ask(url('kept'), 'select 1')).toEqual([1]);
  });

  test('a number that now belongs to a stranger does not stand in the way, and the stranger lives', async () => {
    const first = await start();
    await first.stop();
    const stranger = spawn(process.execPath, ['-e', 'process.stdin.resume()'], { stdio: ['pipe', 'ignore', 'ignore'] });
    await once(stranger, 'spawn');
    writeFileSync(clusterFile('data', 'postmaster.pid'), `${stranger.pid}\n${clusterFile('data')}\n0\n5432\n`);
    const { url } = await start();
    expect(await ask(url('postgres'), 'select 1')).toEqual([1]);
    expect(stranger.exitCode).toBeNull();
    stranger.stdin.end();
    await once(stranger, 'exit');
  });

  test('a folder that cannot be made is answered in words', async () => {
    const file = join(top, 'file');
    writeFileSync(file, '');
    await expect(start(join(file, 'data'))).rejects.toMatchObject({
      name: 'StartProblem',
      zh: expect.stringContaining(file),
    });
  });

  test('a folder too deep for a socket is reached over the loopback', async () => {
    dataFolder = join(top, '很深的文件夹'.repeat(5), '数据');
    mkdirSync(dataFolder, { recursive: true });
    const { url } = await start();
    expect(url('postgres')).toMatch(/@127\.0\.0\.1:\d+\/postgres$/);
    expect(await ask(url('postgres'), 'select 1')).toEqual([1]);
  });
});

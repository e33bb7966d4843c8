/** The real program, started as an office with a database and a certificate of its own starts it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OwnPostgres, startPostgres } from '../postgres/index.ts';
import { selfSigned } from '../testing/selfSigned.ts';

const main = fileURLToPath(new URL('../main.ts', import.meta.url));
const { DATABASE_URL: _, ...env } = process.env;
const password = 'choose-your-own';

let top: string;
let existing: OwnPostgres;
/** Host and port as an administrator knows them. */
let at: string;
const databaseUrl = (who = `fangxian_owner:${password}`, name = 'fangxian') => `postgresql://${who}@${at}/${name}`;

beforeAll(async () => {
  top = mkdtempSync(join(realpathSync(tmpdir()), 'fx-'));
  chmodSync(top, 0o711);
  // Too deep for a socket, so it listens on a port, as an office's own does.
  const folder = join(top, 'a database that an office has had for years'.repeat(2), 'data');
  mkdirSync(folder, { recursive: true });
  chmodSync(join(folder, '..'), 0o711);
  existing = await startPostgres({ dataFolder: folder, log: () => undefined, settings: { shared_buffers: '16MB' } });
  at = /@(127\.0\.0\.1:\d+)\//.exec(existing.url('postgres'))?.[1] ?? '';
  // Word for word what docs/how-to/own-postgres.md tells, and somebody who may do less.
  await said(
    `create role fangxian_owner login createrole createdb password '${password}'`,
    'create database fangxian owner fangxian_owner',
    `create role lesser login password '${password}'`,
    'create database lesser owner lesser',
    "create database ascii encoding 'SQL_ASCII' locale_provider libc locale 'C' template template0",
  );
});
afterAll(async () => {
  await existing.stop();
  rmSync(top, { recursive: true, force: true });
});

async function said(...statements: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: existing.url('postgres') });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

type Ready = { readonly address: string; readonly signIn: { readonly begin?: string } };

function run(args: readonly string[], database?: string): ChildProcess {
  const chosen = ['start', '--empty', '--json', '--port', '0', ...args];
  const told = { ...env, ...(database !== undefined && { DATABASE_URL: database }) };
  return spawn(process.execPath, [main, ...chosen], { env: told, stdio: ['ignore', 'pipe', 'pipe'] });
}

async function ready(server: ChildProcess): Promise<Ready> {
  let complaint = '';
  server.stderr?.on('data', (text: Buffer) => (complaint += text));
  for await (const line of createInterface(server.stdout as NodeJS.ReadableStream)) return JSON.parse(line) as Ready;
  throw new Error(`it ended before it was ready:\n${complaint}`);
}

async function ended(server: ChildProcess): Promise<unknown> {
  const gone = once(server, 'exit');
  server.kill('SIGINT');
  return (await gone)[0];
}

const asJson = (body: unknown): RequestInit => ({
  ...{ method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
});

test('P202 on a PostgreSQL of one’s own, behind a certificate, an officer begins and signs in; the next start knows it all', async () => {
  const { cert, key } = selfSigned(Date.now());
  const [certFile, keyFile, data] = ['cert.pem', 'key.pem', 'data'].map((name) => join(top, name)) as [
    string,
    string,
    string,
  ];
  writeFileSync(certFile, cert);
  writeFileSync(keyFile, key);
  const args = ['--data', data, '--tls-cert', certFile, '--tls-key', keyFile];
  const trusted = getCACertificates('default');
  const server = run(args, databaseUrl());
  try {
    const { address, signIn } = await ready(server);
    expect(address).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/);
    // A stranger's certificate is what it is, until somebody trusts it.
    await expect(fetch(`${address}/api/session`)).rejects.toThrow();
    setDefaultCACertificates([...trusted, cert]);
    const place = { code: '990101', name: '测试区' };
    const token = new URL(signIn.begin ?? '').hash.slice(1);
    const begun = await fetch(`${address}/api/begin`, asJson({ token, place, officer: '试负责人' }));
    const link = (await begun.json()) as { token: string };
    const joined = await fetch(`${address}/api/join`, asJson({ ...link, deviceName: '试', pin: '482915' }));
    expect(joined.status).toBe(200);
    const cookie = joined.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/; Secure/);
    const session = await fetch(`${address}/api/session`, { headers: { cookie: cookie.split(';')[0] ?? '' } });
    expect(await session.json()).toMatchObject({ name: '试负责人' });
    expect((await fetch(address)).headers.get('content-type')).toContain('text/html');
    expect(await ended(server)).toBe(0);

    // The names of both databases are the office's; what was said is in them.
    const again = run(args, databaseUrl());
    try {
      expect((await ready(again)).signIn).toEqual({});
    } finally {
      expect(await ended(again)).toBe(0);
    }
  } finally {
    setDefaultCACertificates(trusted);
    server.kill('SIGKILL');
  }
});

describe('P202 what cannot work is said in both languages, without the innards of a program, and the start ends', () => {
  const cases: readonly [
    name: string,
    start: () => Promise<readonly [string[], string | undefined]>,
    zh: RegExp,
    en: RegExp,
  ][] = [
    ['nobody listens', async () => [[], `postgresql://a:b@127.0.0.1:${await freePort()}/c`], /连不上/, /ECONNREFUSED/],
    [
      'another password',
      async () => [[], databaseUrl('fangxian_owner:another')],
      /连不上/,
      /password authentication failed/,
    ],
    ['no such database', async () => [[], databaseUrl(undefined, 'none')], /连不上/, /does not exist/],
    [
      'no name of a database',
      async () => [[], `postgresql://lesser:${password}@${at}/`],
      /没有写数据库名/,
      /names no database/,
    ],
    [
      'an account that may do less',
      async () => [[], databaseUrl(`lesser:${password}`, 'lesser')],
      /权限不够/,
      /own-postgres\.md/,
    ],
    ['another encoding', async () => [[], databaseUrl(undefined, 'ascii')], /UTF-8/, /SQL_ASCII/],
    [
      'too old',
      async () => [[], `postgresql://a:b@127.0.0.1:${portOf(await oldPostgres())}/c`],
      /PostgreSQL 15/,
      /15 or newer/,
    ],
    ['no such certificate', async () => [tls('none.pem', 'key.pem'), undefined], /读不到证书文件/, /none\.pem/],
    ['what is no certificate', async () => [tls('words.pem', 'key.pem'), undefined], /不能用/, /as PEM/],
    ['the key of another certificate', async () => [tls('cert.pem', 'other.pem'), undefined], /不能用/, /private key/],
  ];
  const old: Server[] = [];
  afterAll(() => {
    for (const server of old) server.close();
  });

  test.each(cases)('P202 %s', async (_name, start, zh, en) => {
    const [args, database] = await start();
    const server = run(['--data', join(top, 'unused'), ...args], database);
    let told = '';
    for (const stream of [server.stdout, server.stderr]) stream?.on('data', (text: Buffer) => (told += text));
    const [code] = await once(server, 'close');
    expect(code).toBe(1);
    expect(told).toMatch(zh);
    expect(told).toMatch(en);
    expect(
      told
        .trim()
        .split('\n')
        .filter((line) => !line.includes('recovery')),
      told,
    ).toHaveLength(2);
  });

  function tls(cert: string, key: string): string[] {
    const made = { 'cert.pem': selfSigned(Date.now()).cert, 'other.pem': selfSigned(Date.now()).key };
    for (const [name, text] of Object.entries({ ...made, 'key.pem': made['other.pem'], 'words.pem': '不是证书' })) {
      writeFileSync(join(top, `wrong-${name}`), text);
    }
    return ['--tls-cert', join(top, `wrong-${cert}`), '--tls-key', join(top, `wrong-${key}`)];
  }

  /** Says what a PostgreSQL 14 says of itself, and no more. */
  async function oldPostgres(): Promise<Server> {
    const message = (kind: string, ...parts: readonly (Buffer | string)[]) => {
      const body = Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));
      const head = Buffer.alloc(5, kind);
      head.writeUInt32BE(body.length + 4, 1);
      return Buffer.concat([head, body]);
    };
    const bytes = (hex: string) => Buffer.from(hex, 'hex');
    const ready = message('Z', 'I');
    const column = (name: string, type: string) =>
      Buffer.concat([Buffer.from(`${name}\0`), bytes(`000000000000${type}ffffffffffff0000`)]);
    const value = (text: string) =>
      Buffer.concat([bytes(text.length.toString(16).padStart(8, '0')), Buffer.from(text)]);
    const row = [
      message('T', bytes('0002'), column('version', '00000017'), column('encoding', '00000019')),
      message('D', bytes('0002'), value('140012'), value('UTF8')),
      message('C', 'SELECT 1\0'),
    ];
    const server = createServer((socket) => {
      let greeted = false;
      socket.on('error', () => undefined);
      socket.on('data', (data) => {
        if (!greeted) socket.write(Buffer.concat([message('R', bytes('00000000')), ready]));
        else if (data[0] === 'Q'.charCodeAt(0)) socket.write(Buffer.concat([...row, ready]));
        greeted = true;
      });
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    old.push(server);
    return server;
  }
});

const portOf = (server: Server) => (server.address() as AddressInfo).port;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const port = portOf(server);
  server.close();
  await once(server, 'close');
  return port;
}

/** A town for one bench: our own PostgreSQL with its usual settings (fsync on), and its server, in a folder that goes again. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { startPostgres } from '../../packages/server/src/postgres/index.ts';
import { tell } from '../figures.ts';
import { copyDatabase } from './backup.store.ts';
import { type Client, connectTo, join as joinAs } from './client.ts';
import type { Plan, Seat } from './plan.ts';
import type { Ready } from './serve.ts';

export const database = 'fangxian';
const both = [database, `${database}_keys`] as const;

export type Town = {
  readonly address: string;
  /** The server's process, for looking at its memory. */
  readonly process: number;
  /** The owner's address of a database on this PostgreSQL. */
  url(database: string): string;
  /** The cookie of somebody who signed in over HTTP. */
  cookie(log: string, seat: Seat): Promise<string>;
  client(connections: number): Client;
  /** Runs `work` while the server is away: nobody else is in its database. */
  whileStopped(work: () => Promise<void>): Promise<void>;
  /** As a power cut would end the server, with whatever is under way; resolves once another one answers. */
  cutPower(): Promise<void>;
  /** Stops the server, copies its databases, and starts it again: the backup that the documents describe. */
  backUp(): Promise<void>;
  /** As after a broken disk: what came since the backup is gone; resolves once a server answers from there. */
  setBack(): Promise<void>;
  /** Another command of the server's, such as `verify`; the server must be away. @returns its exit code and its words */
  command(name: string): Promise<{ code: number | null; said: string }>;
  end(): Promise<void>;
};

const main = fileURLToPath(new URL('../../packages/server/src/main.ts', import.meta.url));
const serve = fileURLToPath(new URL('serve.ts', import.meta.url));

export async function openTown(plan: Plan): Promise<Town> {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'fangxian-bench-'));
  chmodSync(folder, 0o711); // Run by root, PostgreSQL's account must get through.
  const postgres = await startPostgres({ dataFolder: join(folder, 'postgres'), log: () => undefined });
  await postgres.ensureDatabase(database);
  const start = () => startServer(join(folder, 'data'), plan, postgres.url(database));
  tell('founding the town');
  let server = await start();
  const { links } = server.ready;
  const cookies = new Map<string, Promise<string>>();
  let clients: Client[] = [];
  const stopServer = async () => {
    for (const client of clients) client.end();
    clients = [];
    await ended(server.child);
  };
  return {
    get address() {
      return server.ready.address;
    },
    get process() {
      return server.child.pid ?? 0;
    },
    url: postgres.url,
    cookie(log, seat) {
      const name = `${log}/${seat}`;
      const token = links.find((link) => link.log === log && link.seat === seat)?.token ?? '';
      const cookie = cookies.get(name) ?? joinAs(server.ready.address, token);
      cookies.set(name, cookie);
      return cookie;
    },
    client(connections) {
      const client = connectTo(server.ready.address, connections);
      clients.push(client);
      return client;
    },
    async whileStopped(work) {
      await stopServer();
      await work();
      server = await start();
    },
    async cutPower() {
      await killed(server.child);
      server = await start();
    },
    async backUp() {
      await stopServer();
      for (const name of both) await copyDatabase(postgres.url('postgres'), name, `${name}_saved`);
      server = await start();
    },
    async setBack() {
      await killed(server.child);
      for (const name of both) await copyDatabase(postgres.url('postgres'), `${name}_saved`, name);
      server = await start();
    },
    async command(name) {
      const env = { ...process.env, DATABASE_URL: postgres.url(database) };
      const child = spawn(process.execPath, [main, name, '--data', join(folder, 'data')], { env, stdio: 'pipe' });
      let said = '';
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += text));
      const [code] = (await once(child, 'close')) as [number | null];
      return { code, said };
    },
    async end() {
      await stopServer();
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function startServer(data: string, plan: Plan, databaseUrl: string) {
  // For looking closer: BENCH_NODE_OPTIONS='--cpu-prof --cpu-prof-dir=…' profiles the server alone.
  const options = (process.env.BENCH_NODE_OPTIONS ?? '').split(' ').filter((option) => option !== '');
  const child = spawn(process.execPath, [...options, serve, data, JSON.stringify(plan)], {
    env: { ...process.env, DATABASE_URL: databaseUrl },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return { child, ready: await readyLine(child) };
}

async function readyLine({ stdout }: ChildProcess): Promise<Ready> {
  if (stdout === null) throw new Error('the server has no output');
  for await (const line of createInterface(stdout)) return JSON.parse(line) as Ready;
  throw new Error('the server ended before it was ready');
}

async function killed(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGINT');
  await gone;
}

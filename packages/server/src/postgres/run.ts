/** One run of the `postgres` program, from its start to its last word. */
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { runAs } from './account.ts';
import { type Address, isSocket, urlFor } from './address.ts';
import type { Binaries } from './binaries.ts';
import type { Cluster } from './cluster.ts';
import { answers } from './databases.store.ts';
import { openLog } from './files.ts';
import type { Home } from './home.ts';
import { StartProblem } from './problem.ts';

export type Place = { home: Home; programs: Binaries; cluster: Cluster; address: Address; settings: Settings };
export type Settings = Readonly<Record<string, string>>;

/** Acknowledged means on the disk. The sizes suit a small machine and a large morning. */
const always: Settings = {
  fsync: 'on',
  synchronous_commit: 'on',
  shared_buffers: '192MB',
  max_wal_size: '2GB',
  wal_compression: 'pglz',
  timezone: 'UTC',
  log_timezone: 'UTC',
  max_connections: '100',
  // Statistics a minute old do not know of the roster that is being taken in.
  autovacuum_naptime: '10s',
};

const tryFor = 10_000;
const tryEvery = 250;
const readyWithin = 120_000;
const largestLog = 10_000_000;

/** A killed PostgreSQL takes a moment to be gone altogether; until then a new one steps back with one of these. */
const stillDying = /lock file "[^"]*" already exists|pre-existing shared memory block|Address already in use/;

/** Ready means: it answered a query. */
export async function runPostgres(place: Place): Promise<ChildProcess> {
  const until = Date.now() + tryFor;
  for (;;) {
    const log = logFile(place.home);
    const from = sizeOf(log);
    const child = spawned(place, log);
    if (await ready(child, place)) return child;
    const words = readFileSync(log).subarray(from).toString('utf8').trim();
    if (!stillDying.test(words) || Date.now() > until) throw didNotStart(words, log);
    await pause(tryEvery);
  }
}

/** Detached: an interrupt typed at the terminal goes to the whole group, and PostgreSQL must not go before us. */
function spawned({ home, programs, cluster, address, settings }: Place, log: string): ChildProcess {
  const listening: Settings = isSocket(address)
    ? { listen_addresses: '', unix_socket_directories: address.host, unix_socket_permissions: '0700' }
    : { listen_addresses: address.host, unix_socket_directories: '' };
  const chosen = { ...always, ...listening, port: String(address.port), ...settings };
  const args = ['-D', cluster.data, ...Object.entries(chosen).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  const output = openLog(log, home.account);
  try {
    return spawn(programs.postgres, args, {
      ...runAs(home.account),
      cwd: home.folder,
      detached: true,
      windowsHide: true,
      stdio: ['ignore', output, output],
    });
  } finally {
    closeSync(output);
  }
}

async function ready(child: ChildProcess, { cluster, address }: Place): Promise<boolean> {
  const until = Date.now() + readyWithin;
  let ended = false;
  child.once('exit', () => {
    ended = true;
  });
  child.once('error', () => {
    ended = true;
  });
  while (!ended && Date.now() < until) {
    if (await answers(urlFor(address, cluster.password, 'postgres'))) return !ended;
    await pause(20);
  }
  return false;
}

/** One file, and the one before it: a log must not fill the disk it reports about. */
function logFile(home: Home): string {
  const log = join(home.folder, 'postgres.log');
  if (sizeOf(log) > largestLog) renameSync(log, `${log}.before`);
  return log;
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

function didNotStart(words: string, log: string): StartProblem {
  const last = words.split('\n').slice(-5).join('\n');
  return new StartProblem(
    `PostgreSQL 没有启动起来。它说：\n${last}\n全文见 ${log}`,
    `PostgreSQL did not start. It says:\n${last}\nThe whole text is in ${log}`,
  );
}

/**
 * Our own PostgreSQL, so that nothing needs to be installed: made once in the data folder, started with the server, watched
 * while it runs, and stopped after everything else.
 */
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { addressIn, urlFor } from './address.ts';
import { binaries } from './binaries.ts';
import { clusterIn } from './cluster.ts';
import { ensureDatabase } from './databases.store.ts';
import { dataFolderAt, homeIn } from './home.ts';
import { lockFolder } from './lock.ts';
import { settleLeftovers, stopFast } from './postmaster.ts';
import type { Tell } from './problem.ts';
import { type Place, runPostgres, type Settings } from './run.ts';

export type OwnPostgres = {
  /** For the owner of the cluster, who migrates. */
  url(database: string): string;
  ensureDatabase(name: string): Promise<void>;
  stop(): Promise<void>;
};

export type StartOptions = { dataFolder: string; log: Tell; settings?: Settings };

export async function startPostgres({ dataFolder, log, settings = {} }: StartOptions): Promise<OwnPostgres> {
  const folder = dataFolderAt(dataFolder);
  const lock = lockFolder(folder);
  try {
    const home = homeIn(folder, log);
    const programs = binaries(home.folder, home.account, log);
    const cluster = clusterIn(home, programs, log);
    settleLeftovers(home, programs, cluster.data, log);
    const address = await addressIn(home.folder, home.account);
    const keeper = await keepRunning({ home, programs, cluster, address, settings }, log);
    return {
      url: (database) => urlFor(address, cluster.password, database),
      ensureDatabase: (name) => ensureDatabase(urlFor(address, cluster.password, 'postgres'), name),
      async stop() {
        await keeper.stop();
        lock.release();
      },
    };
  } catch (problem) {
    lock.release();
    throw problem;
  }
}

/**
 * Started again when it ends without having been asked to, under the same address: the server's connections come back.
 * Where that fails (a full disk, say) it is tried again until it works or the server stops.
 */
async function keepRunning(place: Place, log: Tell): Promise<{ stop(): Promise<void> }> {
  const stopping = new AbortController();
  let child = await runPostgres(place);
  let restarting: Promise<void> = Promise.resolve();

  const startAgain = async () => {
    log('PostgreSQL 意外结束，正在重新启动', 'PostgreSQL ended unexpectedly; starting it again');
    while (!stopping.signal.aborted) {
      try {
        child = await runPostgres(place);
        return watch();
      } catch (problem) {
        log(
          `PostgreSQL 无法重新启动，稍后再试：${problem}`,
          `PostgreSQL cannot be started again; will try later: ${problem}`,
        );
        await pause(tryAgainAfter, undefined, { signal: stopping.signal }).catch(() => undefined);
      }
    }
  };
  const watch = () => {
    const onEnd = () => {
      if (!stopping.signal.aborted) restarting = startAgain();
    };
    if (hasEnded(child)) onEnd();
    else child.once('exit', onEnd);
  };
  watch();

  return {
    async stop() {
      stopping.abort();
      await restarting;
      if (hasEnded(child)) return;
      const gone = once(child, 'exit');
      if (process.platform === 'win32') stopFast(place.home, place.programs, place.cluster.data);
      else child.kill('SIGINT'); // PostgreSQL's "fast": sessions are ended, what is committed is safe.
      await gone;
    },
  };
}

const tryAgainAfter = 5_000;

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

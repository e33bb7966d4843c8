/**
 * One server a data folder. The lock is a file that names its holder (machine, process, and when that process began), so
 * that a second server is told plainly, while a lock left behind by a killed one is recognised and taken over.
 */
import { linkSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { StartProblem } from './problem.ts';
import { beganAt, isAlive } from './process.ts';

const fileName = 'server.lock';
/** A holder on another machine (a shared disk, an earlier container) cannot be asked; it shows life by touching the file. */
const touchEvery = 10_000;
const silentAfter = 60_000;

export type Lock = { release(): void };

export function lockFolder(folder: string): Lock {
  const path = join(folder, fileName);
  const mine = `${hostname()}\n${process.pid}\n${beganAt(process.pid) ?? ''}\n`;
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, mine, { mode: 0o600 });
  try {
    while (!linked(draft, path)) evictOrRefuse(path, folder);
  } finally {
    rmSync(draft, { force: true });
  }
  const touching = setInterval(() => touch(path), touchEvery);
  touching.unref();
  return {
    release() {
      clearInterval(touching);
      if (contents(path) === mine) rmSync(path, { force: true });
    },
  };
}

/** Linking either makes the whole file or nothing; two at once cannot both succeed. */
function linked(draft: string, path: string): boolean {
  try {
    linkSync(draft, path);
    return true;
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw problem;
  }
}

function evictOrRefuse(path: string, folder: string): void {
  const found = contents(path);
  if (found === undefined) return;
  if (holderLives(found, path)) {
    const pid = found.split('\n')[1];
    throw new StartProblem(
      `这个数据文件夹已经有一个防线服务在用（进程 ${pid}）:${folder}。请先停掉它，或用 --data 另选一个文件夹。`,
      `A Fangxian server (process ${pid}) is already using this data folder: ${folder}. Stop it first, or choose another folder with --data.`,
    );
  }
  // Moved aside and looked at again: between reading and moving somebody quicker may have taken the lock.
  const aside = `${path}.stale.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  if (contents(aside) !== found) linked(aside, path);
  rmSync(aside, { force: true });
}

function holderLives(found: string, path: string): boolean {
  const [machine, pid, began] = found.split('\n');
  if (machine !== hostname()) return Date.now() - lastTouched(path) < silentAfter;
  if (Number(pid) === process.pid) return began === beganAt(process.pid);
  return isAlive(Number(pid)) && (!began || began === beganAt(Number(pid)));
}

function lastTouched(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function contents(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function touch(path: string): void {
  try {
    const now = new Date();
    utimesSync(path, now, now);
  } catch {
    // The folder was taken away from under us; PostgreSQL will say so itself.
  }
}

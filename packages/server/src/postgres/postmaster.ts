/**
 * What postmaster.pid says, and what to do about it. A server that was killed leaves its PostgreSQL running, and a
 * PostgreSQL that was killed leaves its file. The file is the guard against two of them on one folder, so it is removed by
 * hand only on proof that no process stands in the folder.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runAs } from './account.ts';
import type { Binaries } from './binaries.ts';
import type { Home } from './home.ts';
import type { Tell } from './problem.ts';
import { isAlive, processesIn, standsIn } from './process.ts';

const pidFile = 'postmaster.pid';

export function pidIn(data: string): number | undefined {
  try {
    return Number(readFileSync(join(data, pidFile), 'utf8').split('\n')[0]) || undefined;
  } catch {
    return undefined;
  }
}

/** Clears the way for a start. What is still dying is left to the start's own retries. */
export function settleLeftovers(home: Home, programs: Binaries, data: string, tell: Tell): void {
  const pid = pidIn(data);
  if (pid === undefined || !isAlive(pid)) return;
  if (standsIn(pid, data)) {
    tell(
      '上次没有正常结束，正在先停掉留下的 PostgreSQL',
      'Last time ended abruptly; stopping the PostgreSQL it left behind',
    );
    stopFast(home, programs, data);
  } else if (processesIn(data)?.length === 0) {
    rmSync(join(data, pidFile)); // The number now belongs to a stranger, and nobody is in the folder.
  }
}

export function stopFast(home: Home, programs: Binaries, data: string): void {
  const args = ['stop', '-D', data, '-m', 'fast', '-w', '-t', '60', '--silent'];
  spawnSync(programs.pgCtl, args, { ...runAs(home.account), cwd: home.folder, stdio: 'ignore' });
}

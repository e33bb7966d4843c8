/** Which process is it? A number alone does not say: numbers are used again. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** A killed process that nobody has fetched yet still answers signals; it counts as gone. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return processState(pid) !== 'Z';
}

/** When the process began, in the system's own words: two processes of one number differ in it. */
export function beganAt(pid: number): string | undefined {
  if (process.platform === 'linux') return statFields(pid)?.[19];
  if (process.platform === 'win32') return undefined;
  const answer = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
  return answer.status === 0 ? answer.stdout.trim() : undefined;
}

function processState(pid: number): string | undefined {
  return process.platform === 'linux' ? statFields(pid)?.[0] : undefined;
}

/** The fields behind the name, which stands in brackets and may hold anything. */
function statFields(pid: number): string[] | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

/** Every PostgreSQL process stands in its data folder. Undefined where the system does not tell. */
export function processesIn(folder: string): number[] | undefined {
  if (process.platform !== 'linux') return undefined;
  const numbers = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  return numbers.filter((pid) => standsIn(pid, folder) && isAlive(pid));
}

/** Elsewhere than on Linux the command line tells, since we name the folder in it; where nothing tells, the answer is no. */
export function standsIn(pid: number, folder: string): boolean {
  if (process.platform === 'win32') return false;
  if (process.platform !== 'linux') {
    const answer = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
    return answer.status === 0 && answer.stdout.includes(folder);
  }
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === folder;
  } catch {
    return false; // Gone, or somebody else's and none of our business.
  }
}

/** The cluster itself: PostgreSQL's files, and the one password to them. */
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runAs } from './account.ts';
import type { Binaries } from './binaries.ts';
import { privateFile } from './files.ts';
import type { Home } from './home.ts';
import { StartProblem, type Tell } from './problem.ts';

/** Who owns everything in it. Migrations make the lesser roles that the server works under. */
export const owner = 'fangxian';

export type Cluster = { readonly data: string; readonly password: string };

export function clusterIn(home: Home, programs: Binaries, tell: Tell): Cluster {
  const data = join(home.folder, 'data');
  const passwordFile = join(home.folder, 'password');
  if (!existsSync(data)) {
    tell('正在建立数据库', 'Creating the database');
    rmSync(passwordFile, { force: true });
    privateFile(passwordFile, randomBytes(24).toString('base64url'), home.account);
    initialise(home, programs, passwordFile, data);
  }
  return { data, password: readFileSync(passwordFile, 'utf8').trim() };
}

/**
 * Text is ordered by code point, everywhere the same; Chinese order is asked for where it is wanted. The locale is the one
 * built into PostgreSQL, since those of the operating systems differ. Made under another name first: an interrupted
 * initdb must not pass for a cluster.
 */
function initialise(home: Home, programs: Binaries, passwordFile: string, data: string): void {
  const unfinished = `${data}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  const args = [
    ['-D', unfinished],
    ['-U', owner],
    ['--encoding=UTF8', '--no-locale', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    ['--auth=scram-sha-256', `--pwfile=${passwordFile}`],
    ['--no-instructions'],
  ].flat();
  const done = spawnSync(programs.initdb, args, { ...runAs(home.account), cwd: home.folder, encoding: 'utf8' });
  if (done.status !== 0) {
    const words = done.error?.message ?? done.stderr.trim();
    throw new StartProblem(`建立数据库没有成功：${words}`, `The database could not be created: ${words}`);
  }
  renameSync(unfinished, data);
}

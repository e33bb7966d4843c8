/**
 * PostgreSQL refuses to run as root and under an account without a name. So: an ordinary user runs it as himself;
 * root hands it to whom the cluster already belongs to, else to `postgres`, else to an account made for it.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { StartProblem } from './problem.ts';

/** Undefined ids mean: as ourselves. */
export type Account = { readonly name: string; readonly uid?: number; readonly gid?: number };

const ownName = 'fangxian';

export function accountFor(clusterHome: string): Account {
  if (process.getuid?.() !== 0) return ourselves();
  return ownerOf(clusterHome) ?? named('postgres') ?? named(ownName) ?? made();
}

function ourselves(): Account {
  try {
    return { name: userInfo().username };
  } catch {
    const uid = process.getuid?.();
    throw new StartProblem(
      `当前账号（编号 ${uid}）在这台机器上没有名字，PostgreSQL 不肯在这样的账号下运行。请换一个有名字的账号启动，或用 DATABASE_URL 指定一个数据库。`,
      `This account (uid ${uid}) has no name on this machine, and PostgreSQL refuses to run under it. Start from a named account, or name a database in DATABASE_URL.`,
    );
  }
}

function ownerOf(folder: string): Account | undefined {
  if (!existsSync(folder)) return undefined;
  const { uid, gid } = statSync(folder);
  return uid === 0 ? undefined : { name: `uid ${uid}`, uid, gid };
}

function named(name: string): Account | undefined {
  const uid = idOf('-u', name);
  const gid = idOf('-g', name);
  return uid && gid ? { name, uid, gid } : undefined;
}

/** Zero (root) and "no such user" both come back as nothing. */
function idOf(which: '-u' | '-g', name: string): number {
  const answer = spawnSync('id', [which, name], { encoding: 'utf8' });
  return answer.status === 0 ? Number(answer.stdout.trim()) : 0;
}

function made(): Account {
  const tries: [string, string[]][] = [
    [
      'useradd',
      ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent', '--shell', '/bin/false', ownName],
    ],
    ['adduser', ['-S', '-D', '-H', '-s', '/bin/false', ownName]], // BusyBox
  ];
  for (const [command, args] of tries) {
    if (spawnSync(command, args, { stdio: 'ignore' }).status === 0) {
      const account = named(ownName);
      if (account) return account;
    }
  }
  throw new StartProblem(
    'PostgreSQL 不肯以 root 运行，这台机器上也建不了别的账号。请换一个普通账号启动，或用 DATABASE_URL 指定一个数据库。',
    'PostgreSQL refuses to run as root, and no other account could be made here. Start from an ordinary account, or name a database in DATABASE_URL.',
  );
}

/** For child processes: they run as the account, with messages in one language whatever the machine speaks. */
export function runAs({ uid, gid }: Account): { uid?: number; gid?: number; env: NodeJS.ProcessEnv } {
  const env = { ...process.env, LC_ALL: 'C', TZ: 'UTC' };
  return uid === undefined || gid === undefined ? { env } : { uid, gid, env };
}

/**
 * Where the cluster lives: inside the data folder, unless PostgreSQL's account cannot get there (root's own folders, which
 * nobody else enters). Then it lives where system services keep their state, and a pointer is left in the data folder.
 * The major version is in the name: a newer PostgreSQL never opens an older one's files.
 */
import { createHash } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { type Account, accountFor } from './account.ts';
import { majorVersion } from './binaries.ts';
import { privateFolder, reaches } from './files.ts';
import { StartProblem, type Tell } from './problem.ts';

export type Home = { readonly folder: string; readonly account: Account };

const systemState = '/var/lib/fangxian';

/** The folder given by the user, made when missing. Others may pass through, as PostgreSQL's account must; not look around. */
export function dataFolderAt(path: string): string {
  try {
    if (!existsSync(path)) {
      mkdirSync(path, { recursive: true });
      chmodSync(path, process.getuid?.() === 0 ? 0o711 : 0o700);
    }
    accessSync(path, constants.W_OK | constants.X_OK);
    return realpathSync(path);
  } catch (problem) {
    const { code } = problem as NodeJS.ErrnoException;
    throw new StartProblem(
      `不能在这个文件夹里写数据(${code}):${path}。请换一个账号启动，或用 --data 另选一个文件夹。`,
      `Data cannot be written into this folder (${code}): ${path}. Start from another account, or choose another folder with --data.`,
    );
  }
}

export function homeIn(dataFolder: string, tell: Tell): Home {
  const name = `postgres-${majorVersion()}`;
  const inside = join(dataFolder, name);
  const pointer = `${inside}.elsewhere`;
  if (existsSync(pointer)) return homeAt(readFileSync(pointer, 'utf8').trim());
  if (existsSync(inside) || reaches(accountFor(inside), dataFolder)) return homeAt(inside);

  const elsewhere = join(systemState, createHash('sha256').update(dataFolder).digest('hex').slice(0, 16), name);
  mkdirSync(join(elsewhere, '..'), { recursive: true, mode: 0o755 });
  writeFileSync(pointer, `${elsewhere}\n`);
  tell(
    `PostgreSQL 的账号进不了 ${dataFolder}，数据库放在 ${elsewhere}（备份时请带上）`,
    `PostgreSQL's account cannot enter ${dataFolder}; the database is kept in ${elsewhere} (include it in backups)`,
  );
  return homeAt(elsewhere);
}

function homeAt(folder: string): Home {
  const account = accountFor(folder);
  try {
    privateFolder(folder, account);
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code !== 'EPERM') throw problem;
    throw new StartProblem(
      `这个数据库属于另一个账号：${folder}。请用那个账号（或 root）启动，或用 --data 另选一个文件夹。`,
      `This database belongs to another account: ${folder}. Start from that account (or root), or choose another folder with --data.`,
    );
  }
  return { folder, account };
}

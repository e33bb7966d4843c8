/** The data folder, opened: its PostgreSQL (or the one given), its master key, and the house on top of them. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { holdsKeys } from '../engine/database/migrate.ts';
import { type MasterKey, masterKeyIn, recoverySheet } from '../engine/keyring/masterKey.ts';
import { type House, openHouse } from '../house.ts';
import { ensureDatabase, StartProblem, serverVersion, startPostgres, type Tell } from '../postgres/index.ts';
import type { StartChoice } from './options.ts';
import type { Stopping } from './stopping.ts';

const names = { database: 'fangxian', keys: 'fangxian_keys' };

export async function openData(choice: StartChoice, end: Stopping, tell: Tell): Promise<House> {
  const urls = choice.databaseUrl ? await given(choice.databaseUrl) : await ours(choice, end, tell);
  const master = (await keyLost(urls.keysOwnerUrl, choice.data)) ? undefined : masterKeyIn(choice.data);
  if (!master) {
    throw new StartProblem(
      `${join(choice.data, 'master.key')} 不在，或者里面不是密钥。请按恢复单上的 64 个字符重新写入。`,
      `${join(choice.data, 'master.key')} is missing or holds no key. Write the 64 characters of the recovery sheet into it.`,
    );
  }
  // Before anything can fail: a key that was made is a key that has to be kept.
  if (master.fresh) writeSheet(master, choice, tell);
  const opening = openHouse({
    ...urls,
    masterKey: master.key,
    now: Date.now,
    onFault: (error) => tell(`后台任务出错：${error}`, `A background task failed: ${error}`),
  });
  const house = await end.part(allowed(opening), (opened) => opened.close());
  if (!(await house.engine.keyring.fits())) {
    throw new StartProblem(
      '密钥文件与数据库对不上：姓名和电话会读不出来。请用恢复单还原 master.key。',
      'The key file is not the one this database was sealed with: names and numbers could not be read. Restore master.key from the recovery sheet.',
    );
  }
  return house;
}

function writeSheet(master: MasterKey, choice: StartChoice, tell: Tell): void {
  const sheet = join(choice.data, 'recovery-sheet.txt');
  writeFileSync(sheet, recoverySheet(master), { mode: 0o600 });
  if (!choice.empty) return;
  tell(
    `密钥恢复单：${sheet}，请打印后锁好并删除该文件`,
    `Key recovery sheet: ${sheet}. Print it, lock it away, delete the file`,
  );
}

/** Whether something was sealed under a key that is not here any more: another one must not take its place. */
async function keyLost(keysOwnerUrl: string, folder: string): Promise<boolean> {
  return !existsSync(join(folder, 'master.key')) && (await holdsKeys(keysOwnerUrl));
}

async function ours(choice: StartChoice, end: Stopping, tell: Tell) {
  const fresh = !existsSync(choice.data);
  if (fresh) tell('正在准备数据库', 'Preparing the database');
  const starting = startPostgres({ dataFolder: choice.data, log: tell });
  const postgres = await end.part(starting, (started) => started.stop());
  await postgres.ensureDatabase(names.database);
  await postgres.ensureDatabase(names.keys);
  return { ownerUrl: postgres.url(names.database), keysOwnerUrl: postgres.url(names.keys) };
}

/** A PostgreSQL of the user's own: 15 or newer, with a database beside it for the keys. */
async function given(url: string) {
  const { version, encoding } = await serverVersion(url).catch((problem: unknown) => {
    throw new StartProblem(
      `连不上 DATABASE_URL 指的数据库：${wordsOf(problem)}`,
      `The database of DATABASE_URL does not answer: ${wordsOf(problem)}`,
    );
  });
  if (version < 150_000) {
    throw new StartProblem('需要 PostgreSQL 15 或更新的版本。', 'PostgreSQL 15 or newer is needed.');
  }
  if (encoding !== 'UTF8') {
    throw new StartProblem(
      `数据库的字符集要 UTF-8，不是 ${encoding}。`,
      `The encoding of the database has to be UTF-8, not ${encoding}.`,
    );
  }
  const found = /^(postgres(?:ql)?:\/\/[^/]*\/)([^/?]+)(.*)$/.exec(url);
  if (!found) {
    throw new StartProblem('DATABASE_URL 里没有写数据库名。', 'DATABASE_URL names no database.');
  }
  const [, before = '', name = '', after = ''] = found;
  const keys = `${decodeURIComponent(name)}_keys`;
  await allowed(ensureDatabase(url, keys));
  return { ownerUrl: url, keysOwnerUrl: `${before}${encodeURIComponent(keys)}${after}` };
}

/** Where an address has several hosts behind it, each of them failed: the first says why. */
function wordsOf(problem: unknown): string {
  const first = problem instanceof AggregateError ? problem.errors[0] : problem;
  return first instanceof Error ? first.message : String(first);
}

const notAllowed = '42501';

/** What only the owner of a database may do, and who may make roles and databases. */
async function allowed<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (problem) {
    if ((problem as { code?: unknown }).code !== notAllowed) throw problem;
    throw new StartProblem(
      `DATABASE_URL 的账号权限不够：${wordsOf(problem)}（见 docs/how-to/own-postgres.md）`,
      `The account of DATABASE_URL may not do enough: ${wordsOf(problem)} (see docs/how-to/own-postgres.md)`,
    );
  }
}

/** The master key: 32 bytes in a file that only the server's account reads, as the hex that a recovery sheet shows. */
import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type MasterKey = { key: Buffer; path: string; fresh: boolean };

/** @returns undefined when a file is there and holds no key */
export function masterKeyIn(folder: string): MasterKey | undefined {
  const path = join(folder, 'master.key');
  if (existsSync(path)) {
    const text = readFileSync(path, 'utf8').replace(/[^0-9a-fA-F]/g, '');
    return text.length === 64 ? { key: Buffer.from(text, 'hex'), path, fresh: false } : undefined;
  }
  mkdirSync(folder, { recursive: true });
  const key = randomBytes(32);
  writeFileSync(path, `${key.toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  chmodSync(path, 0o600);
  return { key, path, fresh: true };
}

/** What is printed and locked away: without it, and without the file, no name can ever be read again. */
export function recoverySheet({ key, path }: MasterKey): string {
  const groups = key.toString('hex').match(/.{8}/g) ?? [];
  const check = createHash('sha256').update(key).digest('hex').slice(0, 4);
  return [
    '防线 · 密钥恢复单    Fangxian · key recovery sheet',
    '',
    '请打印两份，分别锁好，然后删除本文件。没有它，数据库里的姓名、电话、门牌谁也读不出来。',
    'Print this twice, lock both away, then delete this file. Without it nobody can read the names,',
    'numbers and doors in the database, and no backup can bring them back.',
    '',
    ...groups.map((group, i) => `   ${i + 1}   ${group.slice(0, 4)} ${group.slice(4)}`),
    '',
    `校验 check: ${check}`,
    '',
    `恢复：把以上 64 个字符写进文件  To restore: write the 64 characters above into ${path}`,
    '',
  ].join('\n');
}

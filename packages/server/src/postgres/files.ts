/** Files that PostgreSQL must own, and whether it gets to them at all. */
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { type Account, runAs } from './account.ts';

/** A folder that nobody but the account enters. */
export function privateFolder(path: string, account: Account): void {
  mkdirSync(path, { recursive: true });
  chmodSync(path, 0o700);
  give(path, account);
}

/** A secret is never, not for a moment, readable by others. */
export function privateFile(path: string, text: string, account: Account): void {
  writeFileSync(path, text, { mode: 0o600, flag: 'wx' });
  give(path, account);
}

/** Written by us, yet handed to the account: the next start may be its own. */
export function openLog(path: string, account: Account): number {
  const file = openSync(path, 'a', 0o600);
  give(path, account);
  return file;
}

function give(path: string, { uid, gid }: Account): void {
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid);
}

/**
 * Asked of the system itself, by trying: modes alone do not tell (access lists, mounts).
 * As ourselves there is nothing to ask: what we cannot reach fails where it is used, with its own words.
 */
export function reaches(account: Account, folder: string): boolean {
  if (account.uid === undefined) return true;
  return spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], { ...runAs(account), cwd: '/' }).status === 0;
}

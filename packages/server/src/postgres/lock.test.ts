import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lockFolder } from './lock.ts';
import { beganAt } from './process.ts';

let folder: string;
const file = () => join(folder, 'server.lock');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fangxian-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the lock of a data folder', () => {
  test('is held by one, and free again when released', () => {
    const first = lockFolder(folder);
    expect(() => lockFolder(folder)).toThrow(/already using/);
    first.release();
    lockFolder(folder).release();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('left by a process that is no more, is taken over', () => {
    writeFileSync(file(), `${hostname()}\n4194304999\n1\n`);
    const lock = lockFolder(folder);
    expect(readFileSync(file(), 'utf8')).toContain(`\n${process.pid}\n`);
    lock.release();
  });

  test('left by a process whose number another has now, is taken over', () => {
    writeFileSync(file(), `${hostname()}\n${process.ppid}\nlong ago\n`);
    lockFolder(folder).release();
  });

  test('held by a process that lives, is not', () => {
    writeFileSync(file(), `${hostname()}\n${process.ppid}\n${beganAt(process.ppid)}\n`);
    expect(() => lockFolder(folder)).toThrow(`process ${process.ppid}`);
  });

  test('held on another machine, counts as long as it shows life', () => {
    writeFileSync(file(), 'some-other-machine\n1\n1\n');
    expect(() => lockFolder(folder)).toThrow(/already using/);
    const longAgo = new Date(Date.now() - 3_600_000);
    utimesSync(file(), longAgo, longAgo);
    lockFolder(folder).release();
  });

  test('released late, does not free what another holds by now', () => {
    const first = lockFolder(folder);
    const other = 'some-other-machine\n1\n1\n';
    writeFileSync(file(), other);
    first.release();
    expect(readFileSync(file(), 'utf8')).toBe(other);
  });
});

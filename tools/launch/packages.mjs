import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from './npm.mjs';
import { fingerprint, isStamped, stamp, unstamp } from './stamp.mjs';

/**
 * Installs the packages when they are missing or the list of them has changed. The lock file is obeyed and left as it is.
 * `npm ci` would be stricter, but stops when a registry lacks a package for some other platform (docs/adr/0003).
 * @param {string} root
 * @param {import('./runtime.mjs').Runtime} runtime
 */
export async function ensurePackages(root, runtime) {
  const mark = join(root, '.fangxian', 'packages.stamp');
  const print = fingerprint(root, lists(root));
  if (existsSync(join(root, 'node_modules')) && isStamped(mark, print)) return;
  unstamp(mark);
  const args = ['install', '--no-save', '--no-audit', '--no-fund', '--include=dev', '--include=optional'];
  await npm(args, runtime, root, {
    doing: '正在安装所需的软件包（第一次约一分钟） · Installing packages (about a minute the first time)',
    failed:
      '软件包没有装上。请检查网络后再试一次。\nThe packages could not be installed. Check the network and try again.',
  });
  stamp(mark, print);
}

/** @param {string} root */
function lists(root) {
  const members = readdirSync(join(root, 'packages'))
    .sort()
    .map((name) => `packages/${name}/package.json`);
  const all = ['package.json', 'package-lock.json', 'e2e/package.json', 'bench/package.json', ...members];
  return all.filter((file) => existsSync(join(root, file)));
}

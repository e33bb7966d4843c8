import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';

/**
 * Runs the program in our place: its input and output are ours, a signal to us is passed on, and its end is waited for, so
 * that whoever stopped us knows that everything below has stopped.
 * @param {string} root
 * @param {import('./runtime.mjs').Runtime} runtime
 * @param {{ script: string, args: string[] }} program
 * @returns {Promise<number>}
 */
export function handOver(root, runtime, { script, args }) {
  const child = spawn(runtime.node, [join(root, script), ...args], { env: runtime.env, stdio: 'inherit' });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)));
  });
}

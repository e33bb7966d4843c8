import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';

const lookEveryMs = 1_000;

/**
 * Runs the program in our place: its input and output are ours, a signal to us is passed on, and its end is waited for, so
 * that whoever stopped us knows that everything below has stopped. If we are killed, the channel to it breaks, which it
 * takes for the word to stop; if npm above us is killed, we tell it.
 * @param {string} root
 * @param {import('./runtime.mjs').Runtime} runtime
 * @param {{ script: string, args: string[] }} program
 * @returns {Promise<number>}
 */
export function handOver(root, runtime, { script, args }) {
  const child = spawn(runtime.node, [join(root, script), ...args], {
    env: runtime.env,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  if (runtime.env.npm_lifecycle_event !== undefined) {
    const above = npmAbove();
    setInterval(() => {
      if (npmAbove() !== above) child.kill('SIGTERM');
    }, lookEveryMs).unref();
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)));
  });
}

/**
 * Who npm is, as far as can be told: our parent, or the parent of the shell that npm put between us. Where there is no
 * /proc it is our parent, and npm killed alone goes unnoticed.
 */
function npmAbove() {
  try {
    const told = readFileSync(`/proc/${process.ppid}/stat`, 'utf8');
    const name = told.slice(told.indexOf('(') + 1, told.lastIndexOf(')'));
    const [, parent] = told.slice(told.lastIndexOf(')') + 2).split(' ');
    return /^(ba|da|a|z)?sh$/.test(name) ? `${process.ppid}<${parent}` : String(process.ppid);
  } catch {
    return String(process.ppid);
  }
}

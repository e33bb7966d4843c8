import { spawn } from 'node:child_process';
import { join } from 'node:path';

export type Ran = { readonly code: number; readonly said: string };

/** Runs one of the installed tools by its own script, under the Node that runs us, and hears what it says. */
export function runTool(
  root: string,
  script: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<Ran> {
  const child = spawn(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd: root,
    env: { ...process.env, FORCE_COLOR: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const heard: Buffer[] = [];
  child.stdout.on('data', (text: Buffer) => heard.push(text));
  child.stderr.on('data', (text: Buffer) => heard.push(text));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, said: Buffer.concat(heard).toString('utf8').trim() }));
  });
}

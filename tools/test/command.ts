import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** `out` is what went to stdout, `said` all of it in order. */
export type Ran = { readonly code: number; readonly said: string; readonly out: string };

/** Runs one of the installed tools by its own script, under the Node that runs us, and hears what it says. */
export function runTool(
  root: string,
  script: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<Ran> {
  const child = spawn(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd: root,
    env: { ...withoutColour(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const heard: Buffer[] = [];
  const out: Buffer[] = [];
  child.stdout.on('data', (text: Buffer) => {
    heard.push(text);
    out.push(text);
  });
  child.stderr.on('data', (text: Buffer) => heard.push(text));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, said: textOf(heard), out: textOf(out) }));
  });
}

/** Some tools take any FORCE_COLOR, '0' too, as a wish for colour. */
function withoutColour(): NodeJS.ProcessEnv {
  const { FORCE_COLOR: _, ...rest } = process.env;
  return { ...rest, NO_COLOR: '1' };
}

function textOf(parts: readonly Buffer[]): string {
  return Buffer.concat(parts).toString('utf8').trim();
}

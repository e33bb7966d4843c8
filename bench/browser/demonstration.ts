/** The demonstration, as `npm start` starts it, in a folder that goes again; with links to sign in by role. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as joined } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { tell } from '../figures.ts';
import { join } from '../town/client.ts';

export type Demonstration = {
  readonly address: string;
  /** Signs in as the first of this role. */
  cookie(role: string): Promise<string>;
  end(): Promise<void>;
};

const main = fileURLToPath(new URL('../../packages/server/src/main.ts', import.meta.url));

export async function openDemonstration(): Promise<Demonstration> {
  const folder = mkdtempSync(joined(realpathSync(tmpdir()), 'fangxian-bench-'));
  chmodSync(folder, 0o711); // Run by root, PostgreSQL's account must get through.
  const { DATABASE_URL: _, ...env } = process.env;
  tell('starting the demonstration');
  const server = spawn(process.execPath, [main, 'start', '--json', '--port', '0', '--data', joined(folder, 'data')], {
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const end = async () => {
    if (server.exitCode === null && server.signalCode === null) {
      const gone = once(server, 'exit');
      server.kill('SIGINT');
      await gone;
    }
    rmSync(folder, { recursive: true, force: true });
  };
  for await (const line of createInterface(server.stdout)) {
    const { address, signIn } = JSON.parse(line) as { address: string; signIn: Record<string, string> };
    return { address, cookie: (role) => join(address, signIn[role]?.split('#')[1] ?? ''), end };
  }
  await end();
  throw new Error('the demonstration ended before it was ready');
}

/** A real server for the tests, with a PostgreSQL and a data folder of its own; both are gone afterwards. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export type House = {
  readonly address: string;
  /** How each seat of the demonstration signs in, as `npm start -- --json` tells it. */
  readonly signIn: Readonly<Record<string, string>>;
  end(): Promise<void>;
};

const main = resolve(dirname(fileURLToPath(import.meta.url)), '../packages/server/src/main.ts');

/** `args` as behind `npm start --`, such as `--empty`. */
export async function openHouse(args: readonly string[] = []): Promise<House> {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'fangxian-e2e-'));
  chmodSync(folder, 0o711); // Run by root, PostgreSQL's account must get through.
  const chosen = ['start', '--json', '--port', '0', '--data', join(folder, 'data'), ...args];
  const { DATABASE_URL: _, ...env } = process.env;
  const server = spawn(process.execPath, [main, ...chosen], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const end = async () => {
    await ended(server);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    return { ...(await readyLine(server)), end };
  } catch (problem) {
    await end();
    throw problem;
  }
}

async function readyLine(server: ChildProcess): Promise<Pick<House, 'address' | 'signIn'>> {
  let complaint = '';
  server.stderr?.on('data', (text: Buffer) => {
    complaint += text;
  });
  if (server.stdout === null) throw new Error('The server has no output.');
  for await (const line of createInterface(server.stdout)) return JSON.parse(line) as Pick<House, 'address' | 'signIn'>;
  throw new Error(`The server ended before it was ready:\n${complaint}`);
}

async function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const gone = once(server, 'exit');
  server.kill('SIGINT');
  await gone;
}

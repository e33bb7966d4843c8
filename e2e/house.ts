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

const clockModule = new URL('clock.mjs', import.meta.url).href;
const main = resolve(dirname(fileURLToPath(import.meta.url)), '../packages/server/src/main.ts');

/** `args` as behind `npm start --`, such as `--empty`. */
export async function openHouse(args: readonly string[] = []): Promise<House> {
  const folder = emptyFolder();
  try {
    const house = await startIn(folder, args);
    return { ...house, end: () => house.end().finally(() => removed(folder)) };
  } catch (problem) {
    removed(folder);
    throw problem;
  }
}

export type TimedHouse = House & {
  /** Sets the server's clock; it goes on from there. */
  setClock(to: number): Promise<void>;
};

/** A house whose clock stands at `at` when it is founded: for a story that takes longer than a test may. */
export async function openHouseAt(at: number): Promise<TimedHouse> {
  const folder = emptyFolder();
  try {
    const { server, ...house } = await serverIn(folder, [], at);
    return {
      ...house,
      async setClock(to) {
        const heard = once(server, 'message');
        server.send({ clock: to });
        await heard;
      },
      end: () => ended(server, 'SIGINT').finally(() => removed(folder)),
    };
  } catch (problem) {
    removed(folder);
    throw problem;
  }
}

export type Started = House & {
  /** Ends it as a power cut would: PostgreSQL is left behind, running. */
  kill(): Promise<void>;
};

/** A server on a folder that stays: for what must survive its end. */
export async function startIn(folder: string, args: readonly string[]): Promise<Started> {
  const { server, ...ready } = await serverIn(folder, args);
  return { ...ready, end: () => ended(server, 'SIGINT'), kill: () => ended(server, 'SIGKILL') };
}

async function serverIn(folder: string, args: readonly string[], clock?: number) {
  const chosen = [
    'start',
    '--json',
    '--data',
    join(folder, 'data'),
    ...(args.includes('--port') ? [] : ['--port', '0']),
  ];
  const server =
    clock === undefined
      ? spawn(process.execPath, [main, ...chosen, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
      : spawn(process.execPath, ['--import', clockModule, main, ...chosen, ...args], {
          env: { ...env, FANGXIAN_TEST_CLOCK: String(clock) },
          stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
        });
  try {
    return { ...(await readyLine(server)), server };
  } catch (problem) {
    await ended(server, 'SIGINT');
    throw problem;
  }
}

/** Another command of the server's, such as `verify`. @returns what it said, and its exit code */
export async function run(folder: string, command: string): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [main, command, '--data', join(folder, 'data')], { env, stdio: 'pipe' });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += text));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, said };
}

export function emptyFolder(): string {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'fangxian-e2e-'));
  chmodSync(folder, 0o711); // Run by root, PostgreSQL's account must get through.
  return folder;
}

export function removed(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

const { DATABASE_URL: _, ...env } = process.env;

async function readyLine(server: ChildProcess): Promise<Pick<House, 'address' | 'signIn'>> {
  let complaint = '';
  server.stderr?.on('data', (text: Buffer) => {
    complaint += text;
  });
  if (server.stdout === null) throw new Error('The server has no output.');
  for await (const line of createInterface(server.stdout)) return JSON.parse(line) as Pick<House, 'address' | 'signIn'>;
  throw new Error(`The server ended before it was ready:\n${complaint}`);
}

async function ended(server: ChildProcess, signal: 'SIGINT' | 'SIGKILL'): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const gone = once(server, 'exit');
  server.kill(signal);
  await gone;
}

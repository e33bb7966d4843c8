/** `start`: the database, the server on it, the pages; then one line that says where it is. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { StartProblem, startPostgres } from '../postgres/index.ts';
import type { StartChoice } from './options.ts';
import { servePages } from './pages.ts';
import { stopping } from './stopping.ts';

export async function start(choice: StartChoice, root: string): Promise<void> {
  const end = stopping(process);
  try {
    if (choice.databaseUrl === undefined) {
      const starting = startPostgres({ dataFolder: choice.data, log: tell });
      const postgres = await end.part(starting, (started) => started.stop());
      await postgres.ensureDatabase('fangxian');
      await postgres.ensureDatabase('fangxian_keys');
    }
    const app = Fastify({ forceCloseConnections: true, ...encryption(choice) }) as FastifyInstance;
    await servePages(app, join(root, 'packages', 'web', 'dist'));
    const address = await end.part(listening(app, choice), () => app.close());
    announce(choice, { address, signIn: {} });
  } catch (problem) {
    const interrupted = end.hasBegun();
    await end.now();
    if (!interrupted) throw problem;
  }
}

function tell(zh: string, en: string): void {
  process.stderr.write(`${zh} · ${en}\n`);
}

function encryption({ tls }: StartChoice): { https?: { cert: Buffer; key: Buffer } } {
  if (tls === undefined) return {};
  try {
    return { https: { cert: readFileSync(tls.cert), key: readFileSync(tls.key) } };
  } catch (problem) {
    const { path } = problem as NodeJS.ErrnoException;
    throw new StartProblem(`读不到证书文件:${path}`, `The certificate file cannot be read: ${path}`);
  }
}

async function listening(app: FastifyInstance, { host, port, tls }: StartChoice): Promise<string> {
  try {
    await app.listen({ host, port });
  } catch (problem) {
    const { code } = problem as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') {
      throw new StartProblem(
        `端口 ${port} 已被占用。请用 --port 换一个。`,
        `Port ${port} is already in use. Choose another with --port.`,
      );
    }
    if (code === 'EACCES' || code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
      throw new StartProblem(
        `不能在 ${host} 的端口 ${port} 上提供服务(${code})。`,
        `This account cannot serve on ${host}, port ${port} (${code}).`,
      );
    }
    throw problem;
  }
  const told = app.server.address();
  const bound = typeof told === 'object' && told !== null ? told.port : port;
  // Who listens everywhere is still told an address that can be typed.
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
  return `${tls ? 'https' : 'http'}://${name}:${bound}`;
}

function announce({ json }: StartChoice, ready: { address: string; signIn: Record<string, string> }): void {
  if (json) process.stdout.write(`${JSON.stringify(ready)}\n`);
  else process.stdout.write(`防线已经启动 · Fangxian is running: ${ready.address}\n`);
}

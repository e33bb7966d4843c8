/** `start`: the database, the server on it, the pages; then one line that says where it is. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSecureContext } from 'node:tls';
import type { FastifyInstance } from 'fastify';
import { settle } from '../beginning/begin.store.ts';
import { beginningToken } from '../beginning/begin.ts';
import { demoEvent, loadDemonstration } from '../demonstration/load.ts';
import { demoPeople } from '../demonstration/people.ts';
import { shelfIn } from '../files/shelf.ts';
import { createIdentity, type Identity } from '../identity/index.ts';
import { StartProblem } from '../postgres/index.ts';
import { rosterImports } from '../residents/importing.ts';
import { openData } from './openData.ts';
import type { StartChoice } from './options.ts';
import { servePages } from './pages.ts';
import { buildServer } from './server.ts';
import { stopping } from './stopping.ts';

/** The event of an instance that began for real, until its first officer names another. */
const firstEvent = 'outbreak';

export async function start(choice: StartChoice, root: string): Promise<void> {
  const https = encryption(choice);
  const end = stopping(process);
  try {
    const house = await openData(choice, end, tell);
    const { engine, database, masterKey } = house;
    const kind = await settle(database, 'kind', choice.empty ? 'real' : 'demonstration');
    if (choice.empty && kind === 'demonstration') {
      throw new StartProblem(
        `${choice.data} 里是演示数据。请用 --data 另选一个空文件夹。`,
        `${choice.data} holds the demonstration. Choose an empty folder with --data.`,
      );
    }
    const demonstration = kind === 'demonstration';
    const event = await settle(database, 'event', demonstration ? demoEvent : firstEvent);
    const identity = createIdentity({ engine, masterKey, event, demonstration });
    await identity.tidy();
    const { keyring, now } = engine;
    const imports = rosterImports({ engine, database, keyring, masterKey, now, event: 'base' });
    await end.part(Promise.resolve(imports), () => imports.close());
    if (demonstration) await loadDemonstration(house, imports, join(root, 'data', 'demo'), tell);
    const shelf = shelfIn(join(choice.data, 'files'));
    const app = await buildServer({ house, identity, imports, shelf, event, https });
    await servePages(app, join(root, 'packages', 'web', 'dist'));
    const address = await end.part(listening(app, choice), () => app.close());
    const begin = await beginningToken(engine);
    announce(choice, {
      address,
      signIn: demonstration ? await links(identity, address) : begin ? { begin: `${address}/begin#${begin}` } : {},
    });
  } catch (problem) {
    const interrupted = end.hasBegun();
    await end.now();
    if (!interrupted) throw problem;
  }
}

/** One-use links, one a role: the first of the demonstration's people in it. */
async function links(identity: Identity, address: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const { member, role } of demoPeople) {
    if (found[role]) continue;
    const link = await identity.signInLink(member);
    if (link) found[role] = `${address}/join#${link.token}`;
  }
  return found;
}

function tell(zh: string, en: string): void {
  process.stderr.write(`${zh} · ${en}\n`);
}

/** Looked at before anything is started: a certificate that cannot be used is said at once. */
function encryption({ tls }: StartChoice): { cert: Buffer; key: Buffer } | undefined {
  if (tls === undefined) return undefined;
  const read = (path: string) => {
    try {
      return readFileSync(path);
    } catch {
      throw new StartProblem(`读不到证书文件：${path}`, `The certificate file cannot be read: ${path}`);
    }
  };
  const [cert, key] = [read(tls.cert), read(tls.key)];
  try {
    createSecureContext({ cert, key });
  } catch (problem) {
    const { message } = problem as Error;
    throw new StartProblem(
      `证书和私钥不能用：${message}。--tls-cert 要 PEM 的证书，--tls-key 要它的私钥。`,
      `Certificate and key cannot be used: ${message}. --tls-cert takes a certificate as PEM, --tls-key its private key.`,
    );
  }
  return { cert, key };
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

function announce({ json, tls }: StartChoice, ready: { address: string; signIn: Record<string, string> }): void {
  // A browser on this machine counts as safe without https; no other does.
  if (tls === undefined) {
    tell(
      '没有 https：别的手机不能离线使用，也不能用摄像头（见 docs/how-to/https-and-phones.md）',
      'Without https other phones have no offline use and no camera (see docs/how-to/https-and-phones.md)',
    );
  }
  if (json) {
    process.stdout.write(`${JSON.stringify(ready)}\n`);
    return;
  }
  const lines = Object.entries(ready.signIn).map(([role, link]) => `  ${role.padEnd(20)} ${link}`);
  process.stdout.write(`${[`防线已经启动 · Fangxian is running: ${ready.address}`, ...lines].join('\n')}\n`);
}

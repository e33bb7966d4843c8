/** How the server reaches its PostgreSQL: a socket that only its account can open, else the loopback of this machine. */
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Account } from './account.ts';
import { owner } from './cluster.ts';
import { privateFolder } from './files.ts';

export type Address = { readonly host: string; readonly port: number };

/** The system allows 107 bytes; PostgreSQL adds the file's own name and a lock beside it. */
const longestSocketPath = 100;

export async function addressIn(home: string, account: Account): Promise<Address> {
  const folder = join(home, 'socket');
  if (process.platform !== 'win32' && Buffer.byteLength(join(folder, '.s.PGSQL.5432')) < longestSocketPath) {
    privateFolder(folder, account);
    return { host: folder, port: 5432 };
  }
  return { host: '127.0.0.1', port: await freePort() };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

export function isSocket({ host }: Address): boolean {
  return host !== '127.0.0.1';
}

export function urlFor(address: Address, password: string, database: string): string {
  const who = `${owner}:${encodeURIComponent(password)}`;
  const name = encodeURIComponent(database);
  return isSocket(address)
    ? `postgresql://${who}@/${name}?host=${encodeURIComponent(address.host)}&port=${address.port}`
    : `postgresql://${who}@${address.host}:${address.port}/${name}`;
}

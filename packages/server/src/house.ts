/** The house, wired in one visible place: databases, keyring, engine and sync, over the areas' catalogue. */
import { createHmac } from 'node:crypto';
import { catalogue } from '@fangxian/domain/areas';
import type { FactRecord } from '@fangxian/domain/records';
import { type Directory, directoryOf } from './directory/index.ts';
import { connect, type Database } from './engine/database/connect.ts';
import { migrate, prepareRole, proveScoped } from './engine/database/migrate.ts';
import { keyringMigrations, migrations } from './engine/database/schema.ts';
import { createEngine, type Engine } from './engine/engine.ts';
import { keyringOf } from './engine/keyring/keyring.store.ts';
import { outdatedLogs, rebuildLog } from './engine/log/replay.store.ts';
import { type Sync, syncOf } from './engine/sync/sync.ts';
import { withPinyin } from './residents/pinyin.ts';

export type HouseOptions = {
  /** For the owner, who migrates; the server itself then works under a role that owns nothing. */
  ownerUrl: string;
  keysOwnerUrl: string;
  /** 32 bytes that PostgreSQL never sees. */
  masterKey: Buffer;
  now: () => number;
  connections?: number;
  onFault: (error: unknown) => void;
};

export type House = {
  readonly database: Database;
  readonly engine: Engine;
  readonly sync: Sync;
  readonly masterKey: Buffer;
  readonly directory: Directory;
  close(): Promise<void>;
};

export async function openHouse(options: HouseOptions): Promise<House> {
  const { ownerUrl, keysOwnerUrl, masterKey, now, connections = 8, onFault } = options;
  const password = derivedFrom(masterKey, 'role fangxian_app').toString('base64url');
  await prepareRole(ownerUrl, password);
  await migrate(ownerUrl, migrations);
  await prepareRole(keysOwnerUrl, password);
  await migrate(keysOwnerUrl, keyringMigrations);
  const database = connect(asApplication(ownerUrl, password), connections);
  const keys = connect(asApplication(keysOwnerUrl, password), 3);
  await proveScoped(database);
  for (const log of await outdatedLogs(database, catalogue)) await rebuildLog(database, catalogue, log);

  const keyring = keyringOf(keys, masterKey);
  const engine = createEngine({ database, keyring, catalogue, founding, enrich: withPinyin, now, onFault });
  await engine.resume();
  const key = derivedFrom(masterKey, 'number directory');
  const directory = directoryOf({ database, keyring, onCommit: engine.onCommit, keys, key });
  const stopFollowing = directory.start(onFault);
  return {
    database,
    engine,
    masterKey,
    directory,
    sync: syncOf(database, keyring, catalogue),
    async close() {
      await stopFollowing();
      await engine.idle();
      await database.end();
      await keys.end();
    },
  };
}

/** A key of its own for each use of the master key. */
export function derivedFrom(masterKey: Buffer, use: string): Buffer {
  return createHmac('sha256', masterKey).update(use).digest();
}

/** A division's log is born with the record that names it. */
function founding({ kind, log, body }: FactRecord): { name: string; parent: string | undefined } | undefined {
  if (kind !== 'places.divisionNamed') return undefined;
  const { code, name, parent } = body as { code: string; name: string; parent?: string };
  return code === log ? { name, parent } : undefined;
}

function asApplication(url: string, password: string): string {
  // Not `URL`: it knows no address without a host, which is what a socket is.
  return url.replace(/^(postgres(?:ql)?:\/\/)(?:[^@/]*@)?/, `$1fangxian_app:${password}@`);
}

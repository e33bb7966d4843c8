/**
 * The one way to the database. Every query, reads too, runs inside `withScope`: a transaction that
 * first says which logs (and which buildings and grids of them) may be touched. Row-level security
 * holds it to that, under a role that cannot bypass it; a query outside a scope finds nothing.
 */
import type { Writable } from 'node:stream';
import { Pool, type PoolClient, types } from 'pg';

export type Scope = {
  /** Log codes from (inclusive) … to (exclusive), in C order. */
  from: string;
  to: string;
  /** Where rows may stand; absent: everywhere in those logs. Rows of the whole log are always in. */
  spots?: { grids: readonly string[]; buildings: readonly string[] };
};

/** One log alone. */
export function logScope(log: string): Scope {
  return { from: log, to: `${log}\u0001` };
}

/** Every log whose code begins with `place`. Codes are ASCII, so `~` ends the range. */
export function prefixScope(place: string): Scope {
  return { from: place, to: `${place}~` };
}

export type Database = { readonly pool: Pool; end(): Promise<void> };

/** Counts, instants and seqs are far below 2^53: bigint columns read as numbers. */
const numbers = {
  getTypeParser: ((oid: number, format: 'text' | 'binary') =>
    oid === types.builtins.INT8 ? Number : types.getTypeParser(oid, format)) as typeof types.getTypeParser,
};

export function connect(url: string, connections: number): Database {
  const pool = new Pool({
    connectionString: url,
    max: connections,
    types: numbers,
    // Queries given together travel together; PostgreSQL still answers them one after the other.
    pipeline: true,
    // Citus hands SET LOCAL on to its workers only when told to; plain PostgreSQL accepts the name.
    options: '-c citus.propagate_set_commands=local',
    idleTimeoutMillis: 30_000,
  });
  // An idle connection that breaks (PostgreSQL restarted) is replaced at the next use.
  pool.on('error', () => {});
  // One that breaks in somebody's hands fails the query they wait for; said a second time, it would end the process.
  pool.on('connect', (client) => client.on('error', () => {}));
  return { pool, end: () => pool.end() };
}

/** Runs `work` in one transaction that sees only `scope`. Commits when it returns, rolls back when it throws. */
export async function withScope<Result>(
  database: Database,
  scope: Scope,
  work: (client: PoolClient) => Promise<Result>,
  isolation: 'read committed' | 'repeatable read' = 'read committed',
): Promise<Result> {
  const client = await database.pool.connect();
  let broken: Error | undefined;
  try {
    inOneBreath(client);
    // The first query of `work` need not wait for it: whatever came in without a scope would find nothing.
    const opened = client.query(opening(scope, isolation));
    opened.catch(() => undefined);
    const result = await work(client);
    await opened;
    await client.query('commit');
    return result;
  } catch (error) {
    broken = await client.query('rollback').then(
      () => undefined,
      (failed: Error) => failed,
    );
    throw error;
  } finally {
    client.release(broken);
  }
}

/**
 * What is asked from here until the code pauses leaves as one packet. Sent query by query, each would wake PostgreSQL up
 * once more, and with small commits most of the time of both goes into waking up.
 */
export function inOneBreath(client: PoolClient): void {
  // The driver keeps its stream to itself; without it queries leave one by one, as ever.
  const stream = (client as unknown as { connection?: { stream?: Writable } }).connection?.stream;
  if (!stream) return;
  stream.cork();
  process.nextTick(() => stream.uncork());
}

function opening({ from, to, spots }: Scope, isolation: string): string {
  const settings = {
    'app.first': from,
    'app.last': to,
    'app.everywhere': spots ? 'no' : 'yes',
    'app.grids': (spots?.grids ?? []).join('\u001f'),
    'app.buildings': (spots?.buildings ?? []).join('\u001f'),
  };
  const said = Object.entries(settings).map(([name, value]) => `set local ${name} = ${quoted(value)}`);
  return [`begin isolation level ${isolation}`, ...said].join('; ');
}

/** SET takes no parameters: a literal with the E'' escapes that no setting of the server changes. */
function quoted(value: string): string {
  return `E'${value.replace(/\\/g, '\\\\').replace(/'/g, "\\'").replaceAll('\u0000', '')}'`;
}

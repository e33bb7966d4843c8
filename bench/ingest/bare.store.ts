/**
 * The limit that ingest is held against: the very rows that the server has just written, given to the same
 * PostgreSQL by bare multi-row statements, into tables of the same shape with the same indexes and the same content.
 */
import { catalogue } from '@fangxian/domain/areas';
import { Client, Pool } from 'pg';

export type Bare = {
  /** One transaction a batch, several lanes at once. @returns milliseconds */
  write(lanes: readonly (readonly Written[])[], what: 'all' | 'records'): Promise<number>;
  end(): Promise<void>;
};

/** What one commit of the server had written, by columns. */
export type Written = { records: unknown[][]; rows: unknown[][]; tallies: unknown[][] };

type Table = { name: string; columns: readonly (readonly [name: string, type: string])[]; conflict?: string };

const text = (...names: string[]) => names.map((name) => [name, 'text'] as const);
const record: Table = {
  name: 'record',
  columns: [
    ...text('log', 'event', 'kind', 'by', 'device', 'stored'),
    ...['seq', 'effective_at', 'received_at', 'device_seq'].map((name) => [name, 'bigint'] as const),
    ...['id', 'cause', 'target'].map((name) => [name, 'uuid'] as const),
    ['hash', 'bytea'],
  ],
};
const registerKey = ['log', 'register', 'id'];
const register: Table = {
  name: 'register',
  columns: [
    ...text(...registerKey, 'parent', 'grid', 'building', 'stairwell', 'status'),
    ...['due_at', 'from_seq', 'seq', 'last_at'].map((name) => [name, 'bigint'] as const),
    ['last_id', 'uuid'],
    ['fold', 'int'],
    ['gone', 'boolean'],
    // Lists of lists must be of one length in PostgreSQL, and jsonb travels as text: both are cast row by row.
    ['seqs', 'text::bigint[]'],
    ['state', 'text::jsonb'],
  ],
};
const tallyKey = ['log', 'scope', 'name', 'day', 'grid', 'building'];
const tally: Table = { name: 'tally', columns: [...text(...tallyKey), ['value', 'bigint']] };

const insertRecords = insert(record);
const upsertRows = insert(
  register,
  `on conflict (${registerKey.join(', ')}) do update set ${register.columns
    .map(([name]) => name)
    .filter((name) => !registerKey.includes(name))
    .map((name) => `${name} = excluded.${name}`)
    .join(', ')}`,
);
const upsertTallies = insert(
  tally,
  `on conflict (${tallyKey.join(', ')}) do update set value = tally.value + excluded.value`,
);

function insert({ name, columns }: Table, conflict = ''): string {
  const names = columns.map(([column]) => column).join(', ');
  const picked = columns.map(
    ([column, type]) => `${column}${type.includes('::') ? type.slice(type.indexOf('::')) : ''}`,
  );
  const given = columns.map(([, type], i) => `$${i + 1}::${type.split('::')[0]}[]`);
  return `insert into fangxian.${name} as ${name} (${names})
    select ${picked.join(', ')} from unnest(${given.join(', ')}) as given (${names}) ${conflict}`;
}

/** A database that holds what the server's holds now. Nobody may be connected to that one. */
export async function copyDatabase(adminUrl: string, from: string, to: string): Promise<void> {
  await asOwner(adminUrl, (client) => client.query(`create database ${to} template ${from}`));
}

export function bareOn(url: string, connections: number): Bare {
  const pool = new Pool({ connectionString: url, max: connections });
  const writeLane = async (lane: readonly Written[], what: 'all' | 'records') => {
    const client = await pool.connect();
    try {
      for (const { records, rows, tallies } of lane) {
        await client.query('begin');
        await client.query(insertRecords, records);
        if (what === 'all') {
          await client.query(upsertRows, rows);
          await client.query(upsertTallies, tallies);
        }
        await client.query('commit');
      }
    } finally {
      client.release();
    }
  };
  return {
    async write(lanes, what) {
      const began = performance.now();
      await Promise.all(lanes.map((lane) => writeLane(lane, what)));
      return performance.now() - began;
    },
    end: () => pool.end(),
  };
}

export async function headOf(url: string, log: string): Promise<number> {
  return asOwner(url, async (client) => {
    const { rows } = await client.query<{ seq: string }>('select seq from fangxian.log where log = $1', [log]);
    return Number(rows[0]?.seq ?? 0);
  });
}

/** What rows measured before a pass, by their keys: of those that a visit may change, and not only make. */
export type Before = ReadonlyMap<string, unknown>;

/** Somebody unwell is followed up in one row, however many rounds find them so. */
export async function statesBefore(url: string, log: string): Promise<Before> {
  return asOwner(url, async (client) => {
    const { rows } = await client.query<{ key: string; state: unknown }>(
      `select register || '/' || id as key, state from fangxian.register
       where log = $1 and register not in ('household', 'person', 'building', 'coverage') and not gone`,
      [log],
    );
    return new Map(rows.map(({ key, state }) => [key, state]));
  });
}

/** What the server wrote into one log after a seq, cut into commits of this many records. */
export async function writtenSince(
  url: string,
  log: string,
  since: number,
  size: number,
  before: Before,
): Promise<Written[]> {
  return asOwner(url, async (client) => {
    const [records, rows] = [
      Map.groupBy(await dumped(client, record, [log, since]), ({ seq }) => nth(seq, since, size)),
      Map.groupBy(await dumped(client, register, [log, since]), ({ seq }) => nth(seq, since, size)),
    ];
    const commits: Written[] = [];
    for (const [commit, written] of records) {
      const changed = rows.get(commit) ?? [];
      const tallies = counted(log, changed, since, before);
      commits.push({ records: columnsOf(record, written), rows: columnsOf(register, changed), tallies });
    }
    return commits;
  });
}

type Row = Record<string, unknown>;

function nth(seq: unknown, since: number, size: number): number {
  return Math.floor((Number(seq) - since - 1) / size);
}

async function dumped(client: Client, { name, columns }: Table, range: readonly unknown[]): Promise<Row[]> {
  const picked = columns.map(([column, type]) => (type.startsWith('text::') ? `${column}::text` : column));
  const { rows } = await client.query<Row>(
    `select ${picked.join(', ')} from fangxian.${name} where log = $1 and seq > $2 order by seq`,
    [...range],
  );
  return rows;
}

/** The tallies that these rows changed, by the register's own measure: what they measure now, less what they did. */
function counted(log: string, rows: readonly Row[], since: number, before: Before): unknown[][] {
  const sums = new Map<string, number>();
  const count = (name: string, state: unknown, sign: 1 | -1) => {
    const { measure, standing } = catalogue.register(name);
    for (const { scope, name: tallied, day = '', value, at = standing(state) } of measure?.(state) ?? []) {
      const places = [
        [at.grid ?? '', at.building ?? ''],
        ['*', '*'],
      ];
      for (const place of places) {
        const key = [log, scope, tallied, day, ...place].join('\u001f');
        sums.set(key, (sums.get(key) ?? 0) + sign * value);
      }
    }
  };
  for (const row of rows) {
    const key = `${row.register}/${row.id}`;
    if (before.has(key)) count(String(row.register), before.get(key), -1);
    else if (Number(row.from_seq) <= since) throw new Error(`${key} was there before`);
    count(String(row.register), JSON.parse(String(row.state)), 1);
  }
  for (const [key, value] of sums) if (value === 0) sums.delete(key);
  // In one order everywhere: two lanes that add to the same tallies must not wait for each other in a circle.
  const keys = [...sums.keys()].sort();
  const parts = keys.map((key) => key.split('\u001f'));
  return [...tallyKey.map((_, i) => parts.map((part) => part[i])), keys.map((key) => sums.get(key))];
}

function columnsOf({ columns }: Table, rows: readonly Row[]): unknown[][] {
  return columns.map(([name]) => rows.map((row) => row[name]));
}

async function asOwner<Result>(url: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

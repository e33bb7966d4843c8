/** What the registers of a log hold that a roster is compared with, opened; read page by page. */
import type { PolicyProfile } from '@fangxian/domain/policy';
import type { Catalogue, SubjectKey } from '@fangxian/domain/records';
import type { HeadingMappings, KnownRoster, RowsInQuestion } from '@fangxian/domain/residents';
import type { PoolClient } from 'pg';
import { type Database, logScope, withScope } from '../engine/database/connect.ts';
import type { Keyring } from '../engine/keyring/keyring.store.ts';
import { openAll } from '../engine/keyring/sealing.ts';

export type Registers = { database: Database; keyring: Keyring; catalogue: Catalogue };

export type AskedBefore = {
  code: string;
  question: string;
  sheet: string;
  row: number;
  household?: string;
  person?: string;
};
/** The row of the register `rosterImport`. */
export type ImportRow = { households: number; persons: number; questions: readonly AskedBefore[]; fileHash: string };

export type Known = KnownRoster & {
  readonly imports: ReadonlyMap<string, ImportRow>;
  /** Imports whose rows in question are kept. */
  readonly rowsKept: ReadonlySet<string>;
  /** At which seq a row was last touched; absent: there is none. */
  readonly seqs: ReadonlyMap<SubjectKey, number>;
};

const page = 1000;

export function knownRoster(registers: Registers, log: string, pause: () => Promise<void>): Promise<Known> {
  const seqs = new Map<SubjectKey, number>();
  const rowsKept = new Set<string>();
  return withScope(
    registers.database,
    logScope(log),
    async (client) => {
      const all = async <State>(register: string): Promise<Map<string, State>> => {
        const found = new Map<string, State>();
        for await (const rows of openedPages(client, registers, log, register)) {
          for (const { id, seq, state } of rows) {
            found.set(id, state as State);
            seqs.set(`${register}/${id}`, seq);
          }
          await pause();
        }
        return found;
      };
      const { rows } = await client.query<{ id: string; seq: number; parent: string }>(
        `select id, seq, parent from fangxian.register where log = $1 and register = 'rosterRows' and not gone`,
        [log],
      );
      for (const { id, seq, parent } of rows) {
        seqs.set(`rosterRows/${id}`, seq);
        rowsKept.add(parent);
      }
      return {
        grids: await all('grid'),
        compounds: await all('compound'),
        buildings: await all('building'),
        households: await all('household'),
        persons: await all('person'),
        imports: await all('rosterImport'),
        rowsKept,
        seqs,
      };
    },
    'repeatable read',
  );
}

type Row = { id: string; seq: number; state: unknown };

async function* openedPages(
  client: PoolClient,
  { keyring, catalogue }: Registers,
  log: string,
  register: string,
): AsyncGenerator<readonly Row[]> {
  const { schema } = catalogue.register(register);
  let last = '';
  for (;;) {
    // A name's pinyin is the server's own addition: no file says it.
    const { rows } = await client.query<Row>(
      `select id, seq, state - 'pinyin' as state from fangxian.register
       where log = $1 and register = $2 and id > $3 and not gone order by id limit ${page}`,
      [log, register, last],
    );
    const opened = await openAll(
      keyring,
      rows.map(({ state }) => ({ schema, body: state })),
    );
    yield rows.map((row, i) => ({ ...row, state: opened[i] }));
    const end = rows.at(-1);
    if (!end || rows.length < page) return;
    last = end.id;
  }
}

/** The rows in question of one file, or of all, opened, with what is still asked by question. */
export async function rowsInQuestion(
  registers: Registers,
  log: string,
  only?: string,
): Promise<{ rows: readonly RowsInQuestion[]; asked: ReadonlyMap<string, AskedBefore> }> {
  const kept = await withScope(registers.database, logScope(log), async (client) => {
    const { rows } = await client.query<{ state: RowsInQuestion }>(
      `select state from fangxian.register
       where log = $1 and register = 'rosterRows' and not gone and ($2::text is null or parent = $2)`,
      [log, only ?? null],
    );
    return rows.map(({ state }) => state);
  });
  const imports = await statesOf<ImportRow>(registers.database, log, 'rosterImport');
  const questions = [...imports].flatMap(([id, row]) => (only === undefined || id === only ? row.questions : []));
  const asked = new Map(questions.map((one) => [one.question, one]));
  const { schema } = registers.catalogue.register('rosterRows');
  // Opened are only those in which something still is in question.
  const open = kept.filter(({ lines }) => lines.some((line) => line.asked.some(({ question }) => asked.has(question))));
  const rows = await openAll(
    registers.keyring,
    open.map((body) => ({ schema, body })),
  );
  return { rows: rows as readonly RowsInQuestion[], asked };
}

/** What somebody said before that headings mean. */
export async function mappingsOf(database: Database, log: string): Promise<HeadingMappings> {
  const rows = await statesOf<{ columns: { [heading: string]: string } }>(database, log, 'headingMapping');
  return { get: (signature) => rows.get(signature)?.columns };
}

export async function policyOf(database: Database, log: string): Promise<PolicyProfile | undefined> {
  return (await statesOf<{ profile: PolicyProfile }>(database, log, 'policy')).get('current')?.profile;
}

function statesOf<State>(database: Database, log: string, register: string): Promise<ReadonlyMap<string, State>> {
  return withScope(database, logScope(log), async (client) => {
    const { rows } = await client.query<{ id: string; state: State }>(
      'select id, state from fangxian.register where log = $1 and register = $2 and not gone',
      [log, register],
    );
    return new Map(rows.map(({ id, state }) => [id, state]));
  });
}

/** The newest seq among the rows that a record is about. */
export function seqOf(known: Known, subjects: readonly SubjectKey[]): number {
  return Math.max(0, ...subjects.map((key) => known.seqs.get(key) ?? 0));
}

/**
 * The rows that one commit works on: loaded in sets, changed in memory, written back in sets.
 * Tallies are not counted record by record: they are what the touched rows measure after, less before.
 */
import {
  type Catalogue,
  idOf,
  type LoggedRecord,
  type Measure,
  type Row,
  refold,
  registerOf,
  type Standing,
  type SubjectKey,
  sameSpot,
  type TallyRow,
  type View,
  type Walk,
  walked,
} from '@fangxian/domain/records';
import type { PoolClient } from 'pg';
import { loadRecords, loadRows, loadSeqs, tallyRows, voidedAmong, walkRows } from './batch.store.ts';
import type { RegisterRow, TallyDelta } from './write.store.ts';

type Entry = {
  row: Row | undefined;
  /** Records of this commit that list it. */
  seqs: number[];
  /** Those that listed it before; unread until its history is needed. */
  earlier: readonly number[] | undefined;
  last: { at: number; id: string };
  fromSeq: number;
  seq: number;
  before: readonly Placed[] | undefined;
  /** Where the row stood before this commit, and when it last came to stand elsewhere. */
  stood: Standing | undefined;
  moved: number | undefined;
};
type Placed = Measure & { where: Standing };

export type Working = {
  readonly view: View;
  /** Loads what is not loaded yet. */
  ensure(keys: Iterable<SubjectKey>): Promise<void>;
  ensureTallies(tallies: Iterable<readonly [string, string]>): Promise<void>;
  ensureWalks(walks: Iterable<Walk>): Promise<void>;
  row(key: SubjectKey): Row | undefined;
  /** Takes the row that a fold gave, from a record that lists it. */
  put(key: SubjectKey, row: Row, record: LoggedRecord): void;
  /** Lists a record under a row and gives the row again from its whole history. */
  refoldWith(key: SubjectKey, record: LoggedRecord): Promise<void>;
  /** Gives rows again from their histories, since what counts among them has changed. */
  refoldAll(keys: Iterable<SubjectKey>, seq: number): Promise<void>;
  /** Records of this commit, not in the database yet. */
  remember(record: LoggedRecord): void;
  setVoid(id: string, isVoid: boolean): void;
  readonly targets: Map<string, { by: string; kind: string }>;
  touched(): RegisterRow[];
  deltas(): TallyDelta[];
};

export function workingSet(client: PoolClient, catalogue: Catalogue, log: string): Working {
  const entries = new Map<SubjectKey, Entry>();
  const touched = new Set<SubjectKey>();
  const tallies = new Map<string, TallyRow[]>();
  const walks = new Map<string, ReadonlyMap<string, unknown>>();
  const targets = new Map<string, { by: string; kind: string }>();
  /** Of this commit, and what it had to read: visits sent late give one row again, each of them. */
  const taken = new Map<number, LoggedRecord>();
  const voids = new Map<string, boolean>();

  const entry = (key: SubjectKey): Entry => {
    const found = entries.get(key);
    if (!found) throw new Error(`${key} was not declared among what the record changes or reads`);
    return found;
  };

  const measured = (key: SubjectKey, row: Row | undefined): readonly Placed[] => {
    if (!row) return [];
    const register = catalogue.register(registerOf(key));
    if (!register.measure) return [];
    const standing = register.standing(row.state);
    return register.measure(row.state).map((measure) => ({ ...measure, where: measure.at ?? standing }));
  };

  const touch = (key: SubjectKey): Entry => {
    const one = entry(key);
    if (!touched.has(key)) {
      touched.add(key);
      one.before = measured(key, one.row);
    }
    return one;
  };

  const allSeqs = (one: Entry) => [...(one.earlier ?? []), ...one.seqs];

  const histories = async (keys: readonly SubjectKey[]): Promise<Map<number, LoggedRecord>> => {
    const unread = keys.filter((key) => entry(key).earlier === undefined);
    if (unread.length > 0) {
      for (const { register, id, seqs } of await loadSeqs(client, log, unread)) {
        entry(`${register}/${id}`).earlier = seqs.map(Number);
      }
    }
    const wanted = new Set(keys.flatMap((key) => allSeqs(entry(key))));
    const stored = await loadRecords(
      client,
      log,
      [...wanted].filter((seq) => !taken.has(seq)),
    );
    for (const record of stored) taken.set(record.seq, record);
    const records = new Map<number, LoggedRecord>();
    for (const seq of wanted) {
      const mine = taken.get(seq);
      if (mine) records.set(seq, mine);
    }
    const unsaid = [...records.values()].map(({ id }) => id).filter((id) => !voids.has(id));
    const known = new Set(await voidedAmong(client, log, unsaid));
    for (const id of unsaid) voids.set(id, known.has(id));
    return records;
  };

  const foldAgain = (key: SubjectKey, records: ReadonlyMap<number, LoggedRecord>) => {
    const one = touch(key);
    const history = allSeqs(one)
      .map((seq) => records.get(seq) as LoggedRecord)
      .filter(({ id }) => !voids.get(id));
    one.row = refold(catalogue, key, history);
    if (one.row) {
      one.last = one.row.last;
      one.fromSeq = one.row.fromSeq;
    }
  };

  const refoldAll = async (keys: Iterable<SubjectKey>, seq: number) => {
    const list = [...new Set(keys)];
    const records = await histories(list);
    for (const key of list) {
      foldAgain(key, records);
      entry(key).seq = seq;
    }
  };

  const deltas = (): TallyDelta[] => {
    const sums = new Map<string, TallyDelta>();
    const add = (scope: string, name: string, day: string, grid: string, building: string, value: number) => {
      const key = [scope, name, day, grid, building].join('\u001f');
      const sum = sums.get(key);
      if (sum) sum.value += value;
      else sums.set(key, { scope, name, day, grid, building, value });
    };
    for (const key of touched) {
      const one = entry(key);
      for (const [sign, list] of [
        [-1, one.before ?? []],
        [1, measured(key, one.row)],
      ] as const) {
        for (const { scope, name, day, value, where } of list) {
          add(scope, name, day ?? '', where.grid ?? '', where.building ?? '', sign * value);
          add(scope, name, day ?? '', '*', '*', sign * value);
        }
      }
    }
    return [...sums.values()].filter(({ value }) => value !== 0);
  };

  const view: View = {
    every<State>(walk: Walk) {
      const stored = walks.get(JSON.stringify(walk));
      if (!stored) throw new Error(`${walk.register} was not declared to be gone through`);
      const states = new Map(stored);
      // What this commit has changed is judged here by the same rule.
      for (const key of touched) {
        if (registerOf(key) !== walk.register) continue;
        const { row } = entry(key);
        if (row && walked(catalogue, walk, row.state)) states.set(idOf(key), row.state);
        else states.delete(idOf(key));
      }
      return [...states].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, state]) => state as State);
    },
    get: <State>(key: SubjectKey) => entry(key).row?.state as State | undefined,
    tally(scope, name) {
      const stored = tallies.get(`${scope}\u001f${name}`);
      if (!stored) throw new Error(`tally ${name} was not declared`);
      const sums = new Map(stored.map((row) => [`${row.grid}\u001f${row.building}`, { ...row }]));
      for (const delta of deltas()) {
        if (delta.scope !== scope || delta.name !== name || delta.day !== '' || delta.grid === '*') continue;
        const place = `${delta.grid}\u001f${delta.building}`;
        const sum = sums.get(place) ?? { grid: delta.grid, building: delta.building, value: 0 };
        sums.set(place, { ...sum, value: sum.value + delta.value });
      }
      return [...sums.values()];
    },
    target: (id) => targets.get(id),
  };

  return {
    view,
    targets,
    refoldAll,
    deltas,
    async ensure(keys) {
      const missing = [...new Set(keys)].filter((key) => !entries.has(key));
      if (missing.length === 0) return;
      for (const stored of await loadRows(client, log, missing)) {
        const last = { at: stored.last_at, id: stored.last_id };
        const row = { state: stored.state, last, fromSeq: stored.from_seq, seq: stored.seq };
        entries.set(`${stored.register}/${stored.id}`, {
          row: stored.gone ? undefined : row,
          seqs: [],
          earlier: undefined,
          last,
          fromSeq: stored.from_seq,
          seq: stored.seq,
          before: undefined,
          stood: {
            grid: stored.grid ?? undefined,
            building: stored.building ?? undefined,
            stairwell: stored.stairwell ?? undefined,
          },
          moved: stored.moved ?? undefined,
        });
      }
      for (const key of missing) {
        if (!entries.has(key)) {
          entries.set(key, {
            row: undefined,
            seqs: [],
            earlier: [],
            last: { at: 0, id: '' },
            fromSeq: 0,
            seq: 0,
            before: undefined,
            stood: undefined,
            moved: undefined,
          });
        }
      }
    },
    async ensureTallies(names) {
      const missing: (readonly [string, string])[] = [];
      for (const [scope, name] of names) {
        const key = `${scope}\u001f${name}`;
        if (tallies.has(key)) continue;
        tallies.set(key, []);
        missing.push([scope, name]);
      }
      if (missing.length === 0) return;
      for (const { scope, name, ...row } of await tallyRows(client, log, missing)) {
        tallies.get(`${scope}\u001f${name}`)?.push(row);
      }
    },
    async ensureWalks(wanted) {
      for (const walk of wanted) {
        const name = JSON.stringify(walk);
        if (!walks.has(name)) walks.set(name, new Map(await walkRows(client, log, walk)));
      }
    },
    row: (key) => entry(key).row,
    put(key, row, record) {
      const one = touch(key);
      one.row = row;
      one.last = row.last;
      one.fromSeq = row.fromSeq;
      one.seq = record.seq;
      one.seqs.push(record.seq);
    },
    async refoldWith(key, record) {
      touch(key).seqs.push(record.seq);
      await refoldAll([key], record.seq);
    },
    remember: (record) => void taken.set(record.seq, record),
    setVoid: (id, isVoid) => void voids.set(id, isVoid),
    touched: () =>
      [...touched].map((key) => {
        const { row, seqs, last, fromSeq, seq, stood, moved } = entry(key);
        const register = catalogue.register(registerOf(key));
        const standing = row ? register.standing(row.state) : {};
        return {
          register: register.name,
          id: idOf(key),
          parent: row && register.parent?.(row.state),
          grid: standing.grid,
          building: standing.building,
          stairwell: standing.stairwell,
          status: row && register.status?.(row.state),
          dueAt: row && register.dueAt?.(row.state),
          fromSeq,
          seq,
          seqs,
          lastAt: last.at,
          lastId: last.id || '00000000-0000-0000-0000-000000000000',
          fold: register.version,
          gone: row === undefined,
          moved: stood && !sameSpot(stood, standing) ? seq : moved,
          state: row ? JSON.stringify(row.state) : '{}',
        };
      }),
  };
}

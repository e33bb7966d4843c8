/** Writes what a roster says into its log, through the one door, as whoever imports it. */
import { mayWrite } from '@fangxian/domain/access';
import { firstProfile, type PolicyProfile } from '@fangxian/domain/policy';
import type { ProblemCode } from '@fangxian/domain/problems';
import { derivedId, type FactRecord, type NewRecord, type Outcome, type Params } from '@fangxian/domain/records';
import {
  diffRoster,
  type RosterContent,
  type RosterDiff,
  type RosterQuestion,
  type RosterRecord,
  type SheetRows,
} from '@fangxian/domain/residents';
import type { Engine } from '../engine/engine.ts';
import type { Writer } from '../engine/log/incoming.ts';
import { type AskedBefore, type ImportRow, type Known, knownRoster, policyOf, seqOf } from './known.view.ts';
import { allAsked, keepingRows } from './rowsKept.ts';
import { openDoubts, settledEarlier, stillAsked } from './settling.ts';

export type Writing = {
  engine: Engine;
  writer: Writer;
  log: string;
  event: string;
  salt: string;
  import: string;
  fileHash: string;
  /** The file once more, from its beginning. */
  rows: () => SheetRows;
  pause: () => Promise<void>;
  onProgress: (done: number, of: number) => void;
};

export type Refused = { readonly code: ProblemCode; readonly params?: Params };
export type Written = {
  readonly records: number;
  readonly households: number;
  readonly persons: number;
  readonly questions: readonly RosterQuestion[];
};

/** Small enough that sealing one batch keeps nobody waiting. */
const together = 200;
const mostQuestions = 20_000;

export async function writeRoster(writing: Writing, read: RosterContent): Promise<Written | { refused: Refused }> {
  const { engine, log, pause } = writing;
  // A grid worker may list one household, and still not take in a roster: said before the first is written.
  const may = mayWrite(writing.writer.grants, 'residents.rosterImported', log, {}, engine.now());
  if (may !== 'yes') return { refused: { code: `access.${may}` } };
  const policy = (await policyOf(engine.database, log)) ?? firstProfile;
  const known = await knownRoster(engine, log, pause);
  const diff = compare(known, read, writing.import);
  const earlier = settledEarlier(known.imports, writing.import, read, diff);
  const asked: RosterQuestion[] = [...diff.questions];
  let done = 0;
  writing.onProgress(0, diff.records.length);
  let refused: Refused | undefined;
  const heard = async ({ batch, outcomes }: { batch: readonly RosterRecord[]; outcomes: Promise<Outcome[]> }) => {
    for (const [i, outcome] of (await outcomes).entries()) {
      if (!('code' in outcome)) continue;
      const { code, params } = outcome;
      // Who may not write here may write none of it.
      if (code.startsWith('access.')) refused ??= { code, ...(params && { params }) };
      asked.push(aboutRefused(batch[i] as RosterRecord, outcome, read, diff.ids));
    }
    done += batch.length;
    writing.onProgress(done, diff.records.length);
  };
  // One is made ready while the one before is written.
  let underWay: { batch: readonly RosterRecord[]; outcomes: Promise<Outcome[]> } | undefined;
  try {
    for (let from = 0; from < diff.records.length && !refused; from += together) {
      const batch = diff.records.slice(from, from + together);
      const write = await prepared(writing, policy, known, batch);
      if (underWay) await heard(underWay);
      underWay = refused ? undefined : { batch, outcomes: write() };
      // Heard with the next batch: until then a failure is nobody's, and must not end the process.
      underWay?.outcomes.catch(() => undefined);
      await pause();
    }
  } finally {
    if (underWay) await heard(underWay);
  }
  if (refused) return { refused };
  const { households, counts } = read;
  const before = known.imports.get(writing.import);
  const still = stillAsked(before);
  const told: ImportRow = {
    fileHash: writing.fileHash,
    households: households.length,
    persons: counts.persons,
    questions: [...kept(asked), ...still].slice(0, mostQuestions),
  };
  const same = sameRow(before, told);
  let rowsKept = 0;
  if (!same || !known.rowsKept.has(writing.import)) {
    const questions = allAsked(asked, still);
    const file = { file: writing.import, rows: writing.rows(), headings: read.headings, questions };
    for await (const one of keepingRows(file, writing.salt)) {
      const [outcome] = await post(writing, policy, known, [one]);
      if (outcome && 'code' in outcome) return { refused: outcome };
      rowsKept += 1;
      await pause();
    }
  }
  const changed = [...earlier, ...(same ? [] : [{ import: writing.import, row: told }])];
  const notes = changed.map(({ import: id, row }) => ({
    kind: 'residents.rosterImported',
    body: { import: id, ...row },
  }));
  const refusal = (await post(writing, policy, known, notes)).find((outcome) => 'code' in outcome);
  if (refusal && 'code' in refusal) return { refused: refusal };
  return {
    records: diff.records.length + rowsKept + notes.length,
    households: told.households,
    persons: told.persons,
    questions: asked,
  };
}

/** @param id of the import: a file that was taken in before moves nobody back */
export function compare(known: Known, read: RosterContent, id: string): RosterDiff {
  const diff = diffRoster(known, read, known.imports.has(id));
  return { ...diff, questions: openDoubts(known, diff.questions) };
}

async function post(
  writing: Writing,
  policy: PolicyProfile,
  known: Known,
  records: readonly RosterRecord[],
): Promise<readonly Outcome[]> {
  return records.length === 0 ? [] : (await prepared(writing, policy, known, records))();
}

function prepared(
  { engine, writer, log, event, salt, fileHash }: Writing,
  policy: PolicyProfile,
  known: Known,
  records: readonly RosterRecord[],
): Promise<() => Promise<Outcome[]>> {
  const at = engine.now();
  const made = records.map(({ kind, body }): NewRecord => {
    const found = engine.catalogue.kind(kind);
    if (!found) throw new Error(`a roster speaks of an unknown kind ${kind}`);
    // The same file, read again after a crash, finds the same rows untouched: what it then says of them is the same
    // record. Once a row has changed, saying it again is something new.
    const seq = seqOf(known, found.subjects({ body } as FactRecord<never>));
    const id = derivedId(salt, log, fileHash, kind, String(seq), JSON.stringify(body));
    return { id, v: found.version, event, log, kind, at, deviceSeq: 0, policy: policy.version, body };
  });
  return engine.prepare(writer, made, at);
}

/** One record that the log would not have is one doubt more; its neighbours are in. */
function aboutRefused(
  { body }: RosterRecord,
  outcome: Extract<Outcome, { code: ProblemCode }>,
  read: RosterContent,
  ids: ReadonlyMap<string, string>,
): RosterQuestion {
  const household = typeof body.household === 'string' ? body.household : undefined;
  const inFile = read.households.find((one) => (ids.get(one.household) ?? one.household) === household);
  const spot = (inFile && read.spots.get(inFile.household)) ?? { sheet: '', row: 1 };
  const { code, params } = outcome;
  const question = derivedId(outcome.id, 'question', code);
  return { question, code, ...spot, ...(params && { params }), ...(household && { household }), blocking: true };
}

/** As the register keeps them: no parameters, which may quote the file. */
function kept(questions: readonly RosterQuestion[]): readonly AskedBefore[] {
  return questions.map(({ question, code, sheet, row, household, person }) => ({
    question,
    code,
    sheet: sheet.slice(0, 80),
    row,
    ...(household && { household }),
    ...(person && { person }),
  }));
}

function sameRow(before: ImportRow | undefined, told: ImportRow): boolean {
  if (!before || before.households !== told.households || before.persons !== told.persons) return false;
  const ids = (row: ImportRow) => row.questions.map(({ question }) => question).sort();
  return JSON.stringify(ids(before)) === JSON.stringify(ids(told));
}

export async function saveMapping(
  writing: Pick<Writing, 'engine' | 'writer' | 'log' | 'event' | 'salt'>,
  signature: string,
  columns: { readonly [heading: string]: string },
): Promise<Refused | undefined> {
  const { engine, writer, log, event } = writing;
  const policy = (await policyOf(engine.database, log)) ?? firstProfile;
  const at = engine.now();
  const kind = 'residents.headingsMapped';
  // Somebody said so just now: said again later, it is said again.
  const id = derivedId(writing.salt, log, kind, signature, writer.member, String(at), JSON.stringify(columns));
  const v = engine.catalogue.kind(kind)?.version ?? 1;
  const body = { signature, columns };
  const [outcome] = await engine.post(
    writer,
    [{ id, v, event, log, kind, at, deviceSeq: 0, policy: policy.version, body }],
    at,
  );
  if (!outcome || !('code' in outcome)) return undefined;
  return { code: outcome.code, ...(outcome.params && { params: outcome.params }) };
}

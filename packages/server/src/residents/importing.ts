/**
 * A roster on its way in: read, compared with the registers, and, once somebody at the desk agrees,
 * written through the one door. One file at a time, piece by piece, so that requests go on meanwhile.
 *
 * The id of an import is its file's: the same file again is the same import, and changes nothing.
 */
import { webcrypto } from 'node:crypto';
import { setImmediate as pause } from 'node:timers/promises';
import type { RosterProgress } from '@fangxian/domain/exchange';
import type { Language } from '@fangxian/domain/problems';
import { derivedId } from '@fangxian/domain/records';
import { type RosterQuestion, readRoster, rosterFields } from '@fangxian/domain/residents';
import type { Database } from '../engine/database/connect.ts';
import type { Engine } from '../engine/engine.ts';
import type { Keyring } from '../engine/keyring/keyring.store.ts';
import type { Writer } from '../engine/log/incoming.ts';
import { derivedFrom } from '../house.ts';
import { type Held, progressOf, shelf } from './held.ts';
import { knownRoster, mappingsOf } from './known.view.ts';
import { familiesKept } from './rowsKept.ts';
import { familiesInQuestion, questionsWorkbook, readRows } from './workbook/index.ts';
import { compare, type Refused, saveMapping, type Writing, writeRoster } from './writing.ts';

export type RosterImportsParts = {
  engine: Engine;
  database: Database;
  keyring: Keyring;
  masterKey: Buffer;
  now: () => number;
  /** The event that the roster belongs to; a standing roster's is `base`. */
  event: string;
};

export type Imported = {
  import: string;
  stage: 'done' | 'mapping' | 'failed';
  /** What was written; 0 when the registers knew it all. */
  records: number;
  /** Of the file. */
  households: number;
  persons: number;
  questions: readonly RosterQuestion[];
  problem?: Refused;
};

export type QuestionsFile = { readonly file: Buffer; readonly questions: number };

export type RosterImports = {
  /** Takes a file in and begins to read it. The same file again begins again, unless it is under way. */
  begin(log: string, fileName: string, bytes: Buffer): Promise<{ import: string } | Refused>;
  progress(log: string, id: string, language: Language): RosterProgress | undefined;
  /** Says what the headings mean (`{ heading: field }`), for this file and every later one of its shape; reads again. */
  map(
    writer: Writer,
    log: string,
    id: string,
    columns: { readonly [heading: string]: string },
  ): Promise<Refused | undefined>;
  /** Begins to write what was read. */
  apply(writer: Writer, log: string, id: string): Refused | undefined;
  /** The rows in question, to mend and import again: before it is written, of the file; after, whatever is left. */
  questionsFile(log: string, id: string, language: Language): Promise<QuestionsFile | Refused>;
  /** Those of all files, however long ago. */
  questionsLeft(log: string, language: Language): Promise<QuestionsFile | Refused>;
  /** All of it, awaited: for set-ups and demonstrations that have nobody to ask. */
  importAtOnce(
    writer: Writer,
    log: string,
    fileName: string,
    bytes: Buffer,
    onProgress?: (done: number, of: number) => void,
  ): Promise<Imported>;
  /** Ends after the batch that is being written; what is left comes with the same file, another day. */
  close(): Promise<void>;
};

export function rosterImports({ engine, masterKey, event }: RosterImportsParts): RosterImports {
  const salt = derivedFrom(masterKey, 'roster ids').toString('hex');
  const files = shelf();
  let line: Promise<unknown> = Promise.resolve();
  let closing = false;

  /** One at a time. What goes wrong here is a bug; whoever waits for the file is told, and so is the house. */
  const inLine = (one: Held, work: () => Promise<void>): Promise<void> => {
    const mine = line.then(async () => {
      if (!closing) await work();
    });
    const safe = mine.catch((fault: unknown) => {
      if (fault instanceof Closing) return;
      fail(one, { code: 'request.busy' });
      engine.onFault(fault);
    });
    line = safe;
    return safe;
  };

  const breathe = async () => {
    await pause();
    if (closing) throw new Closing();
  };

  const read = async (one: Held): Promise<void> => {
    Object.assign(one, { stage: 'reading', unmapped: undefined, problem: undefined, questions: [] });
    const { log, bytes } = one;
    if (!bytes) return fail(one, { code: 'roster.readAgain' });
    const onProgress = (done: number, of: number) => Object.assign(one, { done, of });
    const result = await readRoster({
      log,
      salt,
      rows: readRows(bytes, one.fileName, { onProgress }),
      mappings: await mappingsOf(engine.database, log),
      pause: breathe,
    });
    if (result.stage === 'refused') return fail(one, result);
    if (result.stage === 'mapping') {
      Object.assign(one, { stage: 'mapping', unmapped: result });
      return;
    }
    const { households, persons, questions } = compare(await knownRoster(engine, log, breathe), result, one.id);
    Object.assign(one, { stage: 'preview', read: result, headings: result.headings, households, persons, questions });
  };

  const write = async (
    one: Held,
    writer: Writer,
    onProgress?: (done: number, of: number) => void,
  ): Promise<Imported | undefined> => {
    const { read: content, bytes } = one;
    if (!content || !bytes) return undefined;
    const writing: Writing = {
      ...{ engine, writer, log: one.log, event, salt, import: one.id, fileHash: one.fileHash, pause: breathe },
      rows: () => readRows(bytes, one.fileName),
      onProgress(done, of) {
        Object.assign(one, { done, of });
        onProgress?.(done, of);
      },
    };
    const written = await writeRoster(writing, content);
    one.read = undefined;
    if ('refused' in written) {
      fail(one, written.refused);
      return undefined;
    }
    Object.assign(one, { stage: 'done', questions: written.questions });
    return { import: one.id, stage: 'done', ...written };
  };

  const take = async (log: string, name: string, bytes: Buffer): Promise<{ one: Held; fresh: boolean } | undefined> => {
    // Off the main thread: a large file takes a while.
    const hash = Buffer.from(await webcrypto.subtle.digest('SHA-256', new Uint8Array(bytes))).toString('hex');
    const id = derivedId(salt, log, 'import', hash);
    const before = files.find(log, id);
    const one = files.put(log, id, { name, hash, bytes });
    return one && { one, fresh: one !== before };
  };

  const left = async (log: string, language: Language, only?: string): Promise<QuestionsFile | Refused> => {
    const { families, questions } = await familiesKept(engine, log, only);
    if (families.length === 0) return { code: 'roster.noRowsKept' };
    return { file: await questionsWorkbook(families, language), questions };
  };

  return {
    async begin(log, fileName, bytes) {
      const taken = await take(log, fileName, bytes);
      if (!taken) return { code: 'request.busy' };
      if (taken.fresh) void inLine(taken.one, () => read(taken.one));
      return { import: taken.one.id };
    },
    progress(log, id, language) {
      const one = files.find(log, id);
      return one && progressOf(one, language);
    },
    async map(writer, log, id, columns) {
      const one = files.find(log, id);
      if (!one) return { code: 'roster.readAgain' };
      if (!one.unmapped || one.stage !== 'mapping') return { code: 'roster.notNow' };
      const unknown = Object.entries(columns).find(([, field]) => !(rosterFields as readonly string[]).includes(field));
      if (unknown) return { code: 'roster.unknownField', params: { heading: unknown[0] } };
      const { signature } = one.unmapped;
      one.stage = 'reading';
      const refused = await saveMapping({ engine, writer, log, event, salt }, signature, columns);
      if (refused) one.stage = 'mapping';
      else void inLine(one, () => read(one));
      return refused;
    },
    apply(writer, log, id) {
      const one = files.find(log, id);
      if (!one) return { code: 'roster.readAgain' };
      if (one.stage !== 'preview') return one.problem ?? { code: 'roster.notNow' };
      Object.assign(one, { stage: 'importing', done: 0, of: 0 });
      void inLine(one, async () => {
        await write(one, writer);
      });
      return undefined;
    },
    async questionsFile(log, id, language) {
      const one = files.find(log, id);
      if (!one?.bytes || one.stage !== 'preview') return left(log, language, id);
      const { headings, questions, fileName, bytes } = one;
      const asked = { file: id, rows: readRows(bytes, fileName), headings, questions };
      return { file: await questionsWorkbook(familiesInQuestion(asked), language), questions: questions.length };
    },
    questionsLeft: left,
    async importAtOnce(writer, log, fileName, bytes, onProgress) {
      const taken = await take(log, fileName, bytes);
      if (!taken) return notImported('', { code: 'request.busy' });
      const { one } = taken;
      let imported: Imported | undefined;
      await inLine(one, async () => {
        await read(one);
        if (one.stage !== 'preview') return;
        one.stage = 'importing';
        imported = await write(one, writer, onProgress);
      });
      if (imported) return imported;
      if (one.stage === 'mapping') return { ...notImported(one.id), stage: 'mapping' };
      return notImported(one.id, one.problem);
    },
    async close() {
      closing = true;
      await line;
    },
  };
}

/** Ends what is under way when the house closes. Not a fault. */
class Closing extends Error {}

function fail(one: Held, { code, params }: Refused): void {
  one.stage = 'failed';
  one.read = undefined;
  one.problem = { code, ...(params && { params }) };
}

function notImported(id: string, problem?: Refused): Imported {
  const nothing = { records: 0, households: 0, persons: 0, questions: [] };
  return { import: id, stage: 'failed', ...nothing, ...(problem && { problem }) };
}

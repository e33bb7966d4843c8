/** The imports of this run of the server: a bounded list, in memory, gone with the process. Files are not kept on disk. */

import type { RosterProgress } from '@fangxian/domain/exchange';
import { type Language, wordsFor } from '@fangxian/domain/problems';
import type { RosterContent, RosterQuestion, SheetHeading, UnmappedColumn } from '@fangxian/domain/residents';
import type { Refused } from './writing.ts';

export type Held = {
  readonly id: string;
  readonly log: string;
  readonly fileName: string;
  readonly fileHash: string;
  /** Absent once others needed the room. */
  bytes: Buffer | undefined;
  stage: RosterProgress['stage'];
  done: number;
  of: number;
  households: RosterProgress['households'];
  persons: RosterProgress['persons'];
  questions: readonly RosterQuestion[];
  headings: readonly SheetHeading[];
  unmapped: { readonly signature: string; readonly columns: readonly UnmappedColumn[] } | undefined;
  read: RosterContent | undefined;
  problem: Refused | undefined;
};

export type Shelf = {
  find(log: string, id: string): Held | undefined;
  /** @returns undefined when so much is under way that there is no room */
  put(log: string, id: string, file: { name: string; hash: string; bytes: Buffer }): Held | undefined;
};

const most = 20;
const mostBytes = 64 * 1024 * 1024;
const shown = 200;
const none = { new: 0, changed: 0, same: 0 };

export function shelf(): Shelf {
  const all = new Map<string, Held>();
  const busy = ({ stage }: Held) => stage === 'reading' || stage === 'importing';
  const held = () => [...all.values()].reduce((sum, { bytes }) => sum + (bytes?.length ?? 0), 0);

  const makeRoom = (size: number) => {
    for (const one of all.values()) {
      if (held() + size <= mostBytes) break;
      if (!busy(one)) letGo(one);
    }
    for (const [key, one] of all) {
      if (all.size < most) break;
      if (!busy(one)) all.delete(key);
    }
    return held() + size <= mostBytes && all.size < most;
  };

  return {
    find(log, id) {
      const one = all.get(id);
      return one?.log === log ? one : undefined;
    },
    put(log, id, { name, hash, bytes }) {
      const before = all.get(id);
      if (before && busy(before)) return before;
      all.delete(id);
      if (!makeRoom(bytes.length)) return undefined;
      const one: Held = {
        ...{ id, log, fileName: name, fileHash: hash, bytes, stage: 'reading', done: 0, of: bytes.length },
        ...{ households: none, persons: none, questions: [], headings: [] },
        ...{ unmapped: undefined, read: undefined, problem: undefined },
      };
      all.set(id, one);
      return one;
    },
  };
}

function letGo(one: Held): void {
  one.bytes = undefined;
  one.read = undefined;
  if (one.stage === 'done' || one.stage === 'failed') return;
  one.stage = 'failed';
  one.problem = { code: 'roster.readAgain' };
}

export function progressOf(one: Held, language: Language): RosterProgress {
  const { stage, done, of, households, persons, questions, unmapped, problem } = one;
  return {
    import: one.id,
    stage,
    done,
    of,
    households,
    persons,
    questions: questions.slice(0, shown).map(({ code, params, sheet, row, blocking }) => ({
      code,
      sheet,
      row,
      words: wordsFor(code, language, params),
      blocking,
    })),
    questionCount: questions.length,
    unmapped: (unmapped?.columns ?? []).map((column) => ({ ...column, samples: [...column.samples] })),
    ...(problem && { problem: { ...problem, words: wordsFor(problem.code, language, problem.params) } }),
  };
}

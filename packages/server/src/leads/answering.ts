/** The list of leads goes back as it came: the office's own file, with what was found written into its own columns. */
import { type LeadResult, type LeadState, resultOf, stageOf } from '@fangxian/domain/leads';
import { civilDay } from '@fangxian/domain/records';
import { plain } from '../forms/form.ts';
import { type Sheet, sharedStringsIn, sheetIn } from '../forms/sheet.ts';
import { unzip, zip } from '../forms/unzip.ts';
import type { LeadsOfBatch } from './batch.view.ts';

const results: { readonly [result in LeadResult]: string } = {
  true: '属实',
  untrue: '不实',
  notFound: '查无此人',
  movedOn: '已转往他处',
};

export type Answering = {
  readonly leads: LeadsOfBatch;
  readonly members: ReadonlyMap<string, string>;
  readonly zone: string;
};

export type Answered = { readonly file: Buffer; readonly filled: number };

/** @returns undefined where the file is no workbook, or has no column for what was found */
export function answeredList(form: Buffer, answering: Answering): Answered | undefined {
  const { leads } = answering;
  const parts = unzip(form);
  if (!parts) return undefined;
  const shared = sharedStringsIn(parts.get('xl/sharedStrings.xml')?.toString('utf8') ?? '');
  for (const [name, bytes] of parts) {
    if (!/^xl\/worksheets\/sheet\d+\.xml$/.test(name)) continue;
    const sheet = sheetIn(bytes.toString('utf8'), shared);
    const columns = sheet && columnsOf(sheet);
    if (!sheet || !columns) continue;
    let filled = 0;
    for (const row of leads.byRow.keys()) {
      const answer = row > columns.row ? answerFor(row, answering) : undefined;
      if (!answer) continue;
      sheet.set(row, columns.result, answer.result);
      if (columns.verifier && answer.verifier) sheet.set(row, columns.verifier, answer.verifier);
      filled += 1;
    }
    parts.set(name, Buffer.from(sheet.xml()));
    return { file: zip(parts), filled };
  }
  return undefined;
}

export type Answer = { readonly result: string; readonly verifier?: string };

/** What is written beside a row; undefined where nothing was found yet. */
export function answerFor(row: number, { leads, members, zone }: Answering): Answer | undefined {
  const told = leads.byRow.get(row);
  if (!told) return undefined;
  // What an earlier lead about the same person found answers for its double too.
  const first = told.doubleOf && leads.byId.get(told.doubleOf.lead);
  const isDouble = stageOf(told) === 'double';
  const state = (isDouble && first) || told;
  const result = isDouble ? ['重复', first && wordsFor(first)].filter(Boolean).join('，') : wordsFor(told);
  if (result === '') return undefined;
  const found = resultOf(state);
  // Whoever looked in another community is no member here: the place answers for them.
  const who = found && (members.get(found.by) ?? state.passedTo?.name ?? '');
  return { result, ...(found && { verifier: `${who} ${civilDay(found.at, zone)}`.trim() }) };
}

/** What the office reads; an unanswered lead has an empty cell, and says nothing that was not found. */
function wordsFor(state: LeadState): string {
  const found = resultOf(state);
  const movedTo = found && plain(found.movedTo);
  if (found) return movedTo ? `${results[found.result]}：${movedTo}` : results[found.result];
  const { passedTo } = state;
  return stageOf(state) === 'away' && passedTo ? `已转${passedTo.name}核查` : '';
}

export const headings = { result: /^(核查|核实|排查|落实|反馈)(结果|情况)/, verifier: /^(核查|排查|落实)(人|人员)/ };

function columnsOf(sheet: Sheet) {
  for (let row = 1; row <= Math.min(20, sheet.lastRow); row++) {
    const heading = (pattern: RegExp) =>
      Array.from({ length: sheet.lastColumn }, (_, i) => i + 1).find((column) =>
        pattern.test(sheet.text(row, column).replace(/\s/g, '')),
      );
    const result = heading(headings.result);
    if (result) return { row, result, verifier: heading(headings.verifier) };
  }
  return undefined;
}

/**
 * The rows in question as a workbook to mend and import again: the office's own columns, the reason
 * beside them, and whole households, so that nobody seems to be missing.
 */
import { type Language, wordsFor } from '@fangxian/domain/problems';
import {
  type Cell,
  headingFor,
  holdsPeople,
  isBlank,
  ownCells,
  type RosterQuestion,
  rowCompleter,
  type SheetHeading,
  type SheetRow,
  type SheetRows,
  textOf,
} from '@fangxian/domain/residents';
import exceljs from 'exceljs';

export type QuestionsAsked = {
  /** The file once more, from its beginning. */
  readonly rows: SheetRows;
  /** As reading it found them. */
  readonly headings: readonly SheetHeading[];
  readonly questions: readonly RosterQuestion[];
  readonly language: Language;
};

const reasonHeading = { zh: '待核对原因', en: 'What to check' } as const;
const doubtful = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF2CC' } } as const;

export async function questionsWorkbook({ rows, headings, questions, language }: QuestionsAsked): Promise<Buffer> {
  const book = new exceljs.Workbook();
  const reasons = reasonsByRow(questions, language);
  const writers = new Map(headings.map((heading) => [heading.sheet, sheetWriter(book, heading, reasons, language)]));
  for await (const row of rows) {
    if ('refused' in row) break;
    writers.get(row.sheet)?.take(row);
  }
  for (const writer of writers.values()) writer.finish();
  if (book.worksheets.length === 0) book.addWorksheet('-');
  return Buffer.from(await book.xlsx.writeBuffer());
}

function reasonsByRow(questions: readonly RosterQuestion[], language: Language): ReadonlyMap<string, string[]> {
  const reasons = new Map<string, string[]>();
  for (const { sheet, row, code, params } of questions) {
    const key = `${sheet}\u001f${row}`;
    reasons.set(key, [...new Set([...(reasons.get(key) ?? []), wordsFor(code, language, params)])]);
  }
  return reasons;
}

function sheetWriter(
  book: exceljs.Workbook,
  heading: SheetHeading,
  reasons: ReadonlyMap<string, string[]>,
  language: Language,
) {
  const complete = rowCompleter(heading);
  let sheet: exceljs.Worksheet | undefined;
  let household: { cells: readonly Cell[]; why: string[] }[] = [];

  const finish = () => {
    if (household.some(({ why }) => why.length > 0)) {
      sheet ??= headedSheet(book, heading, language);
      for (const { cells, why } of household) writeRow(sheet, heading, cells, why);
    }
    household = [];
  };
  return {
    finish,
    take(row: SheetRow) {
      if (!holdsPeople(heading, row)) return;
      const { cells, continues } = complete(row);
      if (!continues) finish();
      const own = ownCells(row);
      const whole = cells.map((cell, column) => (isBlank(own[column]) ? cell : own[column]));
      household.push({ cells: whole, why: reasons.get(`${row.sheet}\u001f${row.row}`) ?? [] });
    },
  };
}

function headedSheet(book: exceljs.Workbook, heading: SheetHeading, language: Language): exceljs.Worksheet {
  const taken = new Set(book.worksheets.map(({ name }) => name));
  const name = heading.sheet.replace(/[*?:\\/[\]]/g, ' ').slice(0, 31) || '-';
  const sheet = book.addWorksheet(taken.has(name) ? `${name.slice(0, 26)} (${taken.size})` : name);
  const words = heading.columns.map((column) => headingFor(column, language));
  sheet.addRow([...words, reasonHeading[language]]).font = { bold: true };
  for (const [index, { field }] of heading.columns.entries()) {
    // As text: a number that a spreadsheet takes for a figure is how some of these questions arose.
    if (field === 'document' || field === 'phone')
      Object.assign(sheet.getColumn(index + 1), { numFmt: '@', width: 22 });
  }
  sheet.getColumn(heading.columns.length + 1).width = 60;
  sheet.views = [{ state: 'frozen', ySplit: 1 }];
  return sheet;
}

function writeRow(
  sheet: exceljs.Worksheet,
  heading: SheetHeading,
  cells: readonly Cell[],
  why: readonly string[],
): void {
  const values = heading.columns.map(({ column, field }) => written(cells[column], field === 'document'));
  const row = sheet.addRow([...values, why.join(' ') || null]);
  if (why.length) row.eachCell({ includeEmpty: true }, (cell) => Object.assign(cell, { fill: doubtful }));
}

function written(cell: Cell, isDocument: boolean): string | number | null {
  if (cell === undefined) return null;
  if (typeof cell === 'string') return cell;
  // Of a spoilt number fifteen digits are right; the rest is for somebody to fill in.
  if (isDocument)
    return cell.number < 1e16 ? cell.text : /^\d{15}/.test(cell.text) ? `${cell.text.slice(0, 15)}???` : null;
  return Number.isSafeInteger(cell.number) && String(cell.number) === cell.text ? cell.number : textOf(cell);
}

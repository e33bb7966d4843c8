/**
 * The rows in question as a workbook to mend and import again: the office's own columns, the reason
 * beside them, and whole households, so that nobody seems to be missing.
 */
import { type Language, wordsFor } from '@fangxian/domain/problems';
import { headingFor } from '@fangxian/domain/residents';
import exceljs from 'exceljs';
import type { Column, Family, Line } from './familiesInQuestion.ts';

const reasonHeading = { zh: '待核对原因', en: 'What to check' } as const;
const doubtful = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF2CC' } } as const;

/** @param families those of one sheet of one file together */
export async function questionsWorkbook(
  families: Iterable<Family> | AsyncIterable<Family>,
  language: Language,
): Promise<Buffer> {
  const book = new exceljs.Workbook();
  const sheets = new Map<string, exceljs.Worksheet>();
  for await (const { file, sheet: name, columns, lines } of families) {
    const key = JSON.stringify([file, name]);
    const sheet = sheets.get(key) ?? headedSheet(book, name, columns, language);
    sheets.set(key, sheet);
    for (const line of lines) writeRow(sheet, line, language);
  }
  if (book.worksheets.length === 0) book.addWorksheet('-');
  return Buffer.from(await book.xlsx.writeBuffer());
}

function headedSheet(
  book: exceljs.Workbook,
  of: string,
  columns: readonly Column[],
  language: Language,
): exceljs.Worksheet {
  const taken = new Set(book.worksheets.map(({ name }) => name));
  const name = of.replace(/[*?:\\/[\]]/g, ' ').slice(0, 31) || '-';
  const sheet = book.addWorksheet(taken.has(name) ? `${name.slice(0, 26)} (${taken.size})` : name);
  const words = columns.map((column) => headingFor(column, language));
  sheet.addRow([...words, reasonHeading[language]]).font = { bold: true };
  for (const [index, { field }] of columns.entries()) {
    // As text: a number that a spreadsheet takes for a figure is how some of these questions arose.
    if (field === 'document' || field === 'phone')
      Object.assign(sheet.getColumn(index + 1), { numFmt: '@', width: 22 });
  }
  sheet.getColumn(columns.length + 1).width = 60;
  sheet.views = [{ state: 'frozen', ySplit: 1 }];
  return sheet;
}

function writeRow(sheet: exceljs.Worksheet, { cells, asked }: Line, language: Language): void {
  const why = new Set(asked.map(({ code, params }) => wordsFor(code, language, params)));
  const row = sheet.addRow([...cells, [...why].join(' ') || null]);
  if (why.size > 0) row.eachCell({ includeEmpty: true }, (cell) => Object.assign(cell, { fill: doubtful }));
}

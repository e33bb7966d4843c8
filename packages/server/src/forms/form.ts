/** An office's own form, filled in: its headings, widths and dress stay, and each line is one row under the headings. */
import { cutStyle, type Mark, withFoot, withProperties } from './mark.ts';
import { type Sheet, sharedStringsIn, sheetIn } from './sheet.ts';
import { unzip, zip } from './unzip.ts';

export type FormValue = string | number | undefined;

/**
 * What stands under each heading; a heading that is not known stays empty. What a form does not ask for and a ledger
 * has to hold all the same stands to the right of the form's own columns, under the heading named `beside`.
 */
export type FormColumns<Line> = readonly (readonly [
  heading: RegExp,
  value: (line: Line, number: number) => FormValue,
  beside?: string | undefined,
])[];

const sheetPart = 'xl/worksheets/sheet1.xml';
const furthest = 20;
/** Fewer known headings than this in a row, and it is no row of headings. */
const fewest = 4;

/**
 * @param head lines above the headings that end where the place is to be written: 单位: or 社区:
 * @param mark where the file holds whole names
 * @returns undefined where the form has no row of headings that are known
 */
export function filledForm<Line>(
  form: Buffer,
  lines: readonly Line[],
  columns: FormColumns<Line>,
  head: { readonly pattern: RegExp; readonly place: string },
  mark?: Mark,
): Buffer | undefined {
  const parts = unzip(form);
  const shared = sharedStringsIn(parts?.get('xl/sharedStrings.xml')?.toString('utf8') ?? '');
  const sheet = parts && sheetIn(parts.get(sheetPart)?.toString('utf8') ?? '', shared);
  const headings = sheet && headingsOf(sheet, columns);
  if (!parts || !sheet || !headings) return undefined;
  for (let row = 1; row < headings.row; row++) {
    const text = sheet.text(row, 1);
    if (head.pattern.test(text)) sheet.set(row, 1, `${text.trim()}${head.place}`);
  }
  const besides = columns.flatMap(([pattern, value, beside]) =>
    beside === undefined || headings.asked.includes(pattern) ? [] : [{ value, beside }],
  );
  const furthestRight = sheet.lastColumn;
  sheet.widen(besides.length + (mark ? 1 : 0));
  const added = besides.map(({ value, beside }, i) => {
    sheet.set(headings.row, furthestRight + 1 + i, beside);
    return [furthestRight + 1 + i, value] as const;
  });
  lines.forEach((line, at) => {
    for (const [column, value] of [...headings.columns, ...added]) {
      const told = value(line, at + 1);
      if (told !== undefined) sheet.set(headings.row + 1 + at, column, told);
    }
  });
  if (mark) {
    const column = furthestRight + 1 + besides.length;
    const style = cutStyle(parts);
    sheet.set(headings.row, column, mark.heading);
    for (let at = 1; at <= lines.length; at++) sheet.set(headings.row + at, column, mark.text, style);
    withProperties(parts, mark);
  }
  parts.set(sheetPart, Buffer.from(mark ? withFoot(sheet.xml(), mark) : sheet.xml()));
  return zip(parts);
}

function headingsOf<Line>(sheet: Sheet, columns: FormColumns<Line>) {
  for (let row = 1; row <= Math.min(furthest, sheet.lastRow); row++) {
    const found = Array.from({ length: sheet.lastColumn }, (_, i) => i + 1).flatMap((column) => {
      const heading = sheet.text(row, column).replace(/[\s★†]/g, '');
      const known = columns.find(([pattern]) => pattern.test(heading));
      return known ? [{ column, pattern: known[0], value: known[1] }] : [];
    });
    if (found.length < fewest) continue;
    const asked: readonly RegExp[] = found.map(({ pattern }) => pattern);
    return { row, asked, columns: found.map(({ column, value }) => [column, value] as const) };
  }
  return undefined;
}

/** A personal value as text, where it could be opened. */
export function plain(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

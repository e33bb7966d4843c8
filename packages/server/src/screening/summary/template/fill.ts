/** The office's form filled in: the columns of each place that the house knows the figures of, and nothing else. What did not fit is said. */
import type { SummaryRow, SummaryTold } from '@fangxian/domain/exchange';
import { type Sheet, sharedStringsIn, sheetIn } from '../../../forms/sheet.ts';
import { unzip, zip } from '../../../forms/unzip.ts';
import { type Headings, headingsIn, plain } from './headings.ts';

export type Filled = {
  readonly file: Buffer;
  readonly filled: readonly string[];
  /** Headings that are not about screening, or that we do not know. */
  readonly untouched: readonly string[];
  /** Places for which the form has no row left. */
  readonly left: readonly string[];
};

export type FillProblem = 'summary.notAForm' | 'summary.noHeadings';

/** @param title the unit in whose name the form is printed, where it is ours to change */
export function fillForm(
  file: Buffer,
  told: SummaryTold,
  title?: readonly [printed: string, unit: string],
): Filled | FillProblem {
  const parts = unzip(file);
  if (!parts) return 'summary.notAForm';
  const shared = sharedStringsIn(parts.get('xl/sharedStrings.xml')?.toString('utf8') ?? '');
  const sheets = [...parts].flatMap(([name, bytes]) => {
    const sheet = /^xl\/worksheets\/[^/]+\.xml$/.test(name) ? sheetIn(bytes.toString('utf8'), shared) : undefined;
    const headings = sheet && headingsIn(sheet);
    return headings ? [{ name, sheet, headings }] : [];
  });
  const [best] = sheets.sort((a, b) => b.headings.filled.length - a.headings.filled.length);
  if (!best) return 'summary.noHeadings';
  const { name, sheet, headings } = best;
  fillLines(sheet, headings, told, title);
  const left = fillRows(sheet, headings, told);
  parts.set(name, Buffer.from(sheet.xml()));
  const workbook = parts.get('xl/workbook.xml')?.toString('utf8') ?? '';
  if (/<f\b/.test(sheet.xml())) parts.set('xl/workbook.xml', Buffer.from(computedOnOpening(workbook)));
  // A figure that this viewer is not told was not filled in either.
  const isTold = ({ figure }: (typeof headings.filled)[number]) =>
    [told.self, ...told.rows].some((row) => figure(row) !== undefined);
  return {
    file: zip(parts),
    filled: headings.filled.filter(isTold).map(({ heading }) => heading),
    untouched: [...headings.filled.filter((one) => !isTold(one)).map(({ heading }) => heading), ...headings.untouched],
    left,
  };
}

function fillRows(sheet: Sheet, headings: Headings, told: SummaryTold): readonly string[] {
  const { self, rows, below } = told;
  const named = new Map<string, number>();
  const free: number[] = [];
  let total: number | undefined;
  let closed = false;
  const first = headings.bottom + 1;
  const last = sheet.lastRow;
  for (let row = first; row <= last; row++) {
    const label = plain(sheet.text(row, headings.place.column));
    if (/^(合计|总计|小计|总数)/.test(label) || /^(合计|总计)/.test(firstWord(sheet, row))) {
      total ??= row;
      closed = true;
    } else if (label !== '') named.set(bare(label), row);
    else if (isEmpty(sheet, row)) {
      if (!closed) free.push(row);
    } else closed = true;
  }
  const wanted = below === 'places' || headings.place.heading.includes('网格') ? rows : [self];
  const left: string[] = [];
  // A sheet that ends below its headings goes on for as long as there are places.
  let next = last;
  wanted.forEach((place) => {
    const known = named.get(bare(plain(place.name)));
    const row = known ?? free.shift() ?? (closed ? undefined : ++next);
    if (row === undefined) {
      left.push(place.name);
      return;
    }
    if (known === undefined) {
      sheet.set(row, headings.place.column, place.name);
      if (headings.number) sheet.set(row, headings.number, row - first + 1);
    }
    fillOne(sheet, headings, row, place);
  });
  if (total !== undefined) fillOne(sheet, headings, total, self);
  return left;
}

function fillOne(sheet: Sheet, { filled }: Headings, row: number, place: SummaryRow): void {
  for (const { column, figure } of filled) {
    const value = figure(place);
    if (value !== undefined && !sheet.isFormula(row, column)) sheet.set(row, column, value);
  }
}

/** 填报单位 and 填报时间, where nothing stands behind them yet. */
function fillLines(sheet: Sheet, { row: until }: Headings, told: SummaryTold, title?: readonly [string, string]): void {
  const [year, month, day] = told.day.split('-').map(Number);
  const values: { readonly [label: string]: string } = { 单位: told.self.name, 日期: `${year}年${month}月${day}日` };
  for (let row = 1; row < until; row++) {
    for (const column of sheet.rows.get(row)?.cells.keys() ?? []) {
      const text = sheet.text(row, column);
      if (text === '' || sheet.isRich(row, column) || sheet.isFormula(row, column)) continue;
      const lines = text.replace(
        /(填报单位|报送单位|单位名称|填报时间|填报日期|报送时间|统计日期|日期)([:：])(\s*)(?=$|\S{2,4}[:：])/g,
        (_, label: string, colon: string, gap: string) =>
          `${label}${colon}${/单位/.test(label) ? values.单位 : values.日期}${gap && '      '}`,
      );
      const said = title ? lines.replace(title[0], () => title[1]) : lines;
      if (said !== text) sheet.set(row, column, said);
    }
  }
}

/** 缙云新居 and 缙云新居社区 are one place. */
function bare(name: string): string {
  return name.length > 3 ? name.replace(/(社区居委会|居委会|村委会|社区|村|街道|镇)$/, '') : name;
}

function firstWord(sheet: Sheet, row: number): string {
  const [first] = [...(sheet.rows.get(row)?.cells.keys() ?? [])].sort((a, b) => a - b);
  return first === undefined ? '' : plain(sheet.text(row, first));
}

function isEmpty(sheet: Sheet, row: number): boolean {
  if (sheet.merges.some(({ top, bottom, left, right }) => row >= top && row <= bottom && right - left > 1))
    return false;
  return [...(sheet.rows.get(row)?.cells ?? [])].every(([column]) => /^\d*$/.test(sheet.text(row, column)));
}

function computedOnOpening(workbook: string): string {
  return workbook.replace(/<calcPr\b(?![^>]*fullCalcOnLoad)/, '<calcPr fullCalcOnLoad="1"');
}

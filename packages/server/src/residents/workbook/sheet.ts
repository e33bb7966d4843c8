/** The rows of one sheet of an .xlsx, as they are unpacked. */
import type { Cell, SheetRow } from '@fangxian/domain/residents';
import { type Limits, Unreadable } from './limits.ts';
import { columnIndex, type Merge, mergesOf } from './merges.ts';
import { parsed, type SheetPart } from './parts.ts';
import type { Zip } from './zip.ts';

export type Book = {
  readonly strings: readonly string[];
  readonly dates: readonly boolean[];
  readonly dates1904: boolean;
};

export async function* sheetRows(
  zip: Zip,
  { name, part }: SheetPart,
  book: Book,
  limits: Limits,
  onPacked?: (bytes: number) => void,
): AsyncGenerator<SheetRow> {
  const carry = carrier(await mergesOf(zip, part, limits.columns));
  let ready: SheetRow[] = [];
  let cells: Cell[] = [];
  let row = 0;
  let column = -1;
  let type = '';
  let style = -1;
  let text = '';
  let inValue = false;
  let phonetic = false;
  const reading = parsed(
    zip,
    part,
    {
      open(tag, attributes) {
        if (tag === 'row') {
          row = attributes.r ? Number(attributes.r) : row + 1;
          cells = [];
          column = -1;
        } else if (tag === 'c') {
          column = attributes.r ? columnIndex(attributes.r.replace(/\d+$/, '')) : column + 1;
          if (!(column < limits.columns))
            throw new Unreadable('roster.tooManyColumns', { row, columns: limits.columns });
          type = attributes.t ?? 'n';
          style = Number(attributes.s ?? -1);
          text = '';
        } else if (tag === 'rPh') phonetic = true;
        else if (tag === 'v' || tag === 't') inValue = !phonetic;
      },
      text(value) {
        if (inValue) text += value;
      },
      close(tag) {
        if (tag === 'v' || tag === 't') inValue = false;
        else if (tag === 'rPh') phonetic = false;
        else if (tag === 'c') {
          const cell = cellOf(type, text, book.dates[style] === true, book);
          if (cell !== undefined) cells[column] = cell;
        } else if (tag === 'row') ready.push(carry({ sheet: name, row, cells: Array.from(cells) }));
      },
    },
    onPacked,
  );
  for await (const _ of reading) {
    yield* ready;
    ready = [];
  }
}

function cellOf(type: string, text: string, isDate: boolean, book: Book): Cell {
  if (text === '' || type === 'e') return undefined;
  if (type === 's') return book.strings[Number(text)];
  if (type === 'b') return text === '1' ? 'TRUE' : 'FALSE';
  if (type !== 'n') return text;
  const number = Number(text);
  if (Number.isNaN(number)) return text;
  return isDate ? dayOf(number, book.dates1904) : { number, text: plainDigits(number, text) };
}

/** 9.90026196212236E+17 stays as it is; 1.9000000008E10, an honest phone number, becomes its digits. */
function plainDigits(number: number, text: string): string {
  return /e/i.test(text) && Number.isSafeInteger(number) ? String(number) : text;
}

/** Spreadsheets count days from the end of 1899 (or from 1904). */
function dayOf(serial: number, dates1904: boolean): string | undefined {
  const day = new Date(Math.round((serial + (dates1904 ? 1462 : 0) - 25_569) * 86_400_000));
  return Number.isNaN(day.getTime()) ? undefined : day.toISOString().slice(0, 10);
}

/** Gives merged cells the value of the cell in which they begin, and says which these are. */
function carrier(merges: readonly Merge[]): (row: SheetRow) => SheetRow {
  let next = 0;
  let open: { merge: Merge; value: Cell }[] = [];
  return (row) => {
    open = open.filter(({ merge }) => merge.bottom >= row.row);
    for (let merge = merges[next]; merge && merge.top <= row.row; merge = merges[++next]) {
      if (merge.bottom >= row.row)
        open.push({ merge, value: merge.top === row.row ? row.cells[merge.left] : undefined });
    }
    if (open.length === 0) return row;
    const cells = [...row.cells];
    const carried: number[] = [];
    for (const { merge, value } of open) {
      for (let column = merge.left; column <= merge.right; column += 1) {
        if (merge.top === row.row && column === merge.left) continue;
        while (cells.length <= column) cells.push(undefined);
        cells[column] = value;
        carried.push(column);
      }
    }
    return { ...row, cells, carried };
  };
}

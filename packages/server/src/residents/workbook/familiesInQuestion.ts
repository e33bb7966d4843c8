/** Of a file, the households in which something is in question, whole, each row with what is asked about it. */
import {
  type Cell,
  holdsPeople,
  isBlank,
  ownCells,
  type RosterField,
  type RosterQuestion,
  rowCompleter,
  type SheetHeading,
  type SheetRow,
  type SheetRows,
  textOf,
} from '@fangxian/domain/residents';

/** What is asked: enough to say it in words, and to know it again. */
export type Asked = Pick<RosterQuestion, 'question' | 'code' | 'params' | 'household'>;
export type Column = { readonly heading: string; readonly field?: RosterField };
export type Line = {
  readonly row: number;
  readonly cells: readonly (string | number | null)[];
  readonly asked: readonly Asked[];
};
export type Family = {
  /** Tells the sheets of two files apart. */
  readonly file: string;
  readonly sheet: string;
  readonly columns: readonly Column[];
  readonly lines: readonly Line[];
};

export type QuestionsAsked = {
  readonly file: string;
  /** The file once more, from its beginning. */
  readonly rows: SheetRows;
  /** As reading it found them. */
  readonly headings: readonly SheetHeading[];
  readonly questions: readonly (Asked & Pick<RosterQuestion, 'sheet' | 'row'>)[];
};

export async function* familiesInQuestion({ file, rows, headings, questions }: QuestionsAsked): AsyncGenerator<Family> {
  const asked = new Map<string, Asked[]>();
  for (const one of questions) {
    const at = spot(one);
    asked.set(at, [...(asked.get(at) ?? []), one]);
  }
  const readers = new Map(headings.map((heading) => [heading.sheet, familyReader(file, heading, asked)]));
  for await (const row of rows) {
    if ('refused' in row) break;
    const family = readers.get(row.sheet)?.take(row);
    if (family) yield family;
  }
  for (const reader of readers.values()) {
    const family = reader.finish();
    if (family) yield family;
  }
}

function spot({ sheet, row }: { sheet: string; row: number }): string {
  return `${sheet}\u001f${row}`;
}

function familyReader(file: string, heading: SheetHeading, asked: ReadonlyMap<string, readonly Asked[]>) {
  const complete = rowCompleter(heading);
  const columns = heading.columns.map(({ heading, field }) => ({ heading, ...(field && { field }) }));
  let lines: Line[] = [];
  const finish = (): Family | undefined => {
    const told = lines;
    lines = [];
    return told.some((line) => line.asked.length > 0)
      ? { file, sheet: heading.sheet, columns, lines: told }
      : undefined;
  };
  return {
    finish,
    take(row: SheetRow): Family | undefined {
      if (!holdsPeople(heading, row)) return undefined;
      const { cells, continues } = complete(row);
      const before = continues ? undefined : finish();
      const own = ownCells(row);
      const whole = cells.map((cell, column) => (isBlank(own[column]) ? cell : own[column]));
      const written = heading.columns.map(({ column, field }) => asWritten(whole[column], field === 'document'));
      lines.push({ row: row.row, cells: written, asked: asked.get(spot(row)) ?? [] });
      return before;
    },
  };
}

function asWritten(cell: Cell, isDocument: boolean): string | number | null {
  if (cell === undefined) return null;
  if (typeof cell === 'string') return cell;
  // Of a spoilt number fifteen digits are right; the rest is for somebody to fill in.
  if (isDocument)
    return cell.number < 1e16 ? cell.text : /^\d{15}/.test(cell.text) ? `${cell.text.slice(0, 15)}???` : null;
  return Number.isSafeInteger(cell.number) && String(cell.number) === cell.text ? cell.number : textOf(cell);
}

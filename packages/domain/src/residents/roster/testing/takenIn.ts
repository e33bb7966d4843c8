/** What the registers hold after records were taken, by the very rules of the house; and rows to read from. */
import { catalogue } from '../../../areas/index.ts';
import { faultIn } from '../../../records/fault.ts';
import { foldInto, type LoggedRecord, type Row, registerOf, type SubjectKey } from '../../../records/index.ts';
import type { Cell, KnownRoster, RosterRecord, SheetRow, SheetRows } from '../index.ts';

/** @returns the rows after `records`, checked against the schemas of their kinds */
export function takenIn(records: readonly RosterRecord[], before = new Map<SubjectKey, Row>()): Map<SubjectKey, Row> {
  const rows = new Map(before);
  for (const [index, { kind: name, body }] of records.entries()) {
    const kind = catalogue.kind(name);
    if (!kind) throw new Error(`no such kind: ${name}`);
    const fault = faultIn(kind, body);
    if (fault) throw new Error(`${name} is malformed at ${fault}: ${JSON.stringify(body)}`);
    const record = { kind: name, body, id: String(index), effectiveAt: index, seq: index } as unknown as LoggedRecord;
    const view = { get: (key: SubjectKey) => rows.get(key)?.state } as never;
    const context = { day: '2020-02-01', ...kind.context?.(record, view, {} as never) };
    for (const key of kind.subjects(record)) {
      rows.set(key, foldInto(catalogue, key, rows.get(key), { ...record, context } as LoggedRecord));
    }
  }
  return rows;
}

export function knownFrom(rows: ReadonlyMap<SubjectKey, Row>): KnownRoster {
  const of = (register: string) =>
    new Map(
      [...rows]
        .filter(([key]) => registerOf(key) === register)
        .map(([key, { state }]) => [key.slice(register.length + 1), state]),
    );
  return {
    grids: of('grid'),
    compounds: of('compound'),
    buildings: of('building'),
    households: of('household'),
    persons: of('person'),
  } as KnownRoster;
}

export const nothingKnown: KnownRoster = {
  grids: new Map(),
  compounds: new Map(),
  buildings: new Map(),
  households: new Map(),
  persons: new Map(),
};

/** A sheet written as lines of cells between bars; `^` is merged with the cell above, `<` with the one before. */
export async function* sheetOf(lines: string, sheet = '名册'): SheetRows {
  const rows: SheetRow[] = [];
  for (const line of lines.trim().split('\n')) {
    const carried: number[] = [];
    const cells: Cell[] = [];
    for (const [column, word] of line
      .split('|')
      .map((part) => part.trim())
      .entries()) {
      if (word === '^') cells.push(rows.at(-1)?.cells[column]);
      else if (word === '<') cells.push(cells[column - 1]);
      else
        cells.push(
          word === ''
            ? undefined
            : word.startsWith('=')
              ? { number: Number(word.slice(1)), text: word.slice(1) }
              : word,
        );
      if (word === '^' || word === '<') carried.push(column);
    }
    const row = { sheet, row: rows.length + 1, cells, carried };
    rows.push(row);
    yield row;
  }
}

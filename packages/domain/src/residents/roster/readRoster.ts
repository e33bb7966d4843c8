/**
 * Reads an office's roster, row by row: finds each sheet's heading, gathers households and persons,
 * asks about what is doubtful. Only what was understood is kept; the raw sheets are not.
 */
import { assemble } from './assemble.ts';
import { collector } from './collect.ts';
import type { HeadingMappings, SheetHeading } from './columns.ts';
import { rowCompleter } from './completeRow.ts';
import type { RosterField } from './fields.ts';
import { findHeading, isEnough } from './heading.ts';
import {
  type Cell,
  closesTheSheet,
  columnName,
  isBlank,
  ownCells,
  type SheetRow,
  type SheetRows,
  textOf,
} from './rows.ts';
import type { RosterRead, UnmappedColumn } from './shapes.ts';

export type RosterReading = {
  readonly log: string;
  /** Secret of the instance, the same for all time: ids depend on it. */
  readonly salt: string;
  readonly rows: SheetRows;
  readonly mappings?: HeadingMappings;
  readonly onProgress?: (progress: { rows: number }) => void;
  /** Called now and then, and awaited: lets others have the processor (the domain itself knows no timers). */
  readonly pause?: () => Promise<void>;
};

/** Rows looked at before it is decided what a sheet's columns hold. */
const top = 60;

export async function readRoster({ log, salt, rows, mappings, onProgress, pause }: RosterReading): Promise<RosterRead> {
  const collected = collector();
  const headings: SheetHeading[] = [];
  let waiting: SheetRow[] = [];
  let take: ((row: SheetRow) => void) | undefined;
  let unclear: RosterRead | undefined;
  let sheet: string | undefined;
  let seen = 0;

  const decide = () => {
    const buffered = waiting;
    waiting = [];
    const heading = findHeading(buffered, mappings, headings.at(-1));
    if (!heading || !isEnough(heading)) {
      if (heading && heading.columns.length >= 3) {
        unclear ??= askForMapping(heading, buffered);
        collected.skip({ sheet: heading.sheet, row: heading.firstRow, code: 'roster.sheetSkipped' });
      }
      take = () => {};
      return;
    }
    headings.push(heading);
    take = rowTaker(heading, collected.add);
    for (const row of buffered) take(row);
  };

  for await (const row of rows) {
    if ('refused' in row) return { stage: 'refused', code: row.refused, ...(row.params ? { params: row.params } : {}) };
    if (row.sheet !== sheet) {
      if (waiting.length) decide();
      sheet = row.sheet;
      take = undefined;
    }
    seen += 1;
    if (take) take(row);
    else if (waiting.push(row) >= top) decide();
    if (seen % 500 === 0) {
      onProgress?.({ rows: seen });
      await pause?.();
    }
  }
  if (waiting.length) decide();
  onProgress?.({ rows: seen });
  if (seen === 0) return { stage: 'refused', code: 'roster.empty' };
  if (headings.length === 0) return unclear ?? { stage: 'refused', code: 'roster.noHeading' };
  const result = collected.result();
  const assembled = await assemble(log, salt, result, pause);
  const persons = assembled.households.reduce((sum, household) => sum + household.persons.length, 0);
  const vacant = assembled.households.filter(({ dwellingState }) => dwellingState === 'vacant').length;
  const counts = { rows: seen, households: assembled.households.length, vacant, persons, oddities: result.oddities };
  return { stage: 'read', log, ...assembled, counts, headings };
}

/** Whether a row under a heading speaks of somebody, or of an empty dwelling: not blank, no total, no heading again. */
export function holdsPeople(heading: SheetHeading, row: SheetRow): boolean {
  if (row.row <= heading.lastRow || closesTheSheet(row)) return false;
  const own = ownCells(row);
  const told = heading.columns.filter(({ column, field }) => field && field !== 'serial' && !isBlank(own[column]));
  if (told.length === 0) return false;
  return !told.every(({ column, heading: words }) => words.endsWith(textOf(own[column]).trim()));
}

function rowTaker(heading: SheetHeading, add: ReturnType<typeof collector>['add']): (row: SheetRow) => void {
  const columns = new Map<RosterField, number>();
  for (const { field, column } of heading.columns) if (field && !columns.has(field)) columns.set(field, column);
  const has = (field: RosterField) => columns.has(field);
  const complete = rowCompleter(heading);
  return (row) => {
    if (!holdsPeople(heading, row)) return;
    const { cells, continues } = complete(row);
    const own = ownCells(row);
    const at = (from: readonly Cell[]) => (field: RosterField) => {
      // A list of heads alone: the head is the person of the row.
      const column = columns.get(field === 'name' && !has('name') ? 'head' : field);
      if (column === undefined) return field === 'relation' && !has('name') && !has('relation') ? '户主' : undefined;
      return from[column];
    };
    const phone = columns.get('phone');
    const sharedPhone = phone !== undefined && row.carried?.includes(phone) ? textOf(row.cells[phone]) : '';
    add({ sheet: row.sheet, row: row.row, own: at(own), whole: at(cells), sharedPhone, continues });
  };
}

function askForMapping(heading: SheetHeading, buffered: readonly SheetRow[]): RosterRead {
  const people = buffered.filter((row) => holdsPeople(heading, row) || row.row > heading.lastRow);
  const columns = heading.columns.map(({ column, heading: words, field }): UnmappedColumn => {
    const samples = people.map((row) => textOf(ownCells(row)[column]).trim()).filter((text) => text !== '');
    return {
      column: columnName(column),
      heading: words,
      samples: [...new Set(samples)].slice(0, 3),
      ...(field ? { guess: field } : {}),
    };
  });
  return { stage: 'mapping', sheet: heading.sheet, signature: heading.signature, columns };
}

/**
 * A row with what the rows above it said of the same household: offices write door, head and count
 * once and leave them blank (or merge them) for the other members. Used by the reader, and by the
 * workbook of questions, whose rows must make sense when they stand alone.
 */

import type { SheetHeading } from './columns.ts';
import { householdFields, type RosterField } from './fields.ts';
import { type Cell, isBlank, ownCells, type SheetRow, textOf } from './rows.ts';
import { compact } from './text.ts';

const above: ReadonlySet<RosterField> = new Set(['grid', 'compound', 'building', 'stairwell']);
const doors: ReadonlySet<RosterField> = new Set(['door', 'address']);

export type CompletedRow = {
  readonly cells: readonly Cell[];
  /** Whether the row goes on with the household of the row before. */
  readonly continues: boolean;
};

/** One for each sheet: remembers the row before. */
export function rowCompleter(heading: SheetHeading): (row: SheetRow) => CompletedRow {
  const columns = heading.columns.filter(({ field }) => field && householdFields.has(field));
  const of = (...sets: ReadonlySet<RosterField>[]) =>
    columns.filter(({ field }) => field && sets.some((set) => set.has(field)));
  const placeColumns = of(above, doors);
  const headColumns = columns.filter(({ field }) => field === 'head' || field === 'householdNumber');
  // A village's list may have no doors: there each head begins a household.
  const tells = of(doors).length > 0 || headColumns.length > 0;
  let before: readonly Cell[] = [];
  return (row) => {
    const own = ownCells(row);
    const width = Math.max(own.length, ...heading.columns.map(({ column }) => column + 1));
    const cells = Array.from({ length: width }, (_, column) => own[column]);
    const agrees = ({ column }: { column: number }) => isBlank(cells[column]) || alike(cells[column], before[column]);
    const samePlace = tells && before.length > 0 && placeColumns.every(agrees);
    const continues = samePlace && headColumns.every(agrees);
    const carried = continues ? columns : samePlace ? placeColumns : of(above);
    for (const { column } of carried) if (isBlank(cells[column])) cells[column] = before[column];
    before = cells;
    return { cells, continues };
  };
}

function alike(a: Cell, b: Cell): boolean {
  return compact(textOf(a)) === compact(textOf(b));
}

/** Sheets without a heading: those that go on with the sheet before, and those whose values speak for themselves. */
import { derivedId } from '../../records/index.ts';
import type { HeadedColumn, SheetHeading } from './columns.ts';
import { guessColumns, guessField } from './guess.ts';
import { closesTheSheet, columnName, isBlank, ownCells, type SheetRow } from './rows.ts';

/** The heading of the sheet before, if the values here are of its sort. */
export function continued(top: readonly SheetRow[], before: SheetHeading | undefined): SheetHeading | undefined {
  const people = peopleIn(top);
  const [first] = people;
  if (!before || !first) return undefined;
  const guesses = before.columns.map(({ column, field }) => [
    field,
    guessField(people.map((row) => ownCells(row)[column])),
  ]);
  const fits = guesses.filter(([field, guess]) => field !== undefined && field === guess).length;
  const sure = guesses.filter(([, guess]) => guess !== undefined).length;
  if (fits < 2 || fits * 2 < sure || !speaksLikeTheOthers(first, people)) return undefined;
  return { ...before, sheet: first.sheet, firstRow: first.row - 1, lastRow: first.row - 1 };
}

/** Columns by their letters, where the very first row is already of the sort of those below it. */
export function headless(top: readonly SheetRow[]): SheetHeading | undefined {
  const people = peopleIn(top);
  const [first] = people;
  if (!first || people.length < 2 || !speaksLikeTheOthers(first, people)) return undefined;
  const letters = columnsOf(people);
  const columns = guessColumns(letters, people);
  if (columns.filter(({ field }) => field).length < 3) return undefined;
  const signature = derivedId('headings', 'none', String(letters.length));
  return { sheet: first.sheet, firstRow: first.row - 1, lastRow: first.row - 1, signature, columns };
}

function peopleIn(top: readonly SheetRow[]): readonly SheetRow[] {
  return top.filter((row) => !closesTheSheet(row) && ownCells(row).filter((cell) => !isBlank(cell)).length >= 3);
}

function columnsOf(people: readonly SheetRow[]): readonly HeadedColumn[] {
  const width = Math.max(...people.map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, column) => ({ column, heading: columnName(column) }));
}

/** A heading in unknown words is not of the sort of what stands below it; a person is. */
function speaksLikeTheOthers(first: SheetRow, people: readonly SheetRow[]): boolean {
  const own = ownCells(first);
  const guessed = columnsOf(people).flatMap(({ column }) => {
    const field = guessField(people.map((row) => ownCells(row)[column]));
    return field && !isBlank(own[column]) ? [guessField([own[column], own[column]]) === field] : [];
  });
  return guessed.length >= 2 && guessed.filter((fits) => !fits).length <= guessed.length / 4;
}

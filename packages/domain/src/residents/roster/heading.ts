/** Finds the heading of a sheet, in one row or two, and says which column holds which field. */
import { derivedId } from '../../records/index.ts';
import type { HeadedColumn, HeadingMappings, SheetHeading } from './columns.ts';
import { fieldOf, fieldWithin, plainHeading, type RosterField, rosterFields } from './fields.ts';
import { guessColumns } from './guess.ts';
import { continued, headless } from './headless.ts';
import { type Cell, closesTheSheet, isBlank, ownCells, type SheetRow, textOf } from './rows.ts';
import { halfWidth } from './text.ts';

const within = 20;

/**
 * @param top the first rows of the sheet: enough for the title, the heading and some people to guess from
 * @param before the heading of the sheet before, which this one may go on with
 */
export function findHeading(
  top: readonly SheetRow[],
  mappings?: HeadingMappings,
  before?: SheetHeading,
): SheetHeading | undefined {
  const known = headingRows(top);
  const place = known ?? byShape(top);
  const bare = known ? undefined : (continued(top, before) ?? headless(top));
  if (bare) return bare;
  const last = place?.at(-1);
  if (!place || !last) return undefined;
  const people = top.filter((row) => row.row > last.row && !closesTheSheet(row));
  const texts = composed(place);
  const signature = derivedId('headings', ...texts.map(([, heading]) => plainHeading(heading)).sort());
  const told = mappings?.get(signature);
  const columns = told ? byMapping(texts, told) : guessColumns(byDictionary(texts, place), people);
  return { sheet: last.sheet, firstRow: (place[0] as SheetRow).row, lastRow: last.row, signature, columns };
}

/** Somebody's name and some place to find them: less is no roster. */
export function isEnough({ columns }: SheetHeading): boolean {
  const has = (...fields: RosterField[]) => columns.some(({ field }) => field && fields.includes(field));
  return has('name', 'head') && has('door', 'address', 'building');
}

function headingRows(top: readonly SheetRow[]): readonly SheetRow[] | undefined {
  const rows = top.slice(0, within);
  const hits = rows.map(hitsOf);
  const best = hits.indexOf(Math.max(...hits));
  if ((hits[best] ?? 0) < 2) return undefined;
  const [above, row, below] = [rows[best - 1], rows[best] as SheetRow, rows[best + 1]];
  if (below && (hits[best + 1] ?? 0) >= 2 && !looksLikePeople(below)) return [row, below];
  if (above && (hits[best - 1] ?? 0) >= 1 && isGrouped(above)) return [above, row];
  return [row];
}

function hitsOf(row: SheetRow): number {
  return new Set(row.cells.map((cell) => (isNumber(cell) ? undefined : fieldOf(textOf(cell)))).filter(Boolean)).size;
}

function looksLikePeople(row: SheetRow): boolean {
  return ownCells(row).some((cell) => isNumber(cell) || /\d{6,}/.test(textOf(cell)));
}

/** A row of group headings: several texts, of which one at least spans columns. */
function isGrouped(row: SheetRow): boolean {
  return new Set(row.cells.filter((cell) => !isBlank(cell)).map(textOf)).size > 1 && (row.carried?.length ?? 0) > 0;
}

/** Where no word is known: the first row of several short texts, none twice and no number, over a row as wide. */
function byShape(top: readonly SheetRow[]): readonly SheetRow[] | undefined {
  const row = top.slice(0, within).find((candidate, index) => {
    const told = ownCells(candidate).filter((cell) => !isBlank(cell));
    const texts = new Set(told.map(textOf));
    const below = top[index + 1];
    return (
      told.length >= 3 &&
      texts.size === told.length &&
      !looksLikePeople(candidate) &&
      told.every((cell) => textOf(cell).length <= 30) &&
      below !== undefined &&
      ownCells(below).filter((cell) => !isBlank(cell)).length >= 2
    );
  });
  return row && [row];
}

function composed(place: readonly SheetRow[]): readonly (readonly [number, string])[] {
  const width = Math.max(...place.map(({ cells }) => cells.length));
  const seen = new Map<string, number>();
  return Array.from({ length: width }, (_, column) => column).flatMap((column) => {
    const parts = place.map(({ cells }) => halfWidth(textOf(cells[column]))).filter((part) => part !== '');
    const heading = [...new Set(parts)].join(' ').slice(0, 60);
    const times = (seen.get(heading) ?? 0) + 1;
    seen.set(heading, times);
    return heading === '' ? [] : [[column, times > 1 ? `${heading}#${times}` : heading] as const];
  });
}

function byMapping(texts: readonly (readonly [number, string])[], told: { readonly [heading: string]: string }) {
  const known = rosterFields as readonly string[];
  return texts.map(([column, heading]): HeadedColumn => {
    const field = told[heading];
    return field && known.includes(field)
      ? { column, heading, field: field as RosterField, by: 'mapping' }
      : { column, heading };
  });
}

/** The whole heading first, then its own row without the group above it, then a word within; each field once. */
function byDictionary(texts: readonly (readonly [number, string])[], place: readonly SheetRow[]): HeadedColumn[] {
  const found = new Map<number, RosterField>();
  const taken = new Set<RosterField>();
  const lowest = place.at(-1) as SheetRow;
  const ways = [
    (_column: number, heading: string) => fieldOf(heading),
    (column: number) => fieldOf(textOf(lowest.cells[column])),
    (_column: number, heading: string) => fieldWithin(heading),
  ];
  for (const way of ways) {
    for (const [column, heading] of texts) {
      const field = found.has(column) ? undefined : way(column, heading);
      if (!field || (taken.has(field) && field !== 'ignored')) continue;
      found.set(column, field);
      taken.add(field);
    }
  }
  return texts.map(([column, heading]) => {
    const field = found.get(column);
    return field ? { column, heading, field, by: 'dictionary' } : { column, heading };
  });
}

function isNumber(cell: Cell): boolean {
  return typeof cell === 'object';
}

/** Which column of a sheet holds which field. */
import type { RosterField } from './fields.ts';

export type HeadedColumn = {
  /** From 0. */
  readonly column: number;
  /** As it stands in the file, group and heading together; a second one of the same words is told apart by `#2`. */
  readonly heading: string;
  readonly field?: RosterField;
  /** How the field was found: a guess is shown to somebody before it is believed. */
  readonly by?: 'dictionary' | 'guess' | 'mapping';
};

export type SheetHeading = {
  readonly sheet: string;
  readonly firstRow: number;
  readonly lastRow: number;
  /** The same for every file with these headings, in whatever order: what a mapping is remembered by. */
  readonly signature: string;
  readonly columns: readonly HeadedColumn[];
};

/** What somebody said that headings mean, by signature: `{ heading: field }`, as `residents.headingsMapped` keeps it. */
export type HeadingMappings = { get(signature: string): { readonly [heading: string]: string } | undefined };

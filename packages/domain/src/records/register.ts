/**
 * A register: what a log adds up to, one row per subject.
 *
 * Everything about a row is a function of its state alone: where it stands, the word it is listed
 * under, who may see how much of it, and what it measures. A tally is the sum of what the rows
 * measure, so counting incrementally, recounting and rebuilding cannot disagree.
 */
import type { Static, TSchema } from 'typebox';
import type { Viewer } from '../access/index.ts';

/** Where a row stands below its log; absent parts mean "the whole log". */
export type Standing = {
  grid?: string | undefined;
  building?: string | undefined;
  stairwell?: string | undefined;
} & Whose;

/** Whose a row or fact is, for grants of a single case: of this folder, of this household, or the ground they stand on. */
export type Whose = { case?: string | undefined; household?: string | undefined; ground?: true | undefined };

/** A standing as a row keeps it: a part that is not known, or not named yet, is left out. */
export type Spot = { grid?: string; building?: string; stairwell?: string };

export function spotIn({ grid, building, stairwell }: Standing): Spot {
  return { ...(grid && { grid }), ...(building && { building }), ...(stairwell && { stairwell }) };
}

export function sameSpot(a: Standing, b: Standing): boolean {
  return a.grid === b.grid && a.building === b.building && a.stairwell === b.stairwell;
}

/** One contribution to a tally. `day` is a civil day, or absent for what holds now. */
export type Measure = { scope: string; name: string; day?: string; value: number; at?: Standing };

export type Register<State = unknown> = {
  readonly name: string;
  /** Raised when fold changes: the rows of older versions are refolded before they are served. */
  readonly version: number;
  readonly schema: TSchema;
  /** Where the row stands: scopes reading, and gives its measures their place. */
  readonly standing: (state: State) => Standing;
  /** Absent: it is shown to nobody whose only grant is a case. */
  readonly whose?: (state: State) => Whose;
  /** What it belongs to, for listing (a coverage row: its round). */
  readonly parent?: (state: State) => string | undefined;
  /** The one word it is listed under. */
  readonly status?: (state: State) => string | undefined;
  /** Milliseconds; views compare with now, nothing here is ever "overdue". */
  readonly dueAt?: (state: State) => number | undefined;
  readonly measure?: (state: State) => readonly Measure[];
  /**
   * Viewers to whom no row of this register is ever shown, by their sight alone: not even a key of one
   * leaves for them, since the key already says of whom it is.
   */
  readonly conceals?: (viewer: Viewer) => boolean;
  /** The row as this viewer may see it, or undefined when not at all. Runs on opened state. */
  readonly mask: (state: State, viewer: Viewer, id: string) => State | undefined;
};

export function register<Schema extends TSchema>(
  declaration: Omit<Register<Static<Schema>>, 'schema'> & { schema: Schema },
): Register<Static<Schema>> & { schema: Schema } {
  return declaration;
}

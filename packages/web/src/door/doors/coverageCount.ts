/** The three numbers and their denominator. Each household is in exactly one of the three. */
import { type DoorRow, isSettled, isTried } from './doorRow.ts';

export type CoverageCount = {
  readonly settled: number;
  readonly tried: number;
  readonly notYet: number;
  readonly of: number;
  /** Of all: found on the spot after the roster was pinned. */
  readonly added: number;
};

export function countCoverage(rows: readonly DoorRow[]): CoverageCount {
  let settled = 0;
  let tried = 0;
  let added = 0;
  let of = 0;
  for (const row of rows) {
    // Everybody left before being asked: nobody is there to be counted.
    if (row.coverage?.emptied) continue;
    of += 1;
    if (isSettled(row)) settled += 1;
    else if (isTried(row)) tried += 1;
    if (row.coverage?.added) added += 1;
  }
  return { settled, tried, notYet: of - settled - tried, of, added };
}

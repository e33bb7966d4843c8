/** What is left for me today, in the order in which I would walk. */
import { type DoorRow, isSettled, isTried } from '../doors/doorRow.ts';
import { stretches } from '../doors/walkingOrder.ts';

export type Today = {
  /** Nobody has come yet, and those whose time to be tried again has come. In walking order. */
  readonly now: readonly DoorRow[];
  /** To be tried again later; soonest first. */
  readonly later: readonly DoorRow[];
};

/** @param rows in walking order */
export function todayOf(rows: readonly DoorRow[], now: number): Today {
  const today = { now: [] as DoorRow[], later: [] as DoorRow[] };
  for (const row of rows) {
    if (isSettled(row)) continue;
    if (isTried(row) && (row.coverage?.nextTryAt ?? 0) > now) today.later.push(row);
    else today.now.push(row);
  }
  // Whoever was missed in the round before comes first in their stairwell.
  today.now = stretches(today.now).flatMap(({ rows: some }) => [
    ...some.filter(({ missedBefore }) => missedBefore),
    ...some.filter(({ missedBefore }) => !missedBefore),
  ]);
  today.later.sort((a, b) => (a.coverage?.nextTryAt ?? 0) - (b.coverage?.nextTryAt ?? 0));
  return today;
}

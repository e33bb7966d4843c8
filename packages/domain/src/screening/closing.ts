/**
 * A round's account at its closing, or at any time: the roster when it opened, what was added, what is gone, and
 * every household in exactly one of three states. Whoever is not accounted for is named, with the reason.
 */
import { covered } from './account.ts';
import { answeredFor } from './persons.ts';
import type { CoverageState, HouseholdEnd } from './shapes.ts';

export type RoundDoor = {
  readonly household: string;
  /** On the roster when the round opened, in its scope, and still there. */
  readonly pinned: boolean;
  readonly row: Pick<CoverageState, 'end' | 'visits' | 'added' | 'listed' | 'emptied'> | undefined;
  /** Where it is not covered, the whole account. */
  readonly account?: Pick<CoverageState, 'persons' | 'lastVisitAt' | 'lastBy'> | undefined;
};

export type UnsettledDoor = {
  readonly household: string;
  readonly reason: HouseholdEnd;
  readonly tries: number;
  /** Who of the household was not answered for; nobody by name where nobody was reached. */
  readonly missing: readonly string[];
  readonly lastAt?: number;
  readonly lastBy?: string;
};

export type Closing = {
  readonly opening: number;
  readonly added: number;
  readonly gone: number;
  readonly settled: number;
  readonly tried: number;
  readonly notReached: number;
  /** Visits to doors that no roster knows: in none of the figures above. */
  readonly unlisted: number;
  readonly unsettled: readonly UnsettledDoor[];
};

/** @param opening how many households the round began with */
export function closingOf(opening: number, doors: Iterable<RoundDoor>): Closing {
  let goneAgain = 0;
  const sum = { pinned: 0, added: 0, settled: 0, tried: 0, notReached: 0, unlisted: 0 };
  const unsettled: UnsettledDoor[] = [];
  for (const { household, pinned, row, account } of doors) {
    if (!pinned && !row?.listed) {
      if (row) sum.unlisted += 1;
      continue;
    }
    if (row?.emptied) {
      // Everybody left before being asked: out of what had to be accounted for, though the door is still known.
      if (!pinned) {
        sum.added += 1;
        goneAgain += 1;
      }
      continue;
    }
    sum[pinned ? 'pinned' : 'added'] += 1;
    if (row && covered(row.end)) {
      sum.settled += 1;
      continue;
    }
    const tries = row?.visits ?? 0;
    sum[tries > 0 ? 'tried' : 'notReached'] += 1;
    const reason = tries > 0 && row ? row.end : 'notYet';
    const missing = reason === 'partly' ? (account?.persons ?? []).filter((one) => !answeredFor(one)) : [];
    unsettled.push({
      ...{ household, reason, tries, missing: missing.map(({ person }) => person) },
      ...(account?.lastVisitAt !== undefined && { lastAt: account.lastVisitAt }),
      ...(account?.lastBy !== undefined && { lastBy: account.lastBy }),
    });
  }
  const { pinned, ...told } = sum;
  return { opening, gone: opening - pinned + goneAgain, ...told, unsettled };
}

/** The reasons as they are read: what can be done something about comes first. */
export const reasonsOpen = ['notYet', 'nobodyHome', 'partly', 'allAway', 'unreachable', 'refused', 'vacant'] as const;

/** One door as the screens use it: the household, its account in the round, and the one state it is drawn in. */
import type { Door } from '@fangxian/domain/places';
import type { HouseholdState } from '@fangxian/domain/residents';
import { asks, type CoverageState, coverageKey, covered, missedIn, type RoundState } from '@fangxian/domain/screening';
import type { Device } from '../../device/index.ts';
import { type StateName, stateOfHousehold } from '../../look/index.ts';
import { doorOf } from './plain.ts';

export type DoorRow = {
  readonly id: string;
  readonly household: HouseholdState;
  readonly door: Door;
  readonly coverage: CoverageState | undefined;
  readonly state: StateName;
  /** Not settled in the round that this one repeats. */
  readonly missedBefore?: boolean;
};

/** The row as it was, where nothing of it has changed: what shows it is then not drawn again. */
export function doorRowLike(
  before: DoorRow | undefined,
  household: HouseholdState,
  coverage: CoverageState | undefined,
  missed: boolean,
): DoorRow {
  const same =
    before?.household === household && before.coverage === coverage && (before.missedBefore ?? false) === missed;
  return same ? before : doorRow(household, coverage, stateOfHousehold(coverage), missed);
}

/** The states in which a door is done for this round, for this reader. */
const done: ReadonlySet<StateName> = new Set(['accounted', 'vacant', 'inContact']);

export function doorRow(
  household: HouseholdState,
  coverage: CoverageState | undefined,
  state: StateName,
  missedBefore = false,
): DoorRow {
  const row = { id: household.household, household, door: doorOf(household), coverage, state };
  return missedBefore ? { ...row, missedBefore } : row;
}

/** Nothing is left to ask here. Somebody who needs attention has been asked: that is a follow-up, not a visit. */
export function isSettled({ coverage, state }: Pick<DoorRow, 'coverage' | 'state'>): boolean {
  return done.has(state) || (coverage !== undefined && covered(coverage.end));
}

/** Whether somebody has been there (or phoned) without settling it. */
export function isTried(row: Pick<DoorRow, 'coverage' | 'state'>): boolean {
  return !isSettled(row) && (row.coverage?.visits ?? 0) > 0;
}

/** A door to go to now: nobody has come yet, or it is time to try again. */
export function isLeft(row: DoorRow, now: number): boolean {
  if (isSettled(row)) return false;
  return !isTried(row) || (row.coverage?.nextTryAt ?? 0) <= now;
}

/** Whether a household belongs to what this round asks. */
export function asked(round: Pick<RoundState, 'round' | 'scope'>, household: HouseholdState): boolean {
  return asks(round, household);
}

/** Whether nobody was found here in the round that this one repeats. */
export function missedBefore(
  device: Pick<Device, 'get'>,
  round: RoundState | undefined,
  household: HouseholdState,
): boolean {
  const before = round?.follows ? device.get<RoundState>(`round/${round.follows}`) : undefined;
  if (!before || !asked(before, household)) return false;
  return missedIn(device.get<CoverageState>(coverageKey(before.round, household.household)));
}

/** A round as it stands: for each household its state, and the three numbers with their denominator. */
import { asks, type CoverageState, covered, missedIn, type RoundState, takenOut } from '@fangxian/domain/screening';
import type { Community, Home, Rows } from './community.ts';

export type Standing = 'settled' | 'tried' | 'notYet';

export type Count = {
  /** Pinned when the round began, plus what was added since. */
  households: number;
  added: number;
  /** Left before they were asked: no longer among the households. */
  gone: number;
  settled: number;
  tried: number;
  vacant: number;
  personsAnswered: number;
  /** Whom the round has to ask: pinned when it began, who came since, who left before being asked. */
  persons: number;
  personsAdded: number;
  personsGone: number;
};

export type Door = {
  readonly id: string;
  readonly home: Home;
  readonly row: CoverageState | undefined;
  /** Not settled in the round that this one repeats. */
  readonly missedBefore?: boolean;
};

export type RoundReading = {
  readonly round: RoundState;
  /** Households in the round's scope, as they stand. */
  readonly doors: readonly Door[];
  readonly all: Count;
  readonly byGrid: ReadonlyMap<string, Count>;
  readonly byBuilding: ReadonlyMap<string, Count>;
  /** Visits to doors that no roster knows: counted nowhere until somebody lists them. */
  readonly unlisted: number;
  /** Rows in which somebody came, left or moved since the opening. */
  readonly changes: readonly CoverageState[];
};

export const notYet = (count: Count): number => Math.max(0, count.households - count.settled - count.tried);

export function standingOf(row: CoverageState | undefined): Standing {
  if (!row) return 'notYet';
  if (row.inContact || covered(row.end)) return 'settled';
  return row.visits > 0 ? 'tried' : 'notYet';
}

export function readRound(rows: Rows, community: Community, round: RoundState): RoundReading {
  const all = nothing();
  const byGrid = new Map<string, Count>();
  const byBuilding = new Map<string, Count>();
  const at = (grid: string, building: string) => [all, countIn(byGrid, grid), countIn(byBuilding, building)];
  for (const { grid, building, households, persons = 0 } of round.denominators) {
    for (const count of at(grid, building)) {
      count.households += households;
      count.persons += persons;
    }
  }
  const told = new Map<string, CoverageState>();
  const changes: CoverageState[] = [];
  let unlisted = 0;
  for (const id of rows.childrenOf('coverage', round.round)) {
    const row = rows.get<CoverageState>(`coverage/${id}`);
    if (!row) continue;
    told.set(row.household, row);
    if (!row.listed) {
      unlisted += 1;
      continue;
    }
    for (const count of at(row.grid ?? '', row.building ?? '')) add(count, row);
    if (row.added || row.came || row.gone || row.whole || row.rehoused) changes.push(row);
    if (!row.rehoused || row.added) continue;
    const { from, to } = row.rehoused;
    for (const count of at(from.grid ?? '', from.building ?? '')) count.households -= 1;
    for (const count of at(to.grid ?? '', to.building ?? '')) count.households += 1;
  }
  const before = round.follows ? rows.get<RoundState>(`round/${round.follows}`) : undefined;
  const doors = community.homes
    .filter((home) => asks(round, home.state))
    .map((home): Door => {
      const missed = before && asks(before, home.state) && missedIn(rows.get(`coverage/${before.round}:${home.id}`));
      return { id: home.id, home, row: told.get(home.id), ...(missed && { missedBefore: true }) };
    })
    // Nobody is left there to be asked: in the changes by name, and on no list of doors.
    .filter(({ row }) => !row?.emptied);
  return { round, doors, all, byGrid, byBuilding, unlisted, changes };
}

/** Rounds as they are spoken of: those still open first, the latest before the earlier. */
export function roundsOf(rows: Rows): readonly RoundState[] {
  return rows
    .ids('round')
    .map((id) => rows.get<RoundState>(`round/${id}`))
    .filter((round) => round?.openedAt !== undefined)
    .map((round) => round as RoundState)
    .sort((a, b) => Number(b.status === 'open') - Number(a.status === 'open') || b.openedAt - a.openedAt);
}

function add(count: Count, row: CoverageState): void {
  if (row.added) {
    count.added += 1;
    count.households += 1;
  }
  count.personsAdded += row.came?.length ?? 0;
  count.personsGone += takenOut(row).length;
  count.persons += (row.came?.length ?? 0) - takenOut(row).length;
  if (row.emptied) {
    count.gone += 1;
    count.households -= 1;
    return;
  }
  const standing = standingOf(row);
  if (standing === 'settled') count.settled += 1;
  if (standing === 'tried') count.tried += 1;
  if (row.end === 'vacant') count.vacant += 1;
  count.personsAnswered += row.persons.filter(({ settled }) => settled).length;
}

function countIn(counts: Map<string, Count>, key: string): Count {
  const found = counts.get(key) ?? nothing();
  counts.set(key, found);
  return found;
}

export function nothing(): Count {
  return {
    ...{ households: 0, added: 0, gone: 0, settled: 0, tried: 0, vacant: 0 },
    ...{ personsAnswered: 0, persons: 0, personsAdded: 0, personsGone: 0 },
  };
}

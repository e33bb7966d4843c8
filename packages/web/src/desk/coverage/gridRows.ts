/** Grids side by side: what is settled, what was done today, and by how many. */
import type { TallyTold } from '@fangxian/domain/exchange';
import { civilDay } from '@fangxian/domain/records';
import { type Count, naturally, notYet, type RoundReading } from '../community/index.ts';

export type GridRow = {
  readonly id: string;
  readonly name: string;
  readonly count: Count;
  readonly notYet: number;
  /** Household visits today, told by the server; unknown while it cannot be reached. */
  readonly visitsToday: number | undefined;
  /** People whose visit is the latest word on some door of the grid today. */
  readonly staffToday: number;
};

export const gridSorts = ['name', 'settled', 'tried', 'notYet', 'share', 'visits', 'staff'] as const;
export type GridSort = (typeof gridSorts)[number];

export function gridSortOf(told: string | undefined): GridSort {
  return gridSorts.find((one) => one === told) ?? 'name';
}

export function gridRows(
  reading: Pick<RoundReading, 'byGrid' | 'doors'>,
  nameOf: (id: string) => string,
  tallies: readonly TallyTold[] | undefined,
  { now, zone }: { now: number; zone: string },
): readonly GridRow[] {
  const today = civilDay(now, zone);
  const visits = new Map<string, number>();
  for (const { name, day, grid, value } of tallies ?? []) {
    if (name === 'householdVisits' && day === today) visits.set(grid, (visits.get(grid) ?? 0) + value);
  }
  const staff = new Map<string, Set<string>>();
  for (const { home, row } of reading.doors) {
    if (row?.lastBy === undefined || row.lastVisitAt === undefined || civilDay(row.lastVisitAt, zone) !== today)
      continue;
    const known = staff.get(home.grid) ?? new Set<string>();
    staff.set(home.grid, known.add(row.lastBy));
  }
  return [...reading.byGrid]
    .filter(([, count]) => count.households > 0)
    .map(([id, count]) => ({
      ...{ id, count, name: nameOf(id), notYet: notYet(count) },
      visitsToday: tallies && (visits.get(id) ?? 0),
      staffToday: staff.get(id)?.size ?? 0,
    }));
}

/** What most needs somebody comes first; by name, what is in no grid comes last. */
export function sortedGrids(rows: readonly GridRow[], sort: GridSort): readonly GridRow[] {
  const byName = (a: GridRow, b: GridRow) => Number(a.id === '') - Number(b.id === '') || naturally(a.name, b.name);
  const share = ({ count }: GridRow) => count.settled / count.households;
  const orders: { readonly [sort in GridSort]: (a: GridRow, b: GridRow) => number } = {
    name: () => 0,
    settled: (a, b) => b.count.settled - a.count.settled,
    tried: (a, b) => b.count.tried - a.count.tried,
    notYet: (a, b) => b.notYet - a.notYet,
    share: (a, b) => share(a) - share(b),
    visits: (a, b) => (b.visitsToday ?? 0) - (a.visitsToday ?? 0),
    staff: (a, b) => b.staffToday - a.staffToday,
  };
  return [...rows].sort((a, b) => orders[sort](a, b) || byName(a, b));
}

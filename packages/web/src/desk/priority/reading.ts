/** The priority list as the desk reads it, and how many of it a round has settled. */
import { type PersonState, type PriorityPerson, type PriorityState, priorityKey } from '@fangxian/domain/residents';
import {
  answeredFor,
  type CoverageState,
  countedElsewhere,
  coverageKey,
  type RoundState,
  settledOfList,
} from '@fangxian/domain/screening';
import type { Rows } from '../community/index.ts';

export type Listed = PriorityPerson & { readonly id: string; readonly household: string; readonly name: unknown };

export function priorityList(rows: Rows): readonly Listed[] {
  return rows.ids('priority').flatMap((id) => {
    const state = rows.get<PriorityState>(priorityKey(id));
    return (state?.persons ?? []).map((one) => ({
      ...one,
      id: one.person,
      household: state?.household ?? id,
      name: rows.get<PersonState>(`person/${one.person}`)?.name,
    }));
  });
}

export type PriorityCount = { settled: number; of: number };

export type PriorityCounts = {
  readonly all: PriorityCount;
  readonly byGrid: ReadonlyMap<string, PriorityCount>;
  readonly byBuilding: ReadonlyMap<string, PriorityCount>;
};

/** Pinned with the round, moved by who came onto the list or left it since; all, by grid and by building. */
export function countPriority(rows: Rows, round: RoundState): PriorityCounts {
  const all = { settled: 0, of: 0 };
  const byGrid = new Map<string, PriorityCount>();
  const byBuilding = new Map<string, PriorityCount>();
  const add = (grid: string, building: string, settled: number, of: number) => {
    for (const count of [all, countAt(byGrid, grid), countAt(byBuilding, building)]) {
      count.settled += settled;
      count.of += of;
    }
  };
  for (const { grid, building, persons } of round.priority ?? []) add(grid, building, 0, persons);
  for (const id of rows.childrenOf('coverage', round.round)) {
    const row = rows.get<CoverageState>(`coverage/${id}`);
    if (!row?.priority || !row.listed) continue;
    const { added, left } = row.priority;
    const moved = row.added ? 0 : countedElsewhere(row.priority).length;
    add(row.grid ?? '', row.building ?? '', settledOfList(row).length, added.length - left.length + moved);
    const from = row.rehoused?.from;
    if (moved > 0) add(from?.grid ?? '', from?.building ?? '', 0, -moved);
  }
  return { all, byGrid, byBuilding };
}

function countAt(counts: Map<string, PriorityCount>, key: string): PriorityCount {
  const found = counts.get(key) ?? { settled: 0, of: 0 };
  counts.set(key, found);
  return found;
}

/** Whether a round has settled this person. */
export function isSettledIn(rows: Rows, round: string, { household, person }: Pick<Listed, 'household' | 'person'>) {
  const row = rows.get<CoverageState>(coverageKey(round, household));
  const account = row?.persons.find((one) => one.person === person);
  return account !== undefined && answeredFor(account);
}

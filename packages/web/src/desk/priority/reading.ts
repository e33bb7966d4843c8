/** The priority list as the desk reads it, and how many of it a round has settled. */
import type { PersonState, PriorityPerson, PriorityState } from '@fangxian/domain/residents';
import { answeredFor, type CoverageState, coverageKey, type RoundState } from '@fangxian/domain/screening';
import type { Rows } from '../community/index.ts';

export type Listed = PriorityPerson & { readonly id: string; readonly household: string; readonly name: unknown };

export function priorityList(rows: Rows): readonly Listed[] {
  return rows.ids('priority').flatMap((household) => {
    const state = rows.get<PriorityState>(`priority/${household}`);
    return (state?.persons ?? []).map((one) => ({
      ...one,
      id: one.person,
      household,
      name: rows.get<PersonState>(`person/${one.person}`)?.name,
    }));
  });
}

export type PriorityCount = { settled: number; of: number };

/** Pinned with the round, moved by who came onto the list or left it since; all, and by grid. */
export function countPriority(
  rows: Rows,
  round: RoundState,
): { readonly all: PriorityCount; readonly byGrid: ReadonlyMap<string, PriorityCount> } {
  const all = { settled: 0, of: 0 };
  const byGrid = new Map<string, PriorityCount>();
  const add = (grid: string, settled: number, of: number) => {
    const here = byGrid.get(grid) ?? { settled: 0, of: 0 };
    byGrid.set(grid, { settled: here.settled + settled, of: here.of + of });
    all.settled += settled;
    all.of += of;
  };
  for (const { grid, persons } of round.priority ?? []) add(grid, 0, persons);
  for (const id of rows.childrenOf('coverage', round.round)) {
    const row = rows.get<CoverageState>(`coverage/${id}`);
    if (!row?.priority || !row.listed) continue;
    const { on, added, left } = row.priority;
    const settled = row.persons.filter((one) => on.includes(one.person) && answeredFor(one)).length;
    add(row.grid ?? '', settled, added.length - left.length);
  }
  return { all, byGrid };
}

/** Whether a round has settled this person. */
export function isSettledIn(rows: Rows, round: string, { household, person }: Pick<Listed, 'household' | 'person'>) {
  const row = rows.get<CoverageState>(coverageKey(round, household));
  const account = row?.persons.find((one) => one.person === person);
  return account !== undefined && answeredFor(account);
}

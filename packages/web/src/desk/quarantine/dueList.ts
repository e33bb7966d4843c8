/** The day's releases: who can be released together, and whom something keeps, each with what it is. */
import type { ReleaseCheck } from '@fangxian/domain/policy';
import type { Folder, Line } from '../../cases/index.ts';

export type Kept = 'fever' | 'away' | 'notBegun' | 'notYet';
export type Due = { readonly folder: Folder; readonly line: Line };
export type DueList = {
  readonly ready: readonly Due[];
  readonly kept: readonly (Due & { readonly why: Kept })[];
};

/** @param today civil day @param now instant (ms) */
export function dueList(folders: readonly Folder[], today: string, now: number): DueList {
  const due = folders
    .flatMap((folder) => folder.inCare.map((line) => ({ folder, line })))
    .filter(({ line }) => line.dueOn <= today)
    .sort((a, b) => a.line.dueAt - b.line.dueAt);
  const sorted = due.map((one) => ({ ...one, why: whatKeeps(one, now) }));
  return {
    ready: sorted.filter(({ why }) => why === undefined),
    kept: sorted.flatMap(({ why, ...one }) => (why ? [{ ...one, why }] : [])),
  };
}

/** What a release would be refused for, or what somebody should look at first. */
function whatKeeps({ folder, line }: Due, now: number): Kept | undefined {
  if (folder.alarms.some(({ alarm, person }) => alarm === 'fever' && person === line.person)) return 'fever';
  if (line.state.referrals.some(({ outcome }) => outcome === undefined)) return 'away';
  if (!line.state.begun) return 'notBegun';
  return line.dueAt > now ? 'notYet' : undefined;
}

/** One record a folder, so that a household is released at once. */
export function releasesOf(chosen: readonly Due[], checks: readonly ReleaseCheck[]) {
  const byFolder = Map.groupBy(chosen, ({ folder }) => folder);
  return [...byFolder].map(([{ state }, dues]) => ({
    ...{ case: state.case, household: state.household },
    persons: dues.map(({ line }) => line.person),
    checks: [...checks],
  }));
}

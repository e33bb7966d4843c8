/** What changed in a round since its roster was pinned, household by household, by name. Pure. */
import type { Arrival } from '@fangxian/domain/residents';
import { type CoverageState, type GoneBecause, takenOut } from '@fangxian/domain/screening';
import type { RoundReading } from '../community/index.ts';

export type Change =
  | { readonly what: 'came'; readonly person: string; readonly why: Arrival | undefined }
  | { readonly what: 'gone'; readonly person: string; readonly why: GoneBecause; readonly counted: boolean }
  | { readonly what: 'householdAdded' | 'householdGone' | 'householdLeftAfter' | 'rehoused' };

export type Changed = { readonly household: string; readonly changes: readonly Change[] };

export function changesIn({ changes }: Pick<RoundReading, 'changes'>): readonly Changed[] {
  return changes
    .map((row) => ({ household: row.household, changes: changesOf(row) }))
    .filter((one) => one.changes.length > 0);
}

function changesOf(row: CoverageState): readonly Change[] {
  const out = new Set(takenOut(row));
  const found: Change[] = [];
  if (row.added) found.push({ what: 'householdAdded' });
  if (row.emptied) found.push({ what: 'householdGone' });
  else if (row.whole) found.push({ what: 'householdLeftAfter' });
  if (row.rehoused) found.push({ what: 'rehoused' });
  for (const { person, arrival } of row.came ?? []) found.push({ what: 'came', person, why: arrival });
  for (const { person, reason } of row.gone ?? []) {
    found.push({ what: 'gone', person, why: reason, counted: out.has(person) });
  }
  return found;
}

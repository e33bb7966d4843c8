/**
 * What one person adds to the daily movement (一增一减), event by event: proposed here or handed over to here, handed
 * over elsewhere, ended. However late and in whatever order the records came, each coming is counted once and each
 * going once, so that opening + added − removed = closing holds for every place and day.
 */
import type { Evidence } from '../records/index.ts';
import type { CasePerson, Ending } from './shapes.ts';

export type Turn = {
  readonly way: 'added' | 'removed';
  /** The reason, the ending, or the other community. */
  readonly why: CasePerson['reason'] | Ending | 'transferred';
  readonly other?: string;
  readonly evidence: Pick<Evidence, 'at' | 'by' | 'day' | 'heard'>;
};

/** Comings and goings in order; whoever is there at the end is in care. */
export function turnsOf(line: CasePerson): { readonly turns: readonly Turn[]; readonly there: boolean } {
  const turns: Turn[] = [];
  let state: 'away' | 'here' | 'over' = 'away';
  if (line.cameFrom === undefined) {
    turns.push({ way: 'added', why: line.reason, evidence: line });
    state = 'here';
  }
  const moves = (line.moves ?? []).map((one) => ({ at: one.at, move: one }));
  const ends = line.ended ? [{ at: line.ended.at, end: line.ended }] : [];
  const events: { at: number; move?: (typeof moves)[number]['move']; end?: NonNullable<CasePerson['ended']> }[] = [
    ...moves,
    ...ends,
  ];
  for (const { move, end } of events.sort((a, b) => a.at - b.at)) {
    if (end) {
      if (state === 'here') turns.push({ way: 'removed', why: end.ending, evidence: end });
      state = 'over';
    } else if (move && state !== 'over' && (move.way === 'in') !== (state === 'here')) {
      const way = move.way === 'in' ? 'added' : 'removed';
      turns.push({ way, why: 'transferred', other: move.other, evidence: move });
      state = move.way === 'in' ? 'here' : 'away';
    }
  }
  return { turns, there: state === 'here' };
}

/**
 * What a household is still owed once its observation is over: a notice that says so, a door without a board, and a
 * call some days later. Nobody is looked after any more, so nothing else in the folder would remind of it.
 */
import type { Paper } from '../policy/index.ts';
import { boards, leftAt, phaseOf, reachedThem, statusOf } from './phase.ts';
import type { CasePerson, CaseState } from './shapes.ts';

export type OwedPaper = {
  /** Of the alarm that it becomes. */
  readonly id: string;
  readonly alarm: 'noticeNotServed' | 'boardStillUp';
  readonly paper: Paper;
  /** Instant (ms) from which it is owed. */
  readonly since: number;
};

/** The notice for whoever was released since it was last served, and the boards that still hang; less what somebody put aside with a reason. */
export function owedPapers(state: CaseState): readonly OwedPaper[] {
  if (statusOf(state) === 'none') return [];
  const closed = new Set(state.closedAlarms.map(({ alarm }) => alarm));
  return [...owedNotice(state), ...boardsStillUp(state)].filter(({ id }) => !closed.has(id));
}

function owedNotice({ persons, papers }: CaseState): OwedPaper[] {
  const released = persons.flatMap(({ ended }) => (ended?.ending === 'released' ? [ended] : []));
  const [last] = released.sort((a, b) => b.at - a.at);
  if (!last) return [];
  // By day: whoever releases and whoever serves are two people with two clocks.
  const told = papers.some(
    ({ paper, state, day }) => paper === 'releaseNotice' && reachedThem(state) && day >= last.day,
  );
  if (told) return [];
  return [{ id: `noticeNotServed:${last.at}`, alarm: 'noticeNotServed', paper: 'releaseNotice', since: last.at }];
}

/** Once nobody is looked after behind this door, a board on it is a mark on whoever lives there. */
function boardsStillUp({ persons, papers }: CaseState): OwedPaper[] {
  const left = persons.map(leftAt);
  if (left.includes(undefined)) return [];
  const over = Math.max(...left.map((at) => at ?? 0));
  return boards.flatMap((paper) => {
    const last = papers.findLast((one) => one.paper === paper && ['posted', 'takenDown'].includes(one.state));
    if (last?.state !== 'posted') return [];
    const since = Math.max(over, last.at);
    return [{ id: `boardStillUp:${paper}:${since}`, alarm: 'boardStillUp' as const, paper, since }];
  });
}

/** Who is to be asked on this civil day, or was to be before it, how they are. */
export function owedCalls(state: CaseState, today: string): readonly CasePerson[] {
  return state.persons.filter(
    (line) =>
      phaseOf(state, line) === 'released' &&
      line.ended?.askAgainOn !== undefined &&
      line.ended.askAgainOn <= today &&
      line.ended.askedAgain === undefined,
  );
}

/** The clock of a lead: until when somebody is named for it, and until when somebody has been there. */
import type { LeadState } from './shapes.ts';

const hourMs = 3_600_000;

export type Stage = 'toAssign' | 'toVerify' | 'away' | 'verified' | 'double' | 'unknown';

/** What holds now: the latest word of whoever looked. Two who looked at the same moment are ordered by their words. */
export function resultOf({ found }: LeadState): LeadState['found'][number] | undefined {
  return found.at(-1);
}

export function stageOf(state: LeadState): Stage {
  if (!state.received) return 'unknown';
  if (resultOf(state)) return 'verified';
  if (state.doubleOf) return 'double';
  if (state.givenBack || (state.passedTo && !state.passedTo.back)) return 'away';
  return state.assigned ? 'toVerify' : 'toAssign';
}

/** Instant (ms) by which the stage it is in should be over; undefined where nothing is waited for. */
export function leadDueAt(state: LeadState): number | undefined {
  const { received } = state;
  const stage = stageOf(state);
  if (!received || state.givenBack || stage === 'verified' || stage === 'double' || stage === 'unknown')
    return undefined;
  const hours = stage === 'toAssign' ? received.plan.assignHours : received.plan.verifyHours;
  return received.at + hours * hourMs;
}

export function isOverdue(state: LeadState, now: number): boolean {
  const due = leadDueAt(state);
  return due !== undefined && due <= now;
}

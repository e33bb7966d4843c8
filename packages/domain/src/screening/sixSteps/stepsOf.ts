/** What a follow-up's records add up to: which of its six steps is closed by what, and which one only asks. */

import type { Role } from '../../access/index.ts';
import { type Step, steps } from '../../policy/index.ts';
import type { Evidence } from '../../records/index.ts';
import type { FollowUpState, NotApplicable, Reading } from './shapes.ts';

const hourMs = 3_600_000;
const minuteMs = 60_000;

/** What closed a step. */
export type Through = 'visit' | 'temperature' | 'registration' | 'handover' | 'daily' | 'case' | 'said';

export type SixStep = {
  readonly step: Step;
  readonly owner: Role;
  readonly state: 'open' | 'done' | 'notApplicable';
  readonly closed?: Evidence;
  readonly through?: Through;
  readonly reason?: NotApplicable;
  /** For an open one: when its owner should have taken it. */
  readonly dueAt?: number;
};

/** The six, in their order; none when nothing has opened them. */
export function stepsOf(state: FollowUpState): readonly SixStep[] {
  const { opened } = state;
  if (!opened) return [];
  return steps.map((step) => {
    const { owner, dueHours } = opened.plan.find((one) => one.step === step) ?? fallback;
    const found = recordedFor(step, state, opened.trackingDays);
    if (found) return { step, owner, state: 'done', closed: found.closed, through: found.through };
    const said = state.taken.filter((one) => one.step === step).at(-1);
    if (said) {
      const { outcome, reason, at, by, day } = said;
      return { step, owner, state: outcome, closed: { at, by, day }, through: 'said', ...(reason && { reason }) };
    }
    const from = step === 'follow' ? (state.daily.at(-1)?.at ?? opened.at) : opened.at;
    return { step, owner, state: 'open', dueAt: from + dueHours * hourMs };
  });
}

const fallback: { owner: Role; dueHours: number } = { owner: 'communityWorker', dueHours: 24 };

/** Steps close themselves from what is recorded; control (管控) by a case, else it waits to be said. */
function recordedFor(
  step: Step,
  state: FollowUpState,
  trackingDays: number,
): { closed: Evidence; through: Through } | undefined {
  const found = (one: Evidence | undefined, through: Through) =>
    one && { closed: { at: one.at, by: one.by, day: one.day }, through };
  if (step === 'check') return found(state.checked, 'visit');
  if (step === 'measure') return found(readingsOf(state)[0], 'temperature');
  if (step === 'register') return found(state.registered, 'registration');
  if (step === 'handOver') return found(state.handedOver[0], 'handover');
  if (step === 'follow') return found(eachDayOnce(state)[trackingDays - 1], 'daily');
  return found(state.controlled, 'case');
}

/** What was measured since somebody had to look; a visit that found them well before then says nothing of it. */
export function readingsOf({ readings, opened }: Pick<FollowUpState, 'readings' | 'opened'>): readonly Reading[] {
  return readings.filter(({ atVisit, at }) => !atVisit || (opened !== undefined && at >= opened.at));
}

/** The first word of each day on which somebody looked after this person. */
export function eachDayOnce({ daily }: Pick<FollowUpState, 'daily'>): FollowUpState['daily'] {
  return daily.filter((one, at) => daily.findIndex(({ day }) => day === one.day) === at);
}

/** When the first fever is to be measured again; undefined once it has been, or where there was none. */
export function recheckAt(state: Pick<FollowUpState, 'readings' | 'opened'>): number | undefined {
  const readings = readingsOf(state);
  const last = readings.at(-1);
  if (!last?.fever || readings.filter(({ fever }) => fever).length > 1) return undefined;
  return last.at + last.recheckMinutes * minuteMs;
}

export function isFeverish(state: Pick<FollowUpState, 'readings' | 'opened'>): boolean {
  return readingsOf(state).some(({ fever }: Reading) => fever);
}

export function isOpen(state: FollowUpState): boolean {
  if (!state.opened) return false;
  return recheckAt(state) !== undefined || stepsOf(state).some((one) => one.state === 'open');
}

/** The soonest of what is still open. */
export function dueAtOf(state: FollowUpState): number | undefined {
  if (!state.opened) return undefined;
  const dues = [recheckAt(state), ...stepsOf(state).map(({ dueAt }) => dueAt)].filter((at) => at !== undefined);
  return dues.length > 0 ? Math.min(...dues) : undefined;
}

/** The civil day on which the last of the six was closed. */
export function closedOn(state: FollowUpState): string | undefined {
  if (!state.opened || isOpen(state)) return undefined;
  const all = [...stepsOf(state).map(({ closed }) => closed), readingsOf(state)[1], state.opened];
  const last = all.reduce((latest, one) => (one && (!latest || one.at > latest.at) ? one : latest), undefined);
  return last?.day;
}

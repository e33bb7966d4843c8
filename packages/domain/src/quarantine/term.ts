/**
 * 起算日 and 应解除日: how long somebody is observed, computed and shown with its arithmetic.
 * The policy says by which rule days are counted; what was counted stays with the case, so that a
 * later policy never moves a date that somebody was told.
 */

import type { Static } from 'typebox';
import * as Type from 'typebox';
import { DayZeroRule, type ObservationPolicy } from '../policy/index.ts';
import { Day, daysAfter, instantOf } from '../records/index.ts';

/** What a date was computed from. */
export const Counting = Type.Object({
  days: Type.Integer({ minimum: 1 }),
  inclusive: Type.Boolean(),
  dueHour: Type.Number(),
  zone: Type.String(),
});
export type Counting = Static<typeof Counting>;

export const Term = Type.Object({
  rule: DayZeroRule,
  dayZero: Day,
  /** Days beyond the policy's: an extension, each with its own reason and second person. */
  added: Type.Integer({ minimum: 0 }),
  counting: Counting,
});
export type Term = Static<typeof Term>;

export function countingOf({ days, inclusive, dueHour }: ObservationPolicy, zone: string): Counting {
  return { days, inclusive, dueHour, zone };
}

/** 应解除日: the last civil day of observation. */
export function dueOn({ dayZero, added, counting: { days, inclusive } }: Term): string {
  return daysAfter(dayZero, days + added - (inclusive ? 1 : 0));
}

/** The instant (ms) at which the last day is over. */
export function dueAt(term: Term): number {
  return instantOf(dueOn(term), term.counting.dueHour, term.counting.zone);
}

/** The first day that is counted. */
export function firstDay({ dayZero, counting }: Term): string {
  return counting.inclusive ? dayZero : daysAfter(dayZero, 1);
}

/** Which day of observation a civil day is, from 1; 0 or less before it begins. */
export function dayNumber(term: Term, day: string): number {
  return Math.round((Date.parse(day) - Date.parse(firstDay(term))) / 86_400_000) + 1;
}

/**
 * What a link brings to the proposing form: who, why, and the days that are known of them. A lead that was verified,
 * an arrival or an answer at the door fills in what it knows; whoever proposes sees it and can change all of it.
 */
import type { DayZeroRule, QuarantineReason } from '@fangxian/domain/policy';

export type Entry = { on: boolean; reason: QuarantineReason; rule: DayZeroRule; dayZero: string };

/** Which day of a link each rule counts from. */
const dayNames = {
  leftArea: 'leftOn',
  arrived: 'arrivedOn',
  lastContact: 'contactOn',
  discovered: 'foundOn',
} as const satisfies Record<DayZeroRule, string>;

export const rules = Object.keys(dayNames) as readonly DayZeroRule[];

function isDay(told: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(told) ? Date.parse(told) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(told);
}

type Plan = readonly { readonly reason: QuarantineReason; readonly dayZero: DayZeroRule }[];
type Query = { readonly [name: string]: string | undefined };

/** The day that a link tells for a rule; a day that is none, or lies ahead, is not taken. */
export function toldDay(query: Query, rule: DayZeroRule, today: string): string | undefined {
  const told = query[dayNames[rule]];
  return told !== undefined && isDay(told) && told <= today ? told : undefined;
}

/**
 * How the form begins for one person. Of whom the link speaks they get its reason and, by the rule that the policy
 * has for it, its day; where only another day is known, that one and its rule. Whoever else lives there is
 * asked about as living with them.
 */
export function firstEntry(query: Query, person: { id: string; first: boolean }, plan: Plan, today: string): Entry {
  const spokenOf = query.person === undefined ? person.first : query.person === person.id;
  const told = plan.find(({ reason }) => reason === query.reason)?.reason;
  const reason: QuarantineReason = spokenOf ? (told ?? 'riskAreaReturn') : 'cohabitant';
  const rule = plan.find((one) => one.reason === reason)?.dayZero ?? 'lastContact';
  // A link that names somebody speaks of that one: nobody else is proposed by the way.
  const on = query.person === undefined || spokenOf;
  if (!spokenOf) return { on, reason, rule, dayZero: today };
  const known = [rule, ...rules].find((one) => toldDay(query, one, today) !== undefined);
  return { on, reason, rule: known ?? rule, dayZero: (known && toldDay(query, known, today)) ?? today };
}

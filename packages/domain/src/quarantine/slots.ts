/**
 * The times of a day at which somebody is asked how they are. A district's board asks for the same fourteen days of
 * thousands of folders: each day is turned into instants once.
 */
import type { CheckSlot, CheckWay } from '../policy/index.ts';
import { daysAfter, instantOf } from '../records/index.ts';
import type { CasePerson, CasePlan } from './shapes.ts';

export type Slot = {
  readonly day: string;
  readonly slot: CheckSlot;
  /** As a folder keeps it once somebody asked. */
  readonly key: string;
  readonly from: number;
  readonly until: number;
};
type Day = { readonly slots: readonly Slot[]; readonly next: string };

const kept = new Map<string, Map<string, Day>>();
const mostKept = 2000;

/** The slots of a civil day, and the day after it; `plan` as pinned in a folder. */
export function slotsOf({ checks, zone }: Pick<CasePlan, 'checks' | 'zone'>): (day: string) => Day {
  const name = `${zone} ${checks.map(({ slot, from, until }) => `${slot} ${from} ${until}`).join()}`;
  const days = kept.get(name) ?? new Map<string, Day>();
  kept.set(name, days);
  return (day) => {
    const before = days.get(day);
    if (before) return before;
    const slots = checks.map(({ slot, from, until }) => ({
      ...{ day, slot, key: `${day} ${slot}` },
      ...{ from: instantOf(day, from, zone), until: instantOf(day, until, zone) },
    }));
    const found = { slots, next: daysAfter(day, 1) };
    if (days.size >= mostKept) days.clear();
    days.set(day, found);
    return found;
  };
}

/** The ways of asking that a check counts; undefined where each does. */
export function waysFor({ checks }: Pick<CasePlan, 'checks'>, slot: CheckSlot): readonly CheckWay[] | undefined {
  return checks.find((one) => one.slot === slot)?.ways;
}

export function doesCount(plan: Pick<CasePlan, 'checks'>, slot: CheckSlot, way: CheckWay): boolean {
  return waysFor(plan, slot)?.includes(way) ?? true;
}

/** In which ways somebody was asked who is still to be asked in another. @param key `<day> <slot>` */
export function askedOtherwise({ checked, otherwise = [] }: Pick<CasePerson, 'checked' | 'otherwise'>, key: string) {
  if (checked.includes(key)) return [];
  return otherwise.flatMap((one) => (one.startsWith(`${key} `) ? [one.slice(key.length + 1) as CheckWay] : []));
}

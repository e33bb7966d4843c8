import { resultOf } from './clock.ts';
import type { LeadState } from './shapes.ts';

type Told = { readonly lead: string; readonly person: string; readonly arrivedOn?: string | undefined };

/**
 * The lead that told the same before: the same person, and nobody has found them yet, or they came on the same day.
 * Whoever was found and comes again on another day is a lead of its own.
 */
export function toldBefore({ lead, person, arrivedOn }: Told, rows: readonly LeadState[]): LeadState | undefined {
  return rows
    .filter((one) => one.person === person && one.lead !== lead && one.received && !one.doubleOf)
    .filter((one) => !resultOf(one) || (arrivedOn !== undefined && one.arrivedOn === arrivedOn))
    .sort((a, b) => (a.received?.at ?? 0) - (b.received?.at ?? 0) || (a.lead < b.lead ? -1 : 1))[0];
}

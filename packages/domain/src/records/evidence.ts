/** Who recorded something, and when: what a row keeps of the record behind a fact. */
import type { Static } from 'typebox';
import * as Type from 'typebox';
import { type Context, Day, type FactRecord, Instant } from './envelope.ts';

/** Spread into a larger shape. `heard`: the day on which it arrived here, where that was later than the day of the fact. */
export const evidence = { at: Instant, by: Type.String(), day: Day, heard: Type.Optional(Day) };
export const Evidence = Type.Object(evidence);
export type Evidence = Static<typeof Evidence>;

/** @param context pinned with the record: its civil day, and `heard` where the area asks for it */
export function evidenceOf(
  { effectiveAt, by }: Pick<FactRecord, 'effectiveAt' | 'by'>,
  { day, heard }: Context,
): Evidence {
  return { at: effectiveAt, by, day, ...(typeof heard === 'string' && { heard }) };
}

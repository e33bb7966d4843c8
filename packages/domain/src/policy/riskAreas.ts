/** Areas of risk: dated lists. Whether a place was one is asked as of the day that matters, never as of today. */

import type { Static } from 'typebox';
import * as Type from 'typebox';
import { Day, daysAfter } from '../records/index.ts';

const Text = Type.Object({ zh: Type.String({ maxLength: 400 }), en: Type.String({ maxLength: 400 }) });

/** An area that counts as one of risk from a day on; until absent: it still does. */
export const RiskArea = Type.Object({
  code: Type.String({ minLength: 1, maxLength: 40 }),
  name: Text,
  level: Type.Union([Type.Literal('high'), Type.Literal('medium')]),
  from: Day,
  until: Type.Optional(Day),
});
export type RiskArea = Static<typeof RiskArea>;

type Lists = { readonly riskAreas: readonly RiskArea[]; readonly riskLookbackDays: number };

/**
 * Whether an area was at risk when somebody was last there; where that day is unknown, on any day that counts.
 * @param on the day they were last there
 * @param day as of which it is asked: days before its look-back do not count
 */
export function wasAtRisk({ area, on }: { area: string; on?: string | undefined }, day: string, lists: Lists): boolean {
  const first = daysAfter(day, -lists.riskLookbackDays);
  return lists.riskAreas.some(({ code, from, until }) => {
    if (code !== area) return false;
    if (on === undefined) return from <= day && (until === undefined || until >= first);
    return on >= first && from <= on && (until === undefined || on <= until);
  });
}

/** The areas that were at risk at some time within the look-back before this day: what a form offers. */
export function areasAtRisk(day: string, lists: Lists): readonly RiskArea[] {
  const codes = new Set<string>();
  return lists.riskAreas.filter(({ code }) => {
    if (codes.has(code) || !wasAtRisk({ area: code }, day, lists)) return false;
    codes.add(code);
    return true;
  });
}

/** A list no order of which makes sense: an area that ended before it began, or that was one twice on the same day. */
export function faultInAreas(areas: readonly RiskArea[]): 'endsBeforeItBegins' | 'listedTwice' | undefined {
  if (areas.some(({ from, until }) => until !== undefined && until < from)) return 'endsBeforeItBegins';
  const twice = areas.some((one, at) =>
    areas.slice(at + 1).some((other) => other.code === one.code && overlap(one, other)),
  );
  return twice ? 'listedTwice' : undefined;
}

function overlap(one: RiskArea, other: RiskArea): boolean {
  return (one.until === undefined || one.until >= other.from) && (other.until === undefined || other.until >= one.from);
}

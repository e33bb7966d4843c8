import { plainName, readPhone } from '../residents/index.ts';
import { resultOf } from './clock.ts';
import { type LeadState, leadPerson } from './shapes.ts';

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

type Rows = readonly LeadState[];

/**
 * Leads that may speak of somebody told of before, in whichever list, from whichever office and under whichever id: the
 * same document; the same name and number; the same name and the same arrival or address. A question for somebody, and
 * never a merge. What is sealed says nothing here: only a desk that may read both can be asked.
 * @returns for each later lead the earlier ones, the first told first
 */
export function maybeToldBefore(rows: Rows): ReadonlyMap<string, Rows> {
  const inOrder = rows
    .filter(({ received, doubleOf }) => received && !doubleOf)
    .sort((a, b) => (a.received?.at ?? 0) - (b.received?.at ?? 0) || (a.lead < b.lead ? -1 : 1));
  const before = new Map<string, LeadState[]>();
  const found = new Map<string, Rows>();
  for (const one of inOrder) {
    const marks = marksOf(one);
    const alike = new Set(marks.flatMap((mark) => before.get(mark) ?? []));
    const asked = [...alike].filter((other) => !areApart(one, other) && !cameAgain(one, other));
    if (asked.length > 0) found.set(one.lead, asked);
    for (const mark of marks) before.set(mark, [...(before.get(mark) ?? []), one]);
  }
  return found;
}

function marksOf(lead: LeadState): readonly string[] {
  const { document, name, phone, stayingAt, arrivedOn, household } = lead;
  const word = typeof name === 'string' ? plainName(name) : '';
  const address = typeof stayingAt === 'string' ? stayingAt.replace(/\s/g, '') : '';
  const named =
    word === ''
      ? []
      : [
          ...(typeof phone === 'string' ? readPhone(phone).numbers.map((number) => `phone ${number}`) : []),
          ...(arrivedOn ? [`arrived ${arrivedOn}`] : []),
          ...(household ? [`door ${household}`] : []),
          ...(address !== '' ? [`address ${address}`] : []),
        ].map((mark) => `${word} ${mark}`);
  return [
    `person ${leadPerson(lead)}`,
    ...(typeof document === 'string' && document !== '' ? [`document ${document.toUpperCase()}`] : []),
    ...named,
  ];
}

function areApart(one: LeadState, other: LeadState): boolean {
  const says = ({ toldApart = [] }: LeadState, { lead }: LeadState) => toldApart.some((told) => told.lead === lead);
  return says(one, other) || says(other, one);
}

/** Found, and come again on another day: a lead of its own. */
function cameAgain(one: LeadState, other: LeadState): boolean {
  return resultOf(other) !== undefined && one.arrivedOn !== other.arrivedOn;
}

/** The records behind one household, each as it was said, with what became of those that do not count any more. */

import type { Static } from 'typebox';
import * as Type from 'typebox';

/** What a household's history tells of: what people said of it and of those who live there. */
export const toldInHistory: ReadonlySet<string> = new Set([
  'screening.visited',
  'residents.householdListed',
  'residents.householdChanged',
  'residents.householdMoved',
  'residents.householdLeft',
  'residents.personListed',
  'residents.personChanged',
  'residents.personLeft',
  'residents.personMoved',
  'residents.personsMerged',
]);

/** Ids and codes of what it speaks of; nothing of it is personal. */
const About = Type.Object({
  round: Type.Optional(Type.String()),
  household: Type.Optional(Type.String()),
  from: Type.Optional(Type.String()),
  foldedHousehold: Type.Optional(Type.String()),
  person: Type.Optional(Type.String()),
  folded: Type.Optional(Type.String()),
  reason: Type.Optional(Type.String()),
  arrival: Type.Optional(Type.String()),
  /** Of a visit, for those who may know how it went there. */
  outcome: Type.Optional(Type.String()),
  channel: Type.Optional(Type.String()),
});

const Ended = Type.Object({
  how: Type.Union([Type.Literal('voided'), Type.Literal('corrected')]),
  /** The record that took it away. Absent: what had caused it was taken back. */
  record: Type.Optional(Type.String()),
  by: Type.Optional(Type.String()),
  at: Type.Optional(Type.Integer()),
  reason: Type.Optional(Type.String()),
});

export const RecordTold = Type.Object({
  id: Type.String(),
  kind: Type.String(),
  at: Type.Integer(),
  by: Type.String(),
  corrects: Type.Optional(Type.String()),
  about: About,
  /** A visit whole, for whoever said it, and the desk: to be laid open and corrected. */
  said: Type.Optional(Type.Unknown()),
  ended: Type.Optional(Ended),
});
export type RecordTold = Static<typeof RecordTold>;

/** The latest first. */
export const HistoryTold = Type.Object({ records: Type.Array(RecordTold), more: Type.Boolean() });
export type HistoryTold = Static<typeof HistoryTold>;

const told = Object.keys(About.properties) as (keyof Static<typeof About>)[];

/** What a record speaks of, by the few fields that name it. */
export function aboutOf(body: unknown): Static<typeof About> {
  const said = (body ?? {}) as Record<string, unknown>;
  return Object.fromEntries(told.flatMap((name) => (typeof said[name] === 'string' ? [[name, said[name]]] : [])));
}

/** Whether a record belongs in this household's history: it is told there, and not of another one that somebody left. */
export function isHistoryOf(household: string, { kind, body }: { kind: string; body: unknown }): boolean {
  if (!toldInHistory.has(kind)) return false;
  const { household: here, from, foldedHousehold } = aboutOf(body);
  return [here, from, foldedHousehold].includes(household);
}

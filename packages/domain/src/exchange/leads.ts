/** Leads between desk and server: a list as it was read, and how many wait where. */
import type { Static } from 'typebox';
import * as Type from 'typebox';

const Text = Type.String();
const Some = Type.Optional(Text);

export const LeadRowTold = Type.Object({
  row: Type.Integer(),
  lead: Text,
  person: Text,
  name: Text,
  document: Some,
  phone: Some,
  from: Some,
  stayingAt: Some,
  relative: Some,
  arrivedOn: Some,
  arrivedAsTold: Some,
  sentAt: Type.Optional(Type.Integer()),
  household: Some,
  /** How it was told whom the row speaks of, or which door. */
  matched: Some,
  sameAs: Some,
  /** The place below that it belongs to, where an office above reads the list. */
  to: Type.Optional(Type.Object({ log: Text, name: Text })),
  odd: Type.Array(Text),
});
export type LeadRowTold = Static<typeof LeadRowTold>;

export const LeadListTold = Type.Object({
  batch: Text,
  fileName: Text,
  /** Who sent it, where the list says so. */
  source: Text,
  leads: Type.Array(LeadRowTold),
});
export type LeadListTold = Static<typeof LeadListTold>;

const figures = {
  received: Type.Integer(),
  toAssign: Type.Integer(),
  toVerify: Type.Integer(),
  /** Passed on, and not answered yet. */
  away: Type.Integer(),
  /** Of those that wait, past the hour. */
  overdue: Type.Integer(),
  results: Type.Object({
    true: Type.Integer(),
    untrue: Type.Integer(),
    notFound: Type.Integer(),
    movedOn: Type.Integer(),
  }),
};
export const LeadFigures = Type.Object({ code: Text, name: Text, ...figures });
export type LeadFigures = Static<typeof LeadFigures>;

export const LeadFiguresTold = Type.Object({ at: Type.Integer(), self: LeadFigures, rows: Type.Array(LeadFigures) });
export type LeadFiguresTold = Static<typeof LeadFiguresTold>;

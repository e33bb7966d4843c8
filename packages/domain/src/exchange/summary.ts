/** The day of a round in figures, for a place and each place right below it. No names: they stay where they were asked. */

import type { Static } from 'typebox';
import * as Type from 'typebox';
import { MovementRow } from './movement.ts';

const Work = Type.Object({
  householdVisits: Type.Integer(),
  personVisits: Type.Integer(),
  /** Distinct: they cannot be summed over days. */
  households: Type.Integer(),
  /** Not told for grids: one person walks through several on a day. */
  staffTimes: Type.Optional(Type.Integer()),
});

export const SummaryRow = Type.Object({
  code: Type.String(),
  name: Type.String(),
  /** Pinned when the round began, plus what was added since. */
  households: Type.Integer(),
  added: Type.Integer(),
  /** As they stood on the evening of the day. */
  settled: Type.Integer(),
  tried: Type.Integer(),
  notYet: Type.Integer(),
  /** Persons, as it stands now. Of a community's own grids told only to those on duty for health. */
  attention: Type.Optional(Type.Integer()),
  away: Type.Integer(),
  /** 居家隔离, persons. Of a community told only to those on duty for health, as above. */
  quarantine: Type.Optional(MovementRow),
  day: Work,
  soFar: Work,
});
export type SummaryRow = Static<typeof SummaryRow>;

/** A phone that may hold visits which no figure has yet. Its holder is named at the desk, and counted above. */
export const QuietDevice = Type.Object({
  member: Type.String(),
  name: Type.Optional(Type.String()),
  deviceName: Type.String(),
  seenAt: Type.Integer(),
  /** What it said itself when it was last heard of. */
  unsent: Type.Integer(),
  oldestAt: Type.Optional(Type.Integer()),
});
export type QuietDevice = Static<typeof QuietDevice>;

export const Unsent = Type.Object({
  /** Phones of those who go to the doors. */
  devices: Type.Integer(),
  /** Not heard of since `since`, the last contact of the latest of them. */
  quiet: Type.Integer(),
  since: Type.Optional(Type.Integer()),
  /** Phones that said themselves that something waits on them, and how much altogether. */
  waiting: Type.Integer(),
  records: Type.Integer(),
  oldestAt: Type.Optional(Type.Integer()),
  /** At the desk alone. */
  who: Type.Optional(Type.Array(QuietDevice)),
});
export type Unsent = Static<typeof Unsent>;

export const SummaryTold = Type.Object({
  root: Type.String(),
  round: Type.String(),
  roundName: Type.String(),
  day: Type.String(),
  at: Type.Integer(),
  below: Type.Union([Type.Literal('places'), Type.Literal('grids')]),
  self: SummaryRow,
  rows: Type.Array(SummaryRow),
  /** Household visits by hour of the day, 0 to 23, at the place and below. */
  hours: Type.Array(Type.Integer(), { minItems: 24, maxItems: 24 }),
  unsent: Unsent,
});
export type SummaryTold = Static<typeof SummaryTold>;

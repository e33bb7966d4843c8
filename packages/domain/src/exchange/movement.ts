/** 一增一减: who came under observation and who left it, for a place and each place right below it. Figures, no names. */

import type { Static } from 'typebox';
import * as Type from 'typebox';

const Count = Type.Integer();

export const MovementRow = Type.Object({
  /** In care on the evening before, and on the evening of the day, those on the way within the place included. */
  opening: Count,
  added: Count,
  addedBy: Type.Object({
    ...{ riskAreaReturn: Count, outsideReturn: Count },
    ...{ closeContact: Count, cohabitant: Count, transferred: Count },
  }),
  removed: Count,
  removedBy: Type.Object({ released: Count, admitted: Count, facility: Count, departed: Count, transferred: Count }),
  closing: Count,
  /** Sent from one community of the place to another, and not taken in there yet. */
  inTransit: Count,
  everAdded: Count,
  everReleased: Count,
  everTransferred: Count,
  /** Fevers that went to a doctor on the day. */
  referred: Count,
  /** What this day's figures gained or lost after its evening, and the last day on which they did. */
  restated: Type.Optional(Type.Object({ since: Type.String(), added: Count, removed: Count })),
});
export type MovementRow = Static<typeof MovementRow>;

export const MovementTold = Type.Object({
  root: Type.String(),
  name: Type.String(),
  day: Type.String(),
  /** The last days up to this one, each with the whole place’s movement, the latest first. */
  days: Type.Array(Type.Object({ day: Type.String(), ...MovementRow.properties })),
  /** The places right below, on this day; none where the place is the last of the tree. */
  places: Type.Array(Type.Object({ code: Type.String(), name: Type.String(), ...MovementRow.properties })),
});
export type MovementTold = Static<typeof MovementTold>;

const CasesRow = Type.Object({
  code: Type.String(),
  name: Type.String(),
  /** Persons in care, and how many of them are under observation. */
  inCare: Count,
  underObservation: Count,
  households: Count,
  dueToday: Count,
  /** Their last day is over, and nobody has released them. */
  overdue: Count,
  /** Folders in which something stands that somebody must answer for. */
  alarmed: Count,
});

export const CasesTold = Type.Object({ at: Type.Integer(), self: CasesRow, rows: Type.Array(CasesRow) });
export type CasesTold = Static<typeof CasesTold>;

export const CaseAlarmsTold = Type.Array(
  Type.Object({ log: Type.String(), alarms: Type.Record(Type.String(), Count) }),
);
export type CaseAlarmsTold = Static<typeof CaseAlarmsTold>;

export const StrayedTold = Type.Array(Type.Object({ log: Type.String(), persons: Count }));
export type StrayedTold = Static<typeof StrayedTold>;

/**
 * What a household reads on its own page, and what it says there. The page holds a link and nobody's name on an
 * account; it says three things of itself (how they are, what they need, that they disagree), each an ordinary
 * record of the folder, told by the household.
 */
import type { Static } from 'typebox';
import * as Type from 'typebox';
import { CheckSlot, CheckWay, DayZeroRule, Paper, PolicyProfile, Seat, Symptom } from '../policy/index.ts';
import { Day, Instant, Uuid } from '../records/index.ts';
import { Ending, PaperState, TermChangeReason } from './shapes.ts';

const Text = Type.Object({ zh: Type.String(), en: Type.String() });

const saidAt = { id: Uuid, at: Instant };
const HowTheyAre = Type.Object(
  {
    ...saidAt,
    says: Type.Literal('check'),
    persons: Type.Array(
      Type.Object(
        {
          person: Uuid,
          celsius: Type.Optional(Type.Number({ minimum: 30, maximum: 45 })),
          symptoms: Type.Array(Symptom, { maxItems: 12 }),
        },
        { additionalProperties: false },
      ),
      { minItems: 1, maxItems: 30 },
    ),
  },
  { additionalProperties: false },
);
const WhatTheyNeed = Type.Object(
  { ...saidAt, says: Type.Literal('need'), words: Type.String({ minLength: 1, maxLength: 300 }) },
  { additionalProperties: false },
);
const ThatTheyObject = Type.Object(
  { ...saidAt, says: Type.Literal('objection'), words: Type.String({ minLength: 1, maxLength: 2000 }) },
  { additionalProperties: false },
);

/** One thing said on the page: under an id and at a time of the page's own, so that saying it twice is saying it once. */
export const ResidentSaid = Type.Union([HowTheyAre, WhatTheyNeed, ThatTheyObject]);
export type ResidentSaid = Static<typeof ResidentSaid>;

/** The record that it becomes. @param day civil day of when it was said */
export function recordOfSaid(
  said: ResidentSaid,
  about: { readonly case: string; readonly household: string },
  day: string,
): { readonly kind: string; readonly body: object } {
  if (said.says === 'check') {
    return { kind: 'quarantine.checked', body: { ...about, day, way: 'self', persons: said.persons } };
  }
  if (said.says === 'need') {
    return { kind: 'quarantine.needTold', body: { ...about, need: said.id, what: said.words } };
  }
  return { kind: 'quarantine.objected', body: { ...about, objection: said.id, words: said.words } };
}

/** Somebody's days with their arithmetic, ready to be read: the page counts nothing itself. */
const DaysTold = Type.Object({
  rule: DayZeroRule,
  dayZero: Day,
  first: Day,
  due: Day,
  dueHour: Type.Number(),
  days: Type.Integer(),
  added: Type.Integer(),
});

export const ResidentPerson = Type.Object({
  person: Uuid,
  name: Type.Optional(Type.String()),
  reason: Text,
  basis: Text,
  term: DaysTold,
  dueAt: Instant,
  /** Which day today is; 0 or less before the first. */
  day: Type.Integer(),
  begun: Type.Boolean(),
  /** The end that was told first, when it is another one now. */
  moved: Type.Optional(Type.Object({ from: Day, because: TermChangeReason })),
  ended: Type.Optional(Type.Object({ at: Instant, ending: Type.Union([Ending, Type.Literal('transferred')]) })),
  /** Nobody asks at home who is at a doctor's. */
  away: Type.Boolean(),
  /** Today's check of this time of the day is there. */
  askedNow: Type.Boolean(),
  /** They told it themselves, and somebody asks them all the same. */
  toldNow: Type.Optional(Type.Boolean()),
  last: Type.Optional(Type.Object({ celsius: Type.Number(), at: Instant })),
});
export type ResidentPerson = Static<typeof ResidentPerson>;

export const ResidentTold = Type.Object({
  place: Type.String(),
  now: Instant,
  zone: Type.String(),
  policy: Type.Integer(),
  slot: CheckSlot,
  /** The ways of asking that this check counts, where not each does. */
  ways: Type.Optional(Type.Array(CheckWay)),
  persons: Type.Array(ResidentPerson),
  /** Seats and numbers, no names. `office`: whoever opened the folder, who stands in while no seat has a number. */
  team: Type.Array(
    Type.Object({
      ...{ seat: Seat, name: Text, helps: Type.Optional(Text) },
      phone: Type.Optional(Type.String()),
    }),
  ),
  papers: Type.Array(
    Type.Object({ paper: Paper, name: Text, state: PaperState, at: Instant, times: Type.Integer({ minimum: 1 }) }),
  ),
  needs: Type.Array(
    Type.Object({ need: Uuid, at: Instant, words: Type.String(), met: Type.Optional(Instant), self: Type.Boolean() }),
  ),
  objections: Type.Array(
    Type.Object({
      objection: Uuid,
      at: Instant,
      words: Type.String(),
      answer: Type.Optional(
        Type.Object({
          at: Instant,
          words: Type.String(),
          result: Type.Union([Type.Literal('upheld'), Type.Literal('rejected')]),
        }),
      ),
    }),
  ),
  needHours: Type.Number(),
  objectionHours: Type.Number(),
  /** What the policy has somebody look at, and which seat is called then. Nobody diagnoses here. */
  fever: Type.Object({
    ...Type.Pick(PolicyProfile.properties.fever, ['thresholdCelsius', 'operator', 'site', 'sites']).properties,
    call: Type.Optional(Seat),
  }),
  symptoms: Type.Array(Type.Object({ symptom: Symptom, name: Text })),
});
export type ResidentTold = Static<typeof ResidentTold>;

/** What became of each thing said. Held: kept, and somebody at the desk decides. */
export const SaidTold = Type.Object({
  id: Uuid,
  became: Type.Union([Type.Literal('taken'), Type.Literal('held'), Type.Literal('refused')]),
  words: Type.Optional(Type.String()),
});
export type SaidTold = Static<typeof SaidTold>;

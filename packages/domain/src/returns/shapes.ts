/**
 * Somebody of the community is away (未返程人员), is on the way, or came back (返碚人员): one row a person.
 *
 * The row keeps what was told and when; how far they are, and what is late, follows from it (journey.ts).
 * Who leaves again after having come back begins anew; the journey before stays in the log.
 */
import type { Static } from 'typebox';
import * as Type from 'typebox';
import { Advice, AwayPlace, ReturnMeasure } from '../policy/index.ts';
import { Day, Evidence, evidence, Instant, personal, Uuid } from '../records/index.ts';
import { personFields } from '../residents/index.ts';

const Text = (maxLength: number) => Type.Optional(personal('person', Type.String({ maxLength })));
const Flag = personal('person', Type.Boolean());

export const about = { person: Uuid, household: Type.Optional(Uuid) };
export type About = { person: string; household?: string };

/** Of somebody whom no roster knows yet. */
export const unlisted = { name: personFields.name, phone: personFields.phone };

/** Where somebody is: as it matters to the rules, and as they said it. `area`: one of the policy's dated risk areas. */
export const whereabouts = {
  place: AwayPlace,
  area: Type.Optional(Type.String({ maxLength: 40 })),
  whereabouts: Text(120),
};

/** When they mean to come. */
export const planned = { plannedOn: Type.Optional(Day) };

export const Transport = Type.Union([
  Type.Literal('train'),
  Type.Literal('plane'),
  Type.Literal('coach'),
  Type.Literal('car'),
  Type.Literal('boat'),
  Type.Literal('other'),
]);
export type Transport = Static<typeof Transport>;

/** How they travel, and with whom; the same before and after. */
export const travel = {
  transport: Type.Optional(Transport),
  /** Train, flight, coach or number plate. */
  service: Text(60),
  /** Names and telephone numbers, as told. */
  companions: Text(300),
};

/** The three questions that decide, with where they came from, what follows. None has an answer before it is given. */
export const exposed = {
  /** 途经: passed through an area of risk, or stayed in one, within the days that count. */
  through: Flag,
  contact: Flag,
  unwell: Flag,
};

/** 返(来)碚人员登记表: what is written down on arrival. */
export const arrival = {
  sex: personFields.sex,
  document: personFields.document,
  ...whereabouts,
  leftOn: Type.Optional(Day),
  arrivedOn: Day,
  ...travel,
  ...exposed,
  celsius: Type.Optional(personal('person', Type.Number({ minimum: 30, maximum: 45 }))),
  workUnit: Text(120),
  backToWorkOn: Type.Optional(Day),
};

/** What somebody wrote themselves before they came, by the community's link. */
export const Foretold = Type.Object({
  ...unlisted,
  ...whereabouts,
  plannedOn: Day,
  ...travel,
  ...exposed,
  /** Where they will stay, in their own words. */
  stayingAt: Text(200),
});
export type Foretold = Static<typeof Foretold>;

/** What the policy gave for the work when the row began. Hours. */
export const ReturnPlan = Type.Object({
  adviseHours: Type.Number(),
  askAgainHours: Type.Number(),
  registerHours: Type.Number(),
  measureHours: Type.Number(),
  zone: Type.String(),
});
export type ReturnPlan = Static<typeof ReturnPlan>;

export const Advised = Type.Object({ ...evidence, advice: Type.Optional(Advice), policy: Type.Integer() });

export const ClosedBecause = Type.Union([
  /** They live there now, or stay for good. */
  Type.Literal('staysThere'),
  Type.Literal('notOurs'),
  Type.Literal('mistake'),
  /** Told twice: the other row goes on. */
  Type.Literal('double'),
]);
export type ClosedBecause = Static<typeof ClosedBecause>;

export const ReturneeState = Type.Object({
  person: Uuid,
  household: Type.Optional(Uuid),
  grid: Type.Optional(Type.String()),
  building: Type.Optional(Type.String()),
  stairwell: Type.Optional(Type.String()),
  ...unlisted,
  place: Type.Optional(AwayPlace),
  area: whereabouts.area,
  whereabouts: whereabouts.whereabouts,
  plannedOn: Type.Optional(Day),
  /** When they are to be asked again, if they said so. */
  nextAt: Type.Optional(Instant),
  /** Absent while only later records have arrived. */
  noted: Type.Optional(Type.Object({ ...evidence, plan: ReturnPlan })),
  /** Every time they were told what the policy of that day advises. */
  advised: Type.Array(Advised),
  foretold: Type.Optional(Type.Object({ ...evidence, ...Foretold.properties })),
  back: Type.Optional(Evidence),
  registered: Type.Optional(
    Type.Object({
      ...evidence,
      ...arrival,
      /** Where they came from, as of the days that matter; and what the policy of the day set. */
      origin: AwayPlace,
      measure: ReturnMeasure,
      policy: Type.Integer(),
    }),
  ),
  /** The measure stands: a case was opened, or somebody saw to it otherwise. */
  settled: Type.Optional(Evidence),
  closed: Type.Optional(Type.Object({ ...evidence, because: ClosedBecause })),
});
export type ReturneeState = Static<typeof ReturneeState>;

export function returneeKey(person: string) {
  return `returnee/${person}` as const;
}

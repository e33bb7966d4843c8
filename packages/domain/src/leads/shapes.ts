/**
 * A lead (线索): somebody says that a person came back, or was near somebody who fell ill, and where they may be.
 *
 * The row keeps who told what and when, and what was found; whether it is overdue follows from the clock
 * (clock.ts). Every lead names a person: of the registry, or one who will be listed under the same id.
 */
import type { Static } from 'typebox';
import * as Type from 'typebox';
import { Day, Evidence, evidence, Instant, LogCode, personal, Uuid } from '../records/index.ts';

/** Who told us. */
export const LeadSource = Type.Union([
  Type.Literal('batch'),
  Type.Literal('phone'),
  Type.Literal('screening'),
  Type.Literal('self'),
  Type.Literal('companion'),
]);
export type LeadSource = Static<typeof LeadSource>;

export const LeadResult = Type.Union([
  Type.Literal('true'),
  Type.Literal('untrue'),
  Type.Literal('notFound'),
  Type.Literal('movedOn'),
]);
export type LeadResult = Static<typeof LeadResult>;

const Short = Type.String({ maxLength: 60 });
const Long = Type.String({ maxLength: 200 });

/** What was told of one person: a lead by telephone needs a name, where they stay and where they came from. */
export const leadTold = {
  lead: Uuid,
  person: Uuid,
  source: LeadSource,
  /** The batch and the row of its file, as the office's spreadsheet numbers it. */
  batch: Type.Optional(Uuid),
  row: Type.Optional(Type.Integer({ minimum: 1 })),
  name: personal('person', Short),
  document: Type.Optional(personal('person', Type.String({ maxLength: 40 }))),
  phone: Type.Optional(personal('person', Type.String({ maxLength: 40 }))),
  /** As told: nobody is asked to put it into a list of places. */
  from: Type.Optional(personal('person', Long)),
  stayingAt: Type.Optional(personal('person', Long)),
  /** A relative or the owner of the flat, as the list names them. */
  relative: Type.Optional(personal('person', Short)),
  /** The household that the address, or the person, points at. */
  household: Type.Optional(Uuid),
  arrivedOn: Type.Optional(Day),
  /** The date as it was written, where it was not read or its year was guessed. */
  arrivedAsTold: Type.Optional(personal('person', Short)),
  /** When the source sent it; else the day it was told. */
  sentAt: Type.Optional(Instant),
  /** The lead through which this one became known. */
  through: Type.Optional(Uuid),
};

/** What the policy gave for the work when the lead came in. Hours. */
export const LeadPlan = Type.Object({ assignHours: Type.Number(), verifyHours: Type.Number() });
export type LeadPlan = Static<typeof LeadPlan>;

export const Found = Type.Object({
  ...evidence,
  result: LeadResult,
  /** Where they went, as it was said at the door. */
  movedTo: Type.Optional(personal('person', Long)),
});

export const LeadState = Type.Object({
  ...leadTold,
  name: Type.Optional(leadTold.name),
  source: Type.Optional(LeadSource),
  grid: Type.Optional(Type.String()),
  building: Type.Optional(Type.String()),
  stairwell: Type.Optional(Type.String()),
  /** Absent while only later records have arrived. */
  received: Type.Optional(Type.Object({ ...evidence, plan: LeadPlan })),
  assigned: Type.Optional(Type.Object({ ...evidence, member: Type.String() })),
  /** The person of the roster that they turned out to be, listed there under another id. */
  is: Type.Optional(Uuid),
  found: Type.Array(Found),
  /** Leads that look like this one and are somebody else’s, as whoever looked at both said. */
  toldApart: Type.Optional(Type.Array(Type.Object({ ...evidence, lead: Uuid }))),
  /** The earlier lead about the same person. */
  doubleOf: Type.Optional(Type.Object({ ...evidence, lead: Uuid })),
  /** Sent on to the community where they are; `answered` once it told what it found. */
  passedTo: Type.Optional(
    Type.Object({
      ...evidence,
      log: LogCode,
      name: Type.String({ maxLength: 80 }),
      back: Type.Optional(
        Type.Object({
          ...evidence,
          because: Type.Union([Type.Literal('notOurs'), Type.Literal('answered'), Type.Literal('nobodyThere')]),
        }),
      ),
    }),
  ),
  /** It was sent here and is not ours. */
  givenBack: Type.Optional(Evidence),
  /** The place that sent it here. */
  passedFrom: Type.Optional(Type.Object({ log: LogCode, name: Type.String({ maxLength: 80 }) })),
});
export type LeadState = Static<typeof LeadState>;

export const LeadBatchState = Type.Object({
  batch: Uuid,
  member: Type.String(),
  /** What the office that sent it calls itself, and its file. */
  source: Type.String({ maxLength: 80 }),
  fileName: Type.String({ maxLength: 200 }),
  rows: Type.Integer({ minimum: 0 }),
  at: Instant,
});
export type LeadBatchState = Static<typeof LeadBatchState>;

/** Of whom the lead speaks: of the roster, as soon as somebody recognised them. */
export function leadPerson({ is, person }: Pick<LeadState, 'is' | 'person'>): string {
  return is ?? person;
}

export function leadKey(id: string) {
  return `lead/${id}` as const;
}

export function leadBatchKey(id: string) {
  return `leadBatch/${id}` as const;
}

/**
 * 联系记录: who tried to reach somebody, how, and what came of it. One history a person, whoever tries, appended to and
 * never changed; the next step follows from it and from the policy's ladder (ladder.ts) and is never stored.
 */
import type { Static } from 'typebox';
import * as Type from 'typebox';
import { ContactPolicy } from '../policy/index.ts';
import { Evidence, evidence, Instant, LogCode, personal, Uuid } from '../records/index.ts';

export const Channel = Type.Union([
  Type.Literal('phone'),
  Type.Literal('message'),
  Type.Literal('door'),
  /** The property office or a neighbour was asked. */
  Type.Literal('neighbour'),
]);
export type Channel = Static<typeof Channel>;

export const ContactOutcome = Type.Union([
  Type.Literal('agreed'),
  Type.Literal('refused'),
  Type.Literal('noAnswer'),
  Type.Literal('unread'),
  Type.Literal('wrongNumber'),
]);
export type ContactOutcome = Static<typeof ContactOutcome>;

const Where = Type.String({ maxLength: 200 });

export const attemptTold = {
  channel: Channel,
  outcome: ContactOutcome,
  /** Where they said they are. */
  statedLocation: Type.Optional(personal('person', Where)),
  /** When to try again, if they said so. */
  nextAt: Type.Optional(Instant),
};

export const Attempt = Type.Object({
  ...evidence,
  record: Uuid,
  ...attemptTold,
  /** The office whose try it was, where it was not one of ours. */
  from: Type.Optional(Type.Object({ log: LogCode, name: Type.String({ maxLength: 80 }) })),
});
export type Attempt = Static<typeof Attempt>;

export const HandUp = Type.Object({
  ...evidence,
  /** The office above took it on. */
  taken: Type.Optional(Type.Object({ ...evidence, place: Type.String({ maxLength: 80 }) })),
  /** There is no office above. */
  returned: Type.Optional(Evidence),
});

/** An office that keeps the same history, and the id under which it knows the person. */
export const Along = Type.Object({
  log: LogCode,
  person: Uuid,
  /** What was tried later than this is not told there any more. */
  over: Type.Optional(Instant),
});
export type Along = Static<typeof Along>;

export const ContactState = Type.Object({
  person: Uuid,
  household: Type.Optional(Uuid),
  grid: Type.Optional(Type.String()),
  building: Type.Optional(Type.String()),
  stairwell: Type.Optional(Type.String()),
  attempts: Type.Array(Attempt),
  handedUp: Type.Optional(HandUp),
  /** The ladder that held when somebody first tried. */
  ladder: Type.Optional(ContactPolicy.properties.ladder),
  along: Type.Optional(Type.Array(Along)),
  /** Tries of another office that were taken back there. */
  takenBack: Type.Optional(Type.Array(Uuid)),
  /** They were handed up, and to us: there is no office to hand them up to any more. */
  askedHere: Type.Optional(Evidence),
});
export type ContactState = Static<typeof ContactState>;

export function contactKey(person: string) {
  return `contact/${person}` as const;
}

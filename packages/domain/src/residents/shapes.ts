/** Households and persons, with what a visit needs and no more. */

import type { Static } from 'typebox';
import * as Type from 'typebox';
import { PersonalDoor } from '../places/index.ts';
import { Day, Instant, LogCode, personal, Uuid } from '../records/index.ts';

export const DwellingState = Type.Union([
  Type.Literal('ownerOccupied'),
  Type.Literal('rented'),
  Type.Literal('vacant'),
  Type.Literal('unknown'),
]);
export type DwellingState = Static<typeof DwellingState>;

/** GB/T 2261.1: 1 male, 2 female, 0 and 9 unknown or not said. */
export const Sex = Type.Union([Type.Literal('male'), Type.Literal('female'), Type.Literal('unknown')]);
export type Sex = Static<typeof Sex>;

export const DocumentType = Type.Union([
  Type.Literal('residentId'),
  Type.Literal('passport'),
  Type.Literal('permit'),
  Type.Literal('none'),
  Type.Literal('unknown'),
]);

/** An identity document. `verified` says that the number's own check digit holds. */
export const IdentityDocument = Type.Object({
  type: DocumentType,
  value: Type.Optional(Type.String({ maxLength: 40 })),
  verified: Type.Boolean(),
});

/** Why somebody is in a household who was not on its roster. Absent: simply listed. */
export const Arrival = Type.Union([
  Type.Literal('movedIn'),
  Type.Literal('born'),
  Type.Literal('returned'),
  Type.Literal('visiting'),
]);
export type Arrival = Static<typeof Arrival>;
export const arrivalFields = { arrival: Type.Optional(Arrival) };

/** Why somebody is in a household no more. `listedInError`: never was, or is somebody else there. */
export const Departure = Type.Union([
  Type.Literal('movedOut'),
  Type.Literal('died'),
  Type.Literal('longAway'),
  Type.Literal('listedInError'),
]);
export type Departure = Static<typeof Departure>;

export const departureFields = { reason: Departure, on: Type.Optional(Day) };
const WhereTo = Type.String({ maxLength: 120 });
/** As far as they told; a place tied to a person, hence personal. */
export const whereTo = (owner: 'person' | 'household') => Type.Optional(personal(owner, WhereTo));

/** Handed over to another community, which may still take them in or send them back. */
const Away = Type.Object({ move: Uuid, to: LogCode, toName: Type.String(), at: Instant });
/** When somebody last came here from another community, or back from one. */
const Crossed = Type.Object({
  move: Uuid,
  at: Instant,
  from: Type.Optional(LogCode),
  fromName: Type.Optional(Type.String()),
});

const Short = Type.String({ minLength: 1, maxLength: 60 });

/** What is told of a person. All of it personal; codes such as sex and relation stay clear. */
export const personFields = {
  name: Type.Optional(personal('person', Short)),
  /** Full pinyin and initials, made by the server for the search on phones. */
  pinyin: Type.Optional(personal('person', Type.String({ maxLength: 240 }))),
  sex: Type.Optional(Sex),
  birthDate: Type.Optional(personal('person', Day)),
  /** Years, as told on a day; kept when no birth date is known. */
  age: Type.Optional(personal('person', Type.Integer({ minimum: 0, maximum: 130 }))),
  phone: Type.Optional(personal('person', Type.String({ maxLength: 40 }))),
  document: Type.Optional(personal('person', IdentityDocument)),
  relation: Type.Optional(Type.String({ maxLength: 40 })),
  /** Closed codes such as livingAlone, pregnant, disabled: health, hence sealed. */
  vulnerability: Type.Optional(personal('person', Type.Array(Type.String({ maxLength: 40 }), { maxItems: 20 }))),
  /** Who cares for this person. */
  carer: Type.Optional(Uuid),
  note: Type.Optional(personal('person', Type.String({ maxLength: 500 }))),
};

export const PersonTold = Type.Object(
  { person: Uuid, ...personFields, ...arrivalFields },
  { additionalProperties: false },
);
export type PersonTold = Static<typeof PersonTold>;

export const PersonState = Type.Object({
  person: Uuid,
  household: Uuid,
  grid: Type.Optional(Type.String()),
  building: Type.Optional(Type.String()),
  stairwell: Type.Optional(Type.String()),
  ...personFields,
  ...arrivalFields,
  /** Not here any more. The row stays: one person has one history. */
  left: Type.Optional(Type.Object({ ...departureFields, to: whereTo('person'), away: Type.Optional(Away) })),
  crossed: Type.Optional(Crossed),
  /** Listed twice: whatever is said of them is said of that one. */
  mergedInto: Type.Optional(Uuid),
});
export type PersonState = Static<typeof PersonState>;

const Spot = Type.Object({
  grid: Type.Optional(Type.String()),
  building: Type.Optional(Type.String()),
  stairwell: Type.Optional(Type.String()),
});

/** What changed here while a round was open: taken off and added again, it gives the household at the opening. */
const Beside = Type.Object({
  came: Type.Optional(Type.Array(Uuid)),
  left: Type.Optional(Type.Array(Uuid)),
  stood: Type.Optional(Spot),
});

export const HouseholdState = Type.Object({
  household: Uuid,
  grid: Type.Optional(Type.String()),
  building: Type.String(),
  stairwell: Type.Optional(Type.String()),
  door: PersonalDoor,
  dwellingState: DwellingState,
  head: Type.Optional(Uuid),
  phone: Type.Optional(personal('household', Type.String({ maxLength: 40 }))),
  /** In the order in which they were told. */
  persons: Type.Array(Uuid),
  /** The whole household left; the dwelling stays, vacant, until somebody is listed in it. */
  left: Type.Optional(Type.Object({ ...departureFields, to: whereTo('household') })),
  beside: Type.Optional(Type.Record(Type.String(), Beside)),
  source: Type.Union([Type.Literal('roster'), Type.Literal('door'), Type.Literal('desk')]),
});
export type HouseholdState = Static<typeof HouseholdState>;

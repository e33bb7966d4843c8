/** Households and persons, with what a visit needs and no more. */

import type { Static } from 'typebox';
import * as Type from 'typebox';
import { PersonalDoor } from '../places/index.ts';
import { personal, Uuid } from '../records/index.ts';

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

const Short = Type.String({ minLength: 1, maxLength: 60 });

/** What is told of a person. All of it personal; codes such as sex and relation stay clear. */
export const personFields = {
  name: Type.Optional(personal('person', Short)),
  /** Full pinyin and initials, made by the server for the search on phones. */
  pinyin: Type.Optional(personal('person', Type.String({ maxLength: 240 }))),
  sex: Type.Optional(Sex),
  birthDate: Type.Optional(personal('person', Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }))),
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

export const PersonTold = Type.Object({ person: Uuid, ...personFields }, { additionalProperties: false });
export type PersonTold = Static<typeof PersonTold>;

export const PersonState = Type.Object({
  person: Uuid,
  household: Uuid,
  grid: Type.Optional(Type.String()),
  building: Type.Optional(Type.String()),
  stairwell: Type.Optional(Type.String()),
  ...personFields,
});
export type PersonState = Static<typeof PersonState>;

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
  source: Type.Union([Type.Literal('roster'), Type.Literal('door'), Type.Literal('desk')]),
});
export type HouseholdState = Static<typeof HouseholdState>;

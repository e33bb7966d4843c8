/** What stands below a community: grids, buildings (high-rises and lanes alike), stairwells, doors. */

import type { Static } from 'typebox';
import * as Type from 'typebox';
import { personal } from '../records/index.ts';

const Key = Type.String({ minLength: 1, maxLength: 80 });
const Name = Type.String({ minLength: 1, maxLength: 80 });

/** How a building stands: storeys by stairwell, or a plain list of doors (lane, courtyard, village group). */
export const Layout = Type.Union([
  Type.Object({
    shape: Type.Literal('storeys'),
    stairwells: Type.Array(
      Type.Object({
        stairwell: Type.String({ minLength: 1, maxLength: 20 }),
        storeys: Type.Integer({ minimum: 1, maximum: 120 }),
        perStorey: Type.Integer({ minimum: 1, maximum: 60 }),
      }),
      { minItems: 1, maxItems: 60 },
    ),
  }),
  Type.Object({ shape: Type.Literal('list') }),
]);
export type Layout = Static<typeof Layout>;

export const BuildingKind = Type.Union([
  Type.Literal('apartments'),
  Type.Literal('standalone'),
  Type.Literal('lane'),
  Type.Literal('courtyard'),
  Type.Literal('villageGroup'),
]);
export type BuildingKind = Static<typeof BuildingKind>;

/** What several buildings or doors go by together: an estate, a courtyard, a village or a group of one. */
export const CompoundKind = Type.Union([Type.Literal('compound'), Type.Literal('courtyard'), Type.Literal('village')]);
export type CompoundKind = Static<typeof CompoundKind>;

export const CompoundState = Type.Object({
  compound: Key,
  /** From which its id was derived, and the ids of its buildings are: it stays when the name changes. */
  key: Key,
  name: Name,
  kind: CompoundKind,
  /** It is no more; the row stays, for what is still on its way to it. */
  ended: Type.Optional(Type.Literal(true)),
});
export type CompoundState = Static<typeof CompoundState>;

export const BuildingState = Type.Object({
  building: Key,
  name: Name,
  key: Key,
  kind: BuildingKind,
  layout: Layout,
  grid: Type.Optional(Key),
  compound: Type.Optional(Name),
  /** An exclave: it belongs to this community and stands apart from the rest of it, there. */
  exclave: Type.Optional(Name),
  /** Its doors belong to that building now. The row stays, for what is still on its way to it. */
  joinedInto: Type.Optional(Key),
});
export type BuildingState = Static<typeof BuildingState>;

export const GridState = Type.Object({
  name: Name,
  /** Its buildings are in that grid now. */
  joinedInto: Type.Optional(Key),
});
export type GridState = Static<typeof GridState>;

export const DivisionState = Type.Object({
  code: Type.String(),
  name: Name,
  parent: Type.Optional(Type.String()),
});
export type DivisionState = Static<typeof DivisionState>;

/** A door as it is spoken of at the door. It ties an address to people, so it is sealed with the household. */
export const Door = Type.Object({
  /** What stands on the door: 1204, 12-4, 7号. */
  label: Type.String({ minLength: 1, maxLength: 40 }),
  storey: Type.Optional(Type.Integer({ minimum: -9, maximum: 200 })),
  /** Position on the storey, or in the list. */
  number: Type.Optional(Type.Integer({ minimum: 0, maximum: 9999 })),
});
export type Door = Static<typeof Door>;
export const PersonalDoor = personal('household', Door);

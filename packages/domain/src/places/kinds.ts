/** Places, as records. A division's log is born with the record that names it. */
import * as Type from 'typebox';
import { type Area, LogCode, recordKind, register } from '../records/index.ts';
import {
  BuildingKind,
  BuildingState,
  CompoundKind,
  CompoundState,
  DivisionState,
  GridState,
  Layout,
} from './shapes.ts';

const Key = Type.String({ minLength: 1, maxLength: 80 });
const Name = Type.String({ minLength: 1, maxLength: 80 });

const division = register({
  name: 'division',
  version: 1,
  schema: DivisionState,
  standing: () => ({}),
  mask: (state) => state,
});

const grid = register({
  name: 'grid',
  version: 2,
  schema: GridState,
  standing: () => ({}),
  mask: (state) => state,
});

const compound = register({
  name: 'compound',
  version: 1,
  schema: CompoundState,
  standing: () => ({}),
  mask: (state) => state,
});

const building = register({
  name: 'building',
  version: 2,
  schema: BuildingState,
  standing: ({ grid, building }) => ({ grid, building }),
  whose: () => ({ ground: true }),
  measure: ({ joinedInto }) => [{ scope: 'places', name: 'buildings', value: joinedInto ? 0 : 1 }],
  mask: (state, viewer) => (viewer.sight.figures ? state : undefined),
});

/** A division exists under this code and name. The code of its log is frozen by the first of these. */
const divisionNamed = recordKind({
  name: 'places.divisionNamed',
  version: 1,
  nature: 'observation',
  writer: 'person',
  lasting: true,
  body: Type.Object({ code: LogCode, name: Name, parent: Type.Optional(LogCode) }, { additionalProperties: false }),
  subjects: ({ body }) => [`division/${body.code}`],
  folds: { division: (_state, { body }): DivisionState => ({ ...body }) },
});

/** A community divided its ground: this grid has this name, or has become part of another. */
const gridDrawn = recordKind({
  name: 'places.gridDrawn',
  version: 1,
  nature: 'observation',
  writer: 'person',
  lasting: true,
  body: Type.Object({ grid: Key, name: Name, joinedInto: Type.Optional(Key) }, { additionalProperties: false }),
  subjects: ({ body }) => [`grid/${body.grid}`],
  folds: {
    grid: (_state, { body: { grid, name, joinedInto } }): GridState => ({
      name,
      ...(joinedInto && joinedInto !== grid && { joinedInto }),
    }),
  },
});

/**
 * A compound, a courtyard or a village was named, before any building of it is known or with the first. Its id is
 * derived from its name, so that two people who name it have named one; one that was renamed since keeps its new name.
 */
const compoundListed = recordKind({
  name: 'places.compoundListed',
  version: 1,
  nature: 'observation',
  writer: 'person',
  lasting: true,
  body: Type.Object({ compound: Key, key: Key, name: Name, kind: CompoundKind }, { additionalProperties: false }),
  subjects: ({ body }) => [`compound/${body.compound}`],
  folds: {
    compound: (state: CompoundState | undefined, { body }): CompoundState => {
      if (!state) return { ...body };
      const { ended: _, ...lasting } = state;
      return lasting;
    },
  },
});

/** Something about a compound was put right: its name, what it is, or that there is none any more. */
const compoundChanged = recordKind({
  name: 'places.compoundChanged',
  version: 1,
  nature: 'observation',
  writer: 'person',
  lasting: true,
  body: Type.Object(
    {
      compound: Key,
      name: Type.Optional(Name),
      kind: Type.Optional(CompoundKind),
      ended: Type.Optional(Type.Boolean()),
    },
    { additionalProperties: false },
  ),
  subjects: ({ body }) => [`compound/${body.compound}`],
  folds: {
    compound: (state: CompoundState | undefined, { body }, _context, id): CompoundState => {
      const unknown: CompoundState = { compound: id, key: id, name: body.name ?? id, kind: 'compound' };
      const { ended, ...changed } = { ...(state ?? unknown), ...body };
      return { ...changed, ...(ended && { ended }) };
    },
  },
});

/**
 * A building was laid out, from a roster or on the spot. Its id is derived from its key
 * (`buildingId`), so that two workers who lay out 3栋 offline have laid out one building.
 */
const buildingListed = recordKind({
  name: 'places.buildingListed',
  version: 1,
  nature: 'observation',
  writer: 'person',
  lasting: true,
  body: Type.Object(
    {
      building: Key,
      key: Key,
      name: Name,
      kind: BuildingKind,
      layout: Layout,
      grid: Type.Optional(Key),
      compound: Type.Optional(Name),
    },
    { additionalProperties: false },
  ),
  subjects: ({ body }) => [`building/${body.building}`],
  standing: ({ body }) => ({ building: body.building, grid: body.grid }),
  folds: {
    building: (state: BuildingState | undefined, { body }): BuildingState => {
      return { ...state, ...body, layout: wider(state?.layout, body.layout) };
    },
  },
});

/** Something about a building was put right: its name, its grid, its compound, how it stands, or that it is part of another now. */
const buildingChanged = recordKind({
  name: 'places.buildingChanged',
  version: 1,
  nature: 'observation',
  writer: 'person',
  lasting: true,
  body: Type.Object(
    {
      building: Key,
      name: Type.Optional(Name),
      kind: Type.Optional(BuildingKind),
      layout: Type.Optional(Layout),
      grid: Type.Optional(Key),
      /** Empty: it stands in none. */
      compound: Type.Optional(Type.String({ maxLength: 80 })),
      /** Empty: it stands among the others after all. */
      exclave: Type.Optional(Type.String({ maxLength: 80 })),
      joinedInto: Type.Optional(Key),
    },
    { additionalProperties: false },
  ),
  subjects: ({ body }) => [`building/${body.building}`],
  standing: ({ body }) => ({ building: body.building, grid: body.grid }),
  folds: {
    building: (state: BuildingState | undefined, { body }, _context, id): BuildingState => {
      const layout = { shape: 'list' as const };
      const unknown: BuildingState = { building: id, name: body.name ?? id, key: id, kind: 'standalone', layout };
      const { compound, exclave, joinedInto, ...changed } = { ...(state ?? unknown), ...body };
      return {
        ...changed,
        ...(compound && { compound }),
        ...(exclave && { exclave }),
        ...(joinedInto && joinedInto !== id && { joinedInto }),
      };
    },
  },
});

/** Two lay-outs of one building agree on the larger: a storey that somebody saw is there. */
function wider(before: Layout | undefined, told: Layout): Layout {
  if (!before || before.shape === 'list') return told;
  if (told.shape === 'list') return before;
  const stairwells = new Map(before.stairwells.map((one) => [one.stairwell, one]));
  for (const one of told.stairwells) {
    const known = stairwells.get(one.stairwell);
    stairwells.set(one.stairwell, {
      stairwell: one.stairwell,
      storeys: Math.max(one.storeys, known?.storeys ?? 0),
      perStorey: Math.max(one.perStorey, known?.perStorey ?? 0),
    });
  }
  const sorted = [...stairwells.values()].sort((a, b) =>
    a.stairwell.localeCompare(b.stairwell, 'en', { numeric: true }),
  );
  return { shape: 'storeys', stairwells: sorted };
}

export const places: Area = {
  name: 'places',
  kinds: [divisionNamed, gridDrawn, compoundListed, compoundChanged, buildingListed, buildingChanged],
  registers: [division, grid, compound, building],
};

/** Whom a round asks: the whole place, parts of it, or a list of households; and its denominator, pinned when it is set. */

import type { Static } from 'typebox';
import * as Type from 'typebox';
import { type SubjectKey, type TallyRow, Uuid, type View } from '../records/index.ts';
import { type HouseholdState, stoodAt } from '../residents/index.ts';

const Code = Type.String({ maxLength: 80 });

/** An empty scope is the whole community; of several parts, whoever is in any of them is asked. */
export const RoundScope = Type.Object(
  {
    grids: Type.Optional(Type.Array(Code, { maxItems: 500 })),
    buildings: Type.Optional(Type.Array(Code, { maxItems: 2000 })),
    stairwells: Type.Optional(Type.Array(Type.Object({ building: Code, stairwell: Code }), { maxItems: 2000 })),
    households: Type.Optional(Type.Array(Uuid, { maxItems: 2000 })),
  },
  { additionalProperties: false },
);
export type RoundScope = Static<typeof RoundScope>;

/** Where a household stands; absent parts are in no list. */
type Spot = {
  readonly grid?: string | undefined;
  readonly building?: string | undefined;
  readonly stairwell?: string | undefined;
  readonly household?: string | undefined;
};

/** Whether a round's scope takes in a household standing there. */
export function inScope(scope: RoundScope, { grid = '', building = '', stairwell, household }: Spot): boolean {
  const { grids, buildings, stairwells, households } = scope;
  if (!grids && !buildings && !stairwells && !households) return true;
  return (
    (grids?.includes(grid) ?? false) ||
    (buildings?.includes(building) ?? false) ||
    (stairwells?.some((one) => one.building === building && one.stairwell === (stairwell ?? '')) ?? false) ||
    (household !== undefined && (listOf(households)?.has(household) ?? false))
  );
}

/** Whether a round asks a household, by where it stood at the opening: drawing the ground anew changes no round. */
export function asks({ round, scope }: { round: string; scope: RoundScope }, household: HouseholdState): boolean {
  const { grid, building = '', stairwell } = stoodAt(household, round);
  return inScope(scope, { grid, building, stairwell, household: household.household });
}

const lists = new WeakMap<readonly string[], ReadonlySet<string>>();

/** A list of households is looked into once for each household of the place. */
function listOf(households: readonly string[] | undefined): ReadonlySet<string> | undefined {
  if (!households) return undefined;
  const known = lists.get(households) ?? new Set(households);
  lists.set(households, known);
  return known;
}

/** The tally under which the roster counts the households of one stairwell number, by building. */
export function stairwellTally(stairwell: string): string {
  return `households/${stairwell}`;
}

/** The same for persons. */
export function personsTally(stairwell: string): string {
  return `persons/${stairwell}`;
}

/** What `pinned` looks at. */
export function talliesFor({ stairwells = [] }: RoundScope): readonly (readonly [string, string])[] {
  const parts = [...new Set(stairwells.map(({ stairwell }) => stairwell))];
  const names = ['households', 'persons', ...parts.flatMap((one) => [stairwellTally(one), personsTally(one)])];
  return names.map((name) => ['roster', name] as const);
}

export function householdsFor({ households = [] }: RoundScope): readonly SubjectKey[] {
  return households.map((id): SubjectKey => `household/${id}`);
}

type Denominator = { grid: string; building: string; households: number; persons: number };

/** Each household of the roster in the scope once, and who lives there, by grid and building. */
export function pinned(scope: RoundScope, view: View): Denominator[] {
  const counts = new Map<string, Denominator>();
  const add = (
    { grid, building }: { grid: string; building: string },
    more: { households?: number; persons?: number },
  ) => {
    const key = `${grid}\u0000${building}`;
    const { households: homes, persons } = counts.get(key) ?? { households: 0, persons: 0 };
    const sum = { households: homes + (more.households ?? 0), persons: persons + (more.persons ?? 0) };
    counts.set(key, { grid, building, ...sum });
  };
  const { stairwells = [], households = [], ...whole } = scope;
  const onlyParts = (scope.stairwells || scope.households) && !whole.grids && !whole.buildings;
  const wholly = (row: Pick<TallyRow, 'grid' | 'building'>) => !onlyParts && inScope(whole, row);
  for (const row of view.tally('roster', 'households')) if (wholly(row)) add(row, { households: row.value });
  for (const row of view.tally('roster', 'persons')) if (wholly(row)) add(row, { persons: row.value });
  for (const { building, stairwell } of stairwells) {
    for (const row of view.tally('roster', stairwellTally(stairwell))) {
      if (row.building === building && !wholly(row)) add(row, { households: row.value });
    }
    for (const row of view.tally('roster', personsTally(stairwell))) {
      if (row.building === building && !wholly(row)) add(row, { persons: row.value });
    }
  }
  const { households: _, ...withoutList } = scope;
  for (const id of new Set(households)) {
    const state = view.get<HouseholdState>(`household/${id}`);
    if (!state) continue;
    const spot = { grid: state.grid ?? '', building: state.building };
    const otherwise =
      (whole.grids || whole.buildings || scope.stairwells) && inScope(withoutList, { ...spot, ...state });
    if (!otherwise) add(spot, { households: 1, persons: state.persons.length });
  }
  return [...counts.values()].filter((one) => one.households > 0);
}

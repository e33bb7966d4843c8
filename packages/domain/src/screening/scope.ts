/**
 * Whom a round asks: the whole place, parts of it, a list of households, or whoever meets a criterion (settling.ts);
 * and its denominator, pinned when it is set.
 */

import type { Static } from 'typebox';
import * as Type from 'typebox';
import { type Below, LogCode, type SubjectKey, Uuid, type View } from '../records/index.ts';
import { type HouseholdState, priorityOfHousehold, stoodAt } from '../residents/index.ts';
import { RoundCriteria } from './criteria.ts';

const Code = Type.String({ maxLength: 80 });

/** An empty scope is the whole community; of several parts, whoever is in any of them is asked. */
export const RoundScope = Type.Object(
  {
    /** Which places below are asked at all: the others are never told of the round. Absent: all of them. */
    places: Type.Optional(Type.Array(LogCode, { minItems: 1, maxItems: 500 })),
    grids: Type.Optional(Type.Array(Code, { maxItems: 500 })),
    buildings: Type.Optional(Type.Array(Code, { maxItems: 2000 })),
    stairwells: Type.Optional(Type.Array(Type.Object({ building: Code, stairwell: Code }), { maxItems: 2000 })),
    households: Type.Optional(Type.Array(Uuid, { maxItems: 20_000 })),
    /** Whoever meets one of these, within the parts above if there are any; each log finds them, and keeps a list. */
    criteria: Type.Optional(RoundCriteria),
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
  const { grids, buildings, stairwells, households, criteria } = scope;
  // Who meets a criterion is not known before a log has made its list.
  if (!grids && !buildings && !stairwells && !households) return !criteria;
  return (
    (grids?.includes(grid) ?? false) ||
    (buildings?.includes(building) ?? false) ||
    (stairwells?.some((one) => one.building === building && one.stairwell === (stairwell ?? '')) ?? false) ||
    (household !== undefined && (listOf(households)?.has(household) ?? false))
  );
}

/** To whom a round below goes, and whatever is said of it afterwards. */
export function toPlaces({ places }: { readonly [name: string]: unknown }): Below {
  return { below: true, ...(places !== undefined && { within: places as readonly string[] }) };
}

/** The places of a round, to be pinned with whatever is said of it later. */
export function placesOf(opening: { readonly scope: RoundScope } | undefined): { places?: readonly string[] } {
  return opening?.scope.places ? { places: opening.scope.places } : {};
}

/** Whether a round asks this household: by where it stood when the round began, wherever it stands now. */
export function asks(
  { round, scope }: { readonly round: string; readonly scope: RoundScope },
  household: HouseholdState,
): boolean {
  return inScope(scope, { ...stoodAt(household, round), household: household.household });
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
export function talliesFor({ stairwells = [], households = [] }: RoundScope): readonly (readonly [string, string])[] {
  const parts = [...new Set(stairwells.map(({ stairwell }) => stairwell))];
  const names = ['households', 'persons', ...parts.flatMap((one) => [stairwellTally(one), personsTally(one)])];
  return [
    ...names.map((name) => ['roster', name] as const),
    // The priority list is counted the same way.
    ...['persons', ...parts.map(personsTally), ...new Set(households.map(priorityOfHousehold))].map(
      (name) => ['priority', name] as const,
    ),
  ];
}

export function householdsFor({ households = [] }: RoundScope): readonly SubjectKey[] {
  return households.map((id): SubjectKey => `household/${id}`);
}

type Place = { grid: string; building: string };
type Denominator = Place & { households: number; persons: number };

/** Each household of the roster in the scope once, and who lives there, by grid and building. */
export function pinned(scope: RoundScope, view: View): Denominator[] {
  const persons = sumsIn(scope, view, { scope: 'roster', whole: 'persons', stairwell: personsTally }, sizeOf);
  const homes = sumsIn(scope, view, { scope: 'roster', whole: 'households', stairwell: stairwellTally }, () => 1);
  return [...homes].map(([key, { value, ...place }]) => ({
    ...place,
    households: value,
    persons: persons.get(key)?.value ?? 0,
  }));
}

type Counted = { grid: string; building: string; persons: number };

/** Who of the priority list is in the scope. */
export function pinnedPriority(scope: RoundScope, view: View): { priority?: Counted[] } {
  const tallies = { scope: 'priority', whole: 'persons', stairwell: personsTally };
  const listed = ({ household }: HouseholdState) =>
    view.tally('priority', priorityOfHousehold(household)).reduce((sum, { value }) => sum + value, 0);
  const found = [...sumsIn(scope, view, tallies, listed).values()];
  const priority = found.map(({ value, ...place }) => ({ ...place, persons: value }));
  return priority.length > 0 ? { priority: priority.sort(byPlace) } : {};
}

const sizeOf = ({ persons }: HouseholdState) => persons.length;
const byPlace = (a: Place, b: Place) =>
  a.grid === b.grid ? (a.building < b.building ? -1 : 1) : a.grid < b.grid ? -1 : 1;

/** What a tally counts in the scope, by grid and building; of households on a list, what each is worth. */
function sumsIn(
  scope: RoundScope,
  view: View,
  tally: { readonly scope: string; readonly whole: string; readonly stairwell: (one: string) => string },
  worth: (household: HouseholdState) => number,
): ReadonlyMap<string, Place & { value: number }> {
  const sums = new Map<string, Place & { value: number }>();
  const add = ({ grid, building }: Place, value: number) => {
    if (value <= 0) return;
    const key = `${grid}\u0000${building}`;
    sums.set(key, { grid, building, value: (sums.get(key)?.value ?? 0) + value });
  };
  const { stairwells = [], households = [], ...whole } = scope;
  const onlyParts = (scope.stairwells || scope.households) && !whole.grids && !whole.buildings;
  const wholly = (row: Place) => !onlyParts && inScope(whole, row);
  for (const row of view.tally(tally.scope, tally.whole)) if (wholly(row)) add(row, row.value);
  for (const [building, stairwell] of distinct(stairwells)) {
    for (const row of view.tally(tally.scope, tally.stairwell(stairwell))) {
      if (row.building === building && !wholly(row)) add(row, row.value);
    }
  }
  const { households: _, ...withoutList } = scope;
  for (const id of new Set(households)) {
    const state = view.get<HouseholdState>(`household/${id}`);
    if (!state) continue;
    const spot = { grid: state.grid ?? '', building: state.building };
    const otherwise =
      (whole.grids || whole.buildings || scope.stairwells) && inScope(withoutList, { ...spot, ...state });
    if (!otherwise) add(spot, worth(state));
  }
  return sums;
}

function distinct(stairwells: NonNullable<RoundScope['stairwells']>): (readonly [string, string])[] {
  const seen = new Map(stairwells.map((one) => [`${one.building}\u0000${one.stairwell}`, one]));
  return [...seen.values()].map(({ building, stairwell }) => [building, stairwell] as const);
}

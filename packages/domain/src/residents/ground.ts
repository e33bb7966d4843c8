/**
 * Ground drawn anew: a building divided or joined to another, buildings put into another grid. It is planned
 * here, whole, before a record of it is written, so that whoever draws it sees first what will move.
 *
 * Households keep their ids, and with them their visits, also those that are still unsent on a phone.
 */
import type { BuildingState, Door, Layout } from '../places/index.ts';
import type { HouseholdState } from './shapes.ts';

export type Spot = { readonly grid?: string; readonly building: string; readonly stairwell?: string };

/** One household that stands elsewhere afterwards. */
export type Shift = { readonly household: HouseholdState; readonly to: Spot; readonly door?: Door };

export type GroundFact = { readonly kind: string; readonly body: unknown };

export type GroundPlan = {
  /** Said first: that the places exist to which households move. */
  readonly before: readonly GroundFact[];
  readonly shifts: readonly Shift[];
  /** Said last: what is left of the places from which they moved. */
  readonly after: readonly GroundFact[];
};

/** On the desk a door is plain; on the server, sealed, it is never looked into. */
type Plain = (household: HouseholdState) => Door | undefined;

export type Ground = { readonly building: BuildingState; readonly homes: readonly HouseholdState[] };

export type Naming = ReadonlyMap<string, string>;

/**
 * Some doors of a building go to another, new or standing.
 * @param named how their stairwells are called there; '' is a door without one
 */
export function divided(
  from: Ground,
  to: Ground & { isNew: boolean },
  going: ReadonlySet<string>,
  named: Naming,
  plain: Plain,
): GroundPlan {
  const leaving = from.homes.filter(({ household }) => going.has(household));
  const staying = from.homes.filter(({ household }) => !going.has(household));
  const shifts = leaving.map((household) => shiftOf(household, to.building, named));
  const taken = stairwellsOf(from.building.layout, leaving, named, plain);
  const target = to.building.layout;
  const layout = to.isNew ? taken : joinedLayout(target, taken);
  const rest = stairwellsOf(from.building.layout, staying, new Map(), plain, leaving);
  const { building, key, name, kind, grid, compound, exclave } = to.building;
  const listed = { building, key, name, kind, layout, ...(grid && { grid }), ...(compound && { compound }) };
  const before: GroundFact[] = [];
  if (to.isNew) before.push({ kind: 'places.buildingListed', body: listed });
  else if (!same(layout, target)) before.push({ kind: 'places.buildingChanged', body: { building, layout } });
  if (to.isNew && exclave) before.push({ kind: 'places.buildingChanged', body: { building, exclave } });
  const changed = staying.length > 0 && !same(rest, from.building.layout);
  const left = { building: from.building.building, layout: rest };
  return { before, shifts, after: changed ? [{ kind: 'places.buildingChanged', body: left }] : [] };
}

/** All doors of one building belong to another from now on. Its row stays, for what is still on its way to it. */
export function joined(from: Ground, to: Ground, named: Naming, plain: Plain): GroundPlan {
  const taken = stairwellsOf(from.building.layout, from.homes, named, plain);
  const layout = joinedLayout(to.building.layout, taken);
  const occupied = new Set(to.homes.map((home) => doorKey(home.stairwell, plain(home)?.label)));
  const shifts = from.homes.map((home): Shift => {
    const shift = shiftOf(home, to.building, named);
    const door = plain(home);
    if (!door || !occupied.has(doorKey(shift.to.stairwell, door.label))) return shift;
    // Two doors of one number: the one that came says where it came from.
    return { ...shift, door: { ...door, label: `${from.building.name}-${door.label}`.slice(0, 40) } };
  });
  const { building } = to.building;
  const gone = { building: from.building.building, joinedInto: building };
  return {
    before: same(layout, to.building.layout) ? [] : [{ kind: 'places.buildingChanged', body: { building, layout } }],
    shifts,
    after: [{ kind: 'places.buildingChanged', body: gone }],
  };
}

/** Buildings belong to this grid, wherever they stand; `joining` is a grid that is nothing else any more. */
export function intoGrid(
  grounds: readonly Ground[],
  grid: string,
  joining?: { readonly grid: string; readonly name: string },
): GroundPlan {
  const moving = grounds.filter(({ building }) => building.grid !== grid);
  return {
    before: moving.map(({ building: { building } }) => ({ kind: 'places.buildingChanged', body: { building, grid } })),
    shifts: grounds.flatMap(({ homes }) =>
      homes
        .filter((home) => home.grid !== grid)
        .map((household): Shift => {
          const { building, stairwell } = household;
          return { household, to: { grid, building, ...(stairwell && { stairwell }) } };
        }),
    ),
    after: joining ? [{ kind: 'places.gridDrawn', body: { ...joining, joinedInto: grid } }] : [],
  };
}

/** How the stairwells of a building that joins are called there: as before, unless that one is taken. */
export function namesAfterJoining(from: Ground, to: Ground): Naming {
  const taken = new Set(stairwellNames(to));
  const names = new Map<string, string>();
  const free = () => {
    const numbers = [...taken].map(Number).filter((one) => Number.isInteger(one));
    return String(Math.max(0, ...numbers) + 1);
  };
  for (const stairwell of stairwellNames(from)) {
    const name = taken.has(stairwell) ? free() : stairwell;
    taken.add(name);
    names.set(stairwell, name);
  }
  // Doors without a stairwell, in a building that has some: called after the building that they were.
  if (taken.size > 0 && from.homes.some(({ stairwell }) => !stairwell)) names.set('', from.building.name.slice(0, 20));
  return names;
}

/** Drawn or lived in, as they are counted. */
export function stairwellNames({ building: { layout }, homes }: Ground): readonly string[] {
  const drawn = layout.shape === 'storeys' ? layout.stairwells.map(({ stairwell }) => stairwell) : [];
  const lived = homes.flatMap(({ stairwell }) => stairwell ?? []);
  return [...new Set([...drawn, ...lived])].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}

/** The record of a shift; everybody listed there goes along, at most sixty to a record. */
export function shiftFacts({ household, to, door }: Shift, persons: readonly string[]): readonly GroundFact[] {
  const most = 60;
  const told = { household: household.household, ...to, ...(door && { door }) };
  const parts = Math.max(1, Math.ceil(persons.length / most));
  return Array.from({ length: parts }, (_, at) => ({
    kind: 'residents.householdMoved',
    body: { ...told, persons: persons.slice(at * most, (at + 1) * most) },
  }));
}

/** Whether the household stands there already: work that broke off is taken up where it ended. */
export function isDone({ to }: Shift, now: HouseholdState | undefined): boolean {
  if (!now) return false;
  const same = (a: string | undefined, b: string | undefined) => (a ?? '') === (b ?? '');
  return same(now.grid, to.grid) && now.building === to.building && same(now.stairwell, to.stairwell);
}

function shiftOf(household: HouseholdState, to: BuildingState, named: Naming): Shift {
  const stairwell = named.get(household.stairwell ?? '') ?? household.stairwell;
  const { building, grid } = to;
  return { household, to: { ...(grid && { grid }), building, ...(stairwell && { stairwell }) } };
}

/** How these households stand, drawn after the building they are in; the others' storeys above are left out. */
function stairwellsOf(
  layout: Layout,
  homes: readonly HouseholdState[],
  named: Naming,
  plain: Plain,
  without?: readonly HouseholdState[],
): Layout {
  if (layout.shape === 'list') return layout;
  const lived = new Set(homes.map(({ stairwell }) => stairwell ?? ''));
  const emptied = new Set((without ?? []).map(({ stairwell }) => stairwell ?? ''));
  const stairwells = layout.stairwells
    .filter(({ stairwell }) => lived.has(stairwell) || (without !== undefined && !emptied.has(stairwell)))
    .map((one) => ({
      ...one,
      stairwell: named.get(one.stairwell) ?? one.stairwell,
      storeys: emptied.has(one.stairwell) || !without ? topOf(one, homes, plain, without) : one.storeys,
    }));
  return stairwells.length > 0 ? { shape: 'storeys', stairwells } : layout;
}

/** The highest storey that is left, where what went away stood above it. */
function topOf(
  { stairwell, storeys }: { stairwell: string; storeys: number },
  homes: readonly HouseholdState[],
  plain: Plain,
  without: readonly HouseholdState[] | undefined,
): number {
  if (!without) return storeys;
  const heights = (some: readonly HouseholdState[]) =>
    some.filter((home) => home.stairwell === stairwell).map((home) => plain(home)?.storey ?? storeys);
  const top = Math.max(1, ...heights(homes));
  const lowestGone = Math.min(storeys + 1, ...heights(without));
  return lowestGone > top ? Math.min(storeys, top) : storeys;
}

function joinedLayout(into: Layout, taken: Layout): Layout {
  if (taken.shape === 'list') return into;
  if (into.shape === 'list') return taken;
  const known = new Map([...into.stairwells, ...taken.stairwells].map((one) => [one.stairwell, one]));
  for (const one of into.stairwells) {
    const other = taken.stairwells.find(({ stairwell }) => stairwell === one.stairwell);
    const storeys = Math.max(one.storeys, other?.storeys ?? 0);
    const perStorey = Math.max(one.perStorey, other?.perStorey ?? 0);
    known.set(one.stairwell, { stairwell: one.stairwell, storeys, perStorey });
  }
  return { shape: 'storeys', stairwells: [...known.values()].slice(0, 60) };
}

const same = (a: Layout, b: Layout) => JSON.stringify(a) === JSON.stringify(b);
const doorKey = (stairwell: string | undefined, label: string | undefined) => `${stairwell ?? ''}#${label ?? ''}`;

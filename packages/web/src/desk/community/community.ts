/** The whole community as the desk reads it, from the rows in memory: grids, buildings, households in order. */
import type { BuildingState, GridState } from '@fangxian/domain/places';
import type { HouseholdState, PersonState } from '@fangxian/domain/residents';
import type { MemberState } from '@fangxian/domain/workforce';
import type { Device } from '../../device/index.ts';
import { addressOf, placeOf, plain } from './addresses.ts';
import { naturally } from './naturally.ts';

export type Rows = Pick<Device, 'get' | 'ids' | 'childrenOf'>;

export type Home = {
  readonly id: string;
  readonly state: HouseholdState;
  /** 3栋 2单元 603 */
  readonly address: string;
  /** 3栋 2单元 */
  readonly place: string;
  readonly building: string;
  readonly grid: string;
  readonly stairwell: string;
  /** The household's head, else whoever was told first. */
  readonly head: string;
};

export type BuildingHomes = BuildingState & { readonly homes: readonly Home[] };

export type Community = {
  readonly grids: readonly { readonly id: string; readonly name: string }[];
  readonly buildings: readonly BuildingHomes[];
  readonly homes: readonly Home[];
  readonly homeOf: ReadonlyMap<string, Home>;
  /** Of a grid or a building, by its id; '' is what has not been put into any. */
  readonly nameOf: (id: string) => string | undefined;
  readonly persons: number;
};

export function readCommunity(rows: Rows): Community {
  const grids = rows
    .ids('grid')
    .map((id) => ({ id, name: rows.get<GridState>(`grid/${id}`)?.name ?? id }))
    .sort((a, b) => naturally(a.name, b.name));
  const known = rows
    .ids('building')
    .map((id) => rows.get<BuildingState>(`building/${id}`))
    .filter((state) => state !== undefined);
  const names = new Map([...grids.map(({ id, name }) => [id, name] as const)]);
  for (const { building, name } of known) names.set(building, name);

  const stairwells = stairwellsOf(rows, known);
  const byBuilding = new Map<string, Home[]>();
  for (const id of rows.ids('household')) {
    const state = rows.get<HouseholdState>(`household/${id}`);
    if (!state) continue;
    const home = readHome(rows, id, state, placeIn(names, stairwells, state));
    const beside = byBuilding.get(state.building);
    if (beside) beside.push(home);
    else byBuilding.set(state.building, [home]);
  }
  const buildings = known
    .map((state) => ({ ...state, homes: (byBuilding.get(state.building) ?? []).sort(asTheyStand) }))
    // Joined to another, and nobody is listed there: what comes late to its old door shows it again.
    .filter(({ joinedInto, homes }) => !joinedInto || homes.length > 0)
    .sort((a, b) => naturally(a.name, b.name));
  const drawn = new Set(known.map(({ building }) => building));
  const unknown = [...byBuilding].filter(([id]) => !drawn.has(id)).flatMap(([, homes]) => homes);
  const homes = [...buildings.flatMap((building) => building.homes), ...unknown];
  const used = new Set(homes.map(({ grid }) => grid));
  return {
    grids: grids.filter(({ id }) => used.has(id) || !rows.get<GridState>(`grid/${id}`)?.joinedInto),
    buildings,
    homes,
    homeOf: new Map(homes.map((home) => [home.id, home])),
    nameOf: (id) => names.get(id),
    persons: homes.reduce((sum, { state }) => sum + state.persons.length, 0),
  };
}

export function memberName(rows: Rows, member: string | undefined): string | undefined {
  if (member === undefined) return undefined;
  return plain(rows.get<MemberState>(`member/${member}`)?.name);
}

/** The stairwells of each building, drawn or lived in. */
function stairwellsOf(rows: Rows, buildings: readonly BuildingState[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { building, layout } of buildings) {
    const drawn = layout.shape === 'storeys' ? layout.stairwells.map(({ stairwell }) => stairwell) : [];
    found.set(building, new Set(drawn));
  }
  for (const id of rows.ids('household')) {
    const state = rows.get<HouseholdState>(`household/${id}`);
    if (state?.stairwell) found.get(state.building)?.add(state.stairwell);
  }
  return found;
}

function placeIn(
  names: ReadonlyMap<string, string>,
  stairwells: ReadonlyMap<string, ReadonlySet<string>>,
  { building, stairwell }: HouseholdState,
): string {
  const only = stairwells.get(building)?.size === 1;
  return placeOf(names.get(building), only ? undefined : stairwell);
}

function readHome(rows: Rows, id: string, state: HouseholdState, place: string): Home {
  const first = state.head ?? state.persons[0];
  const head = first && plain(rows.get<PersonState>(`person/${first}`)?.name);
  return {
    id,
    state,
    address: addressOf(place, state),
    place,
    building: state.building,
    grid: state.grid ?? '',
    stairwell: state.stairwell ?? '',
    head: head ?? '',
  };
}

function asTheyStand(a: Home, b: Home): number {
  if (a.stairwell !== b.stairwell) return naturally(a.stairwell, b.stairwell);
  const [one, other] = [plain(a.state.door), plain(b.state.door)];
  const storeys = (one?.storey ?? 0) - (other?.storey ?? 0);
  if (storeys !== 0) return storeys;
  const numbers = (one?.number ?? 0) - (other?.number ?? 0);
  return numbers !== 0 ? numbers : naturally(one?.label ?? '', other?.label ?? '');
}

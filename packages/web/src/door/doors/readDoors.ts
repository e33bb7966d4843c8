/**
 * The doors as they stand, in walking order. One visit changes one row: given what was read before, all else is taken
 * over as it is, so that a phone with a thousand doors neither sorts nor draws them again for it.
 */
import type { BuildingState } from '@fangxian/domain/places';
import type { HouseholdState } from '@fangxian/domain/residents';
import { type CoverageState, coverageKey, type RoundState } from '@fangxian/domain/screening';
import type { Device } from '../../device/index.ts';
import { asked, type DoorRow, doorRowLike, missedBefore } from './doorRow.ts';
import { naturally } from './naturally.ts';
import { inWalkingOrder } from './walkingOrder.ts';

export type Doors = {
  /** In walking order. */
  readonly rows: readonly DoorRow[];
  readonly byId: ReadonlyMap<string, DoorRow>;
  readonly byBuilding: ReadonlyMap<string, readonly DoorRow[]>;
  readonly buildings: readonly {
    readonly id: string;
    readonly state: BuildingState | undefined;
    readonly name: string;
  }[];
  readonly nameOf: (building: string) => string;
  /** The stairwell, where it has to be said: a building with a single one is spoken of without it. */
  readonly stairwellOf: (household: HouseholdState) => string | undefined;
};

type Buildings = ReadonlyMap<string, BuildingState>;

export function readDoors(
  device: Pick<Device, 'ids' | 'get'>,
  round: RoundState | undefined,
  before?: Doors | undefined,
): Doors {
  const states = new Map<string, BuildingState>();
  for (const id of device.ids('building')) {
    const state = device.get<BuildingState>(`building/${id}`);
    if (state) states.set(id, state);
  }
  const found: DoorRow[] = [];
  for (const id of device.ids('household')) {
    const household = device.get<HouseholdState>(`household/${id}`);
    if (!household || (round && !asked(round, household))) continue;
    const coverage = round && device.get<CoverageState>(coverageKey(round.round, id));
    found.push(doorRowLike(before?.byId.get(id), household, coverage, missedBefore(device, round, household)));
  }
  const byId = new Map(found.map((row) => [row.id, row]));
  if (before && sameBuildings(states, before) && sameDoors(byId, before)) return laidOver(before, byId);
  return laidOut(found, byId, states);
}

function laidOut(found: readonly DoorRow[], byId: ReadonlyMap<string, DoorRow>, states: Buildings): Doors {
  const nameOf = (building: string) => states.get(building)?.name ?? '?';
  const rows = inWalkingOrder(found, nameOf);
  const byBuilding = inBuildings(rows);
  const single = new Set<string>();
  for (const [building, list] of byBuilding) {
    const layout = states.get(building)?.layout;
    const laidOut = layout?.shape === 'storeys' ? layout.stairwells.map((one) => one.stairwell) : [];
    const stairwells = new Set([...laidOut, ...list.map(({ household }) => household.stairwell)]);
    if (stairwells.size < 2) single.add(building);
  }
  const stairwellOf = ({ building, stairwell }: HouseholdState) => (single.has(building) ? undefined : stairwell);
  const buildings = [...new Set([...states.keys(), ...byBuilding.keys()])]
    // Joined to another: it stands here only for as long as somebody is listed in it.
    .filter((id) => !states.get(id)?.joinedInto || byBuilding.has(id))
    .map((id) => ({ id, state: states.get(id), name: nameOf(id) }))
    .sort((a, b) => naturally(a.name, b.name));
  return { rows, byId, byBuilding, buildings, nameOf, stairwellOf };
}

/** The same doors in the same buildings: only what stands behind some of them is new. */
function laidOver(before: Doors, byId: ReadonlyMap<string, DoorRow>): Doors {
  const touched = new Set<string>();
  const rows = before.rows.map((row) => {
    const now = byId.get(row.id) ?? row;
    if (now !== row) touched.add(row.household.building);
    return now;
  });
  if (touched.size === 0) return before;
  const byBuilding = new Map(before.byBuilding);
  const lists = inBuildings(rows.filter(({ household }) => touched.has(household.building)));
  for (const [building, list] of lists) byBuilding.set(building, list);
  return { ...before, rows, byId, byBuilding };
}

function inBuildings(rows: readonly DoorRow[]): Map<string, DoorRow[]> {
  const lists = new Map<string, DoorRow[]>();
  for (const row of rows) {
    const list = lists.get(row.household.building);
    if (list) list.push(row);
    else lists.set(row.household.building, [row]);
  }
  return lists;
}

function sameBuildings(states: Buildings, before: Doors): boolean {
  const known = before.buildings.filter(({ state }) => state !== undefined);
  const shown = [...states].filter(([id, state]) => !state.joinedInto || before.byBuilding.has(id));
  return known.length === shown.length && known.every(({ id, state }) => states.get(id) === state);
}

function sameDoors(byId: ReadonlyMap<string, DoorRow>, before: Doors): boolean {
  if (byId.size !== before.byId.size) return false;
  for (const [id, row] of byId) {
    const was = before.byId.get(id);
    if (!was) return false;
    if (was !== row && !sameDoor(was, row)) return false;
  }
  return true;
}

function sameDoor(a: DoorRow, b: DoorRow): boolean {
  if (a.household === b.household) return true;
  return (
    a.household.building === b.household.building &&
    a.household.stairwell === b.household.stairwell &&
    a.door.label === b.door.label &&
    a.door.storey === b.door.storey &&
    a.door.number === b.door.number
  );
}

/** Every door that this device holds, with its account in one round; made anew only when something changed. */
import type { BuildingState } from '@fangxian/domain/places';
import type { HouseholdState } from '@fangxian/domain/residents';
import { type CoverageState, coverageKey, type RoundState } from '@fangxian/domain/screening';
import { useMemo } from 'react';
import { type Device, useDevice, useVersion } from '../../device/index.ts';
import { stateOfHousehold } from '../../look/index.ts';
import { asked, type DoorRow, doorRow, missedBefore } from './doorRow.ts';
import { byWay } from './walkingOrder.ts';

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

export function useDoors(round: RoundState | undefined): Doors {
  const device = useDevice();
  const version = useVersion();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for every row read here
  return useMemo(() => readDoors(device, round), [device, round, version]);
}

export function readDoors(device: Pick<Device, 'ids' | 'get'>, round: RoundState | undefined): Doors {
  const names = new Map<string, string>();
  const states = new Map<string, BuildingState>();
  for (const id of device.ids('building')) {
    const state = device.get<BuildingState>(`building/${id}`);
    if (!state) continue;
    states.set(id, state);
    names.set(id, state.name);
  }
  const nameOf = (building: string) => names.get(building) ?? '?';
  const rows: DoorRow[] = [];
  for (const id of device.ids('household')) {
    const household = device.get<HouseholdState>(`household/${id}`);
    if (!household || (round && !asked(round, household))) continue;
    const coverage = round && device.get<CoverageState>(coverageKey(round.round, id));
    rows.push(doorRow(household, coverage, stateOfHousehold(coverage), missedBefore(device, round, household)));
  }
  rows.sort(byWay(nameOf));
  const byBuilding = new Map<string, DoorRow[]>();
  for (const row of rows) {
    const list = byBuilding.get(row.household.building);
    if (list) list.push(row);
    else byBuilding.set(row.household.building, [row]);
  }
  const single = new Set<string>();
  for (const [building, list] of byBuilding) {
    const layout = states.get(building)?.layout;
    const laidOut = layout?.shape === 'storeys' ? layout.stairwells.map((one) => one.stairwell) : [];
    const stairwells = new Set([...laidOut, ...list.map(({ household }) => household.stairwell)]);
    if (stairwells.size < 2) single.add(building);
  }
  const stairwellOf = ({ building, stairwell }: HouseholdState) => (single.has(building) ? undefined : stairwell);
  const numerically = new Intl.Collator('zh', { numeric: true });
  const buildings = [...new Set([...states.keys(), ...byBuilding.keys()])]
    // Joined to another: it stands here only for as long as somebody is listed in it.
    .filter((id) => !states.get(id)?.joinedInto || byBuilding.has(id))
    .map((id) => ({ id, state: states.get(id), name: nameOf(id) }))
    .sort((a, b) => numerically.compare(a.name, b.name));
  return { rows, byId: new Map(rows.map((row) => [row.id, row])), byBuilding, buildings, nameOf, stairwellOf };
}

/** A made-up district: communities with buildings, households and persons, all derived, so that it can be told again. */
import { buildingId } from '@fangxian/domain/places';
import { derivedId } from '@fangxian/domain/records';

export const district = '990101';
export const event = 'bench';

export type Community = {
  log: string;
  households: number;
  persons: number;
  workers: number;
  phoneBuildings?: number;
  /** Each worker answers for this many buildings, and helps out in the next worker's first; absent: for all of them. */
  buildingsEach?: number;
  /** Absent: towers of 128 doors. */
  building?: typeof tower;
};
/** Everything that a server needs to know to found the town; travels as JSON. */
export type Plan = { communities: readonly Community[] };

export type Household = {
  household: string;
  building: string;
  stairwell: string;
  storey: number;
  number: number;
  persons: readonly string[];
};

export const tower = { stairwells: 4, storeys: 8, perStorey: 4 };

function doorsOf({ building = tower }: Community): number {
  return building.stairwells * building.storeys * building.perStorey;
}

export function communityLog(nth: number): string {
  return `${district}001${String(nth + 1).padStart(3, '0')}`;
}

export function buildingsOf(community: Community): { key: string; building: string }[] {
  const { log, households } = community;
  return Array.from({ length: Math.ceil(households / doorsOf(community)) }, (_, i) => {
    const key = String(i + 1);
    return { key, building: buildingId(log, key) };
  });
}

/** Persons are spread evenly: of 16,403 households and 36,000 persons, each has two or three. */
export function householdsOf(community: Community): Household[] {
  const { log, households, persons, building: shape = tower } = community;
  const buildings = buildingsOf(community);
  const doors = doorsOf(community);
  const upTo = (household: number) => Math.floor((household * persons) / households);
  return Array.from({ length: households }, (_, i) => {
    const door = i % doors;
    const inStairwell = door % (shape.storeys * shape.perStorey);
    return {
      household: derivedId(log, 'household', String(i)),
      building: buildings[Math.floor(i / doors)]?.building ?? '',
      stairwell: String(Math.floor(door / (shape.storeys * shape.perStorey)) + 1),
      storey: Math.floor(inStairwell / shape.perStorey) + 1,
      number: (inStairwell % shape.perStorey) + 1,
      persons: Array.from({ length: upTo(i + 1) - upTo(i) }, (_, n) => derivedId(log, 'person', String(upTo(i) + n))),
    };
  });
}

/** Where a worker works: their own buildings, and the one that they share with the next. */
export function buildingsOfWorker(community: Community, nth: number): { own: string[]; shared: string | undefined } {
  const { buildingsEach = 0 } = community;
  const all = buildingsOf(community).map(({ building }) => building);
  const from = nth * buildingsEach;
  return { own: all.slice(from, from + buildingsEach), shared: all[from + buildingsEach] };
}

export type Seat = 'officer' | 'secretary' | 'phone' | `worker-${number}`;

export function memberOf(log: string, seat: Seat): string {
  return derivedId('bench', log, seat);
}

export function seatsOf({ workers, phoneBuildings }: Community): Seat[] {
  const crowd = Array.from({ length: workers }, (_, i): Seat => `worker-${i}`);
  return ['secretary', ...(phoneBuildings ? (['phone'] as const) : []), ...crowd];
}

/** Laying out a building on the spot: from a few numbers to records. Done twice, by two people, it is done once. */
import type { BuildingKind, CompoundState, Door, Layout } from '@fangxian/domain/places';
import { buildingId } from '@fangxian/domain/places';
import { derivedId } from '@fangxian/domain/records';
import type { HouseholdState } from '@fangxian/domain/residents';
import { readBuilding, readDoor, standingIn } from '@fangxian/domain/residents/roster';
import { doorOf } from '../doors/plain.ts';

export type Place = {
  readonly building: string;
  readonly key: string;
  readonly name: string;
  readonly compound?: string;
};
export type NewDoor = { readonly stairwell?: string; readonly door: Door };
export type Numbers = {
  readonly stairwells: number;
  readonly storeys: number;
  readonly perStorey: number;
  readonly from: number;
};
export type Range = {
  readonly from: number;
  readonly to: number;
  readonly which: 'all' | 'odd' | 'even';
  readonly suffix: string;
};

/** 3栋, 3#, 三幢 are one building, with the id that everybody else derives for it. */
export function placeNamed(
  log: string,
  name: string,
  compound?: string,
  compounds: readonly CompoundState[] = [],
): (Place & { kind: BuildingKind }) | undefined {
  const told = readBuilding(name, compound);
  if (!told) return undefined;
  const read = standingIn(told, compounds);
  const { key, kind } = read;
  return {
    building: buildingId(log, key),
    key,
    name: read.name,
    kind,
    ...(read.compound && { compound: read.compound }),
  };
}

export function storeysLayout({ stairwells, storeys, perStorey }: Numbers): Layout {
  const each = Array.from({ length: stairwells }, (_, at) => ({ stairwell: String(at + 1), storeys, perStorey }));
  return { shape: 'storeys', stairwells: each };
}

/** 101 … 804 in every stairwell. `from` leaves out the storeys below, where only shops are. */
export function storeysDoors({ stairwells, storeys, perStorey, from }: Numbers): readonly NewDoor[] {
  const doors: NewDoor[] = [];
  for (let stairwell = 1; stairwell <= stairwells; stairwell += 1) {
    for (let storey = from; storey <= storeys; storey += 1) {
      for (let number = 1; number <= perStorey; number += 1) {
        const label = `${storey}${String(number).padStart(2, '0')}`;
        doors.push({ stairwell: String(stairwell), door: { label, storey, number } });
      }
    }
  }
  return doors;
}

/** 1号 … 30号, or one side of a lane. */
export function rangeDoors({ from, to, which, suffix }: Range): readonly NewDoor[] {
  const doors: NewDoor[] = [];
  for (let number = from; number <= to; number += 1) {
    if ((which === 'odd' && number % 2 === 0) || (which === 'even' && number % 2 === 1)) continue;
    doors.push({ door: { label: `${number}${suffix}`, number } });
  }
  return doors;
}

/** One door as somebody types it. */
export function doorTyped(text: string): Door | undefined {
  const read = readDoor(text);
  if (!read) return undefined;
  const { key: _, ...door } = read;
  return door;
}

/** The household behind a door that was laid out. The same door laid out twice is one household. */
export function householdAt(log: string, buildingKey: string, stairwell: string | undefined, label: string): string {
  return derivedId(log, 'household', buildingKey, stairwell ?? '', sameDoor(label));
}

/** Whether two ways of writing mean one door. */
function sameDoor(label: string): string {
  return readDoor(label)?.key ?? label;
}

/** Doors that nobody has listed yet, as records; a door that the roster knows is left alone. */
export function doorFacts(
  log: string,
  place: Pick<Place, 'building' | 'key'>,
  grid: string | undefined,
  doors: readonly NewDoor[],
  known: readonly HouseholdState[],
) {
  const taken = new Set(known.map((one) => doorKey(one.stairwell, doorOf(one).label)));
  return doors
    .filter(({ stairwell, door }) => !taken.has(doorKey(stairwell, door.label)))
    .map(({ stairwell, door }) => ({
      kind: 'residents.householdListed',
      body: {
        household: householdAt(log, place.key, stairwell, door.label),
        ...(grid && { grid }),
        building: place.building,
        ...(stairwell && { stairwell }),
        door,
        dwellingState: 'unknown' as const,
        persons: [],
        source: 'door' as const,
      },
    }));
}

export function buildingFact(place: Place, kind: BuildingKind, layout: Layout, grid: string | undefined) {
  const { building, key, name, compound } = place;
  const body = { building, key, name, kind, layout, ...(grid && { grid }), ...(compound && { compound }) };
  return { kind: 'places.buildingListed', body };
}

function doorKey(stairwell: string | undefined, label: string): string {
  return `${stairwell ?? ''}#${sameDoor(label)}`;
}

/** How a building stands, worked out from the doors that a roster names. */
import type { BuildingKind, Layout } from '../../places/index.ts';
import type { BuildingRead, DoorRead } from './doors.ts';

export type SeenDoor = { readonly stairwell?: string; readonly door: DoorRead };

/** Where a flat's stairwell is not told, there is one. */
export const onlyStairwell = '1';

/** Storeys if at least four doors in five are of the sort of 1204; a lane or a village is a list whatever its numbers. */
export function layoutOf(building: BuildingRead, doors: readonly SeenDoor[]): Layout {
  const flats = doors.filter(({ door }) => isFlat(door));
  const mayRise = building.kind !== 'villageGroup' && building.kind !== 'courtyard';
  if (!mayRise || flats.length === 0 || flats.length < doors.length * 0.8) return { shape: 'list' };
  const stairwells = new Map<string, { storeys: number; perStorey: number }>();
  for (const { stairwell = onlyStairwell, door } of flats) {
    const known = stairwells.get(stairwell) ?? { storeys: 1, perStorey: 1 };
    stairwells.set(stairwell, {
      storeys: Math.max(known.storeys, door.storey ?? 1),
      perStorey: Math.max(known.perStorey, door.number ?? 1),
    });
  }
  if (stairwells.size > 60) return { shape: 'list' };
  const sorted = [...stairwells].sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }));
  return { shape: 'storeys', stairwells: sorted.map(([stairwell, size]) => ({ stairwell, ...size })) };
}

/** A house in a lane that turns out to have flats is no lane, and a block of plain doors no block of flats. */
export function kindOf(building: BuildingRead, layout: Layout): BuildingKind {
  if (layout.shape === 'storeys') return building.kind === 'apartments' ? 'apartments' : 'standalone';
  return building.kind === 'apartments' ? 'standalone' : building.kind;
}

function isFlat({ storey, number }: DoorRead): boolean {
  return storey !== undefined && number !== undefined && storey >= 1 && storey <= 120 && number >= 1 && number <= 60;
}

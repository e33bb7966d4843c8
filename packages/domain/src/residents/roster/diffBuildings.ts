/** Buildings that a file names and the registers do not hold, or hold as smaller or in another grid. */
import type { BuildingState, Layout } from '../../places/index.ts';
import type { RosterBuilding, RosterRecord } from './shapes.ts';

export function diffBuildings(
  known: ReadonlyMap<string, BuildingState>,
  told: readonly RosterBuilding[],
): RosterRecord[] {
  return told.flatMap((building): RosterRecord[] => {
    const state = known.get(building.building);
    if (!state) return [{ kind: 'places.buildingListed', body: building }];
    const { grid } = building;
    if (!covers(state.layout, building.layout)) {
      // The name that is on record stays: 3栋 is not renamed each time a file calls it 3#.
      const { key, name, kind } = state;
      const body = { ...building, key, name, kind: state.layout.shape === 'list' ? building.kind : kind };
      return [{ kind: 'places.buildingListed', body }];
    }
    if (grid && grid !== state.grid)
      return [{ kind: 'places.buildingChanged', body: { building: building.building, grid } }];
    return [];
  });
}

/** Whether every door that the file knows of has a place in the lay-out on record. */
function covers(known: Layout, told: Layout): boolean {
  if (told.shape === 'list') return true;
  if (known.shape === 'list') return false;
  return told.stairwells.every(({ stairwell, storeys, perStorey }) => {
    const there = known.stairwells.find((one) => one.stairwell === stairwell);
    return there !== undefined && there.storeys >= storeys && there.perStorey >= perStorey;
  });
}

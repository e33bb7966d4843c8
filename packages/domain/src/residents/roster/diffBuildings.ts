/** Buildings that a file names and the registers do not hold, or hold as smaller; what the registers say of them stays. */
import type { BuildingState, Layout } from '../../places/index.ts';
import { layoutOf } from './layout.ts';
import type { RosterBuilding, RosterHousehold, RosterRecord } from './shapes.ts';

/**
 * @param told as the file has them, under the ids of the registers
 * @param drawn the households that stand in each of them as the file says, or are new there. Who stands elsewhere now
 * needs no door in the building of an older list.
 */
export function diffBuildings(
  known: ReadonlyMap<string, BuildingState>,
  told: readonly RosterBuilding[],
  drawn: readonly RosterHousehold[],
): RosterRecord[] {
  const listed = new Map(told.map((one) => [one.building, one]));
  const doors = new Map<string, RosterHousehold[]>();
  for (const household of drawn) {
    const there = doors.get(household.building);
    if (there) there.push(household);
    else doors.set(household.building, [household]);
  }
  return [...doors].flatMap(([building, homes]): RosterRecord[] => {
    const [state, named] = [known.get(building), listed.get(building)];
    if (!state) return named ? [{ kind: 'places.buildingListed', body: named }] : [];
    const { key, name, compound } = state;
    const layout = layoutOf({ key, name, kind: named?.kind ?? state.kind }, homes.map(seen));
    const grid = state.grid ?? named?.grid;
    if (!covers(state.layout, layout)) {
      // The name that is on record stays: 3栋 is not renamed each time a file calls it 3#.
      const kind = state.layout.shape === 'list' ? (named?.kind ?? state.kind) : state.kind;
      const within = compound ?? named?.compound;
      const body = { building, key, name, kind, layout, ...(grid && { grid }), ...(within && { compound: within }) };
      return [{ kind: 'places.buildingListed', body }];
    }
    return grid && !state.grid ? [{ kind: 'places.buildingChanged', body: { building, grid } }] : [];
  });
}

function seen({ stairwell, door }: RosterHousehold) {
  return { ...(stairwell && { stairwell }), door: { ...door, key: door.label } };
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

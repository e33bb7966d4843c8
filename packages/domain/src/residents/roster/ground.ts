/**
 * Where the places of a file are now. A building divided, joined or drawn anew keeps its households under their ids,
 * so those that a file names tell where the ground beneath them has gone, also for a door that is new there.
 */
import { readDoor } from './doors.ts';
import type { KnownRoster } from './known.ts';
import { onlyStairwell } from './layout.ts';
import { standingFor } from './places.ts';
import type { RosterHousehold } from './shapes.ts';

export type Spot = { readonly building: string; readonly stairwell?: string };
type Doorway = Spot & { readonly door: unknown };

export type Followed = (told: RosterHousehold) => Spot;

export function followedGround(known: KnownRoster, told: readonly RosterHousehold[]): Followed {
  const seen = new Map<string, Map<string, Spot>>();
  for (const household of told) {
    const state = known.households.get(household.household);
    // Behind another door number it is the family that moved, and not the ground.
    if (!state || labelOf(state) !== labelOf(household)) continue;
    const { building, stairwell } = state;
    const there = seen.get(spotKey(household)) ?? new Map<string, Spot>();
    there.set(spotKey(state), { building, ...(stairwell && { stairwell }) });
    seen.set(spotKey(household), there);
  }
  return (household) => {
    const { building, stairwell } = household;
    const [now, ...more] = seen.get(spotKey(household))?.values() ?? [];
    if (now && more.length === 0) return now;
    return { building: standingFor(known.buildings, building), ...(stairwell && { stairwell }) };
  };
}

export function spotKey({ building, stairwell }: Spot): string {
  return [building, stairwell ?? onlyStairwell].join('\u001f');
}

export function labelOf({ door }: Pick<Doorway, 'door'>): string {
  const { label } = door as RosterHousehold['door'];
  return readDoor(label)?.key ?? label;
}

export function doorKey(doorway: Doorway, at: Spot = doorway): string {
  return [spotKey(at), labelOf(doorway)].join('\u001f');
}

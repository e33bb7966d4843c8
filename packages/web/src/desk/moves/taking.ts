/** From what the desk says of an arrival to facts: a new door if need be, the taking in, the merging of a double. */
import type { Door } from '@fangxian/domain/places';
import type { ArrivalState, Arriving, PersonState } from '@fangxian/domain/residents';
import type { BuildingHomes, Fact } from '../community/index.ts';
import { mergeFact } from '../household/leavingFacts.ts';

export type NewDoor = { household: string; building: BuildingHomes; stairwell: string | undefined; door: Door };

export function listingFact({ household, building, stairwell, door }: NewDoor): Fact {
  return {
    kind: 'residents.householdListed',
    body: {
      household,
      ...(building.grid && { grid: building.grid }),
      building: building.building,
      ...(stairwell && { stairwell }),
      door,
      dwellingState: 'unknown',
      persons: [],
      source: 'desk',
    },
  };
}

export function takingFact(move: string, household: string, persons: readonly string[]): Fact {
  return { kind: 'residents.arrivalTaken', body: { move, household, persons: [...persons] } };
}

/** The one who came is kept, under the id that goes from community to community. */
export function doubleFact({ state: _s, into: _i, ...came }: Arriving, household: string, double: PersonState): Fact {
  return mergeFact({ ...came, household }, double);
}

export function undoingFact(move: string, household: string, persons: readonly string[]): Fact {
  return { kind: 'residents.takingUndone', body: { move, household, persons: [...persons] } };
}

export function sendingBackFact({ move }: ArrivalState, persons: readonly string[], because: string): Fact {
  return { kind: 'residents.arrivalReturned', body: { move, persons: [...persons], because } };
}

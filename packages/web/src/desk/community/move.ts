/** Putting a building into a grid moves its households and persons with it: they are told again, standing there. */
import type { Home } from './community.ts';

export type Fact = { readonly kind: string; readonly body: unknown };

export function intoGrid(building: string, homes: readonly Home[], grid: string): readonly Fact[] {
  return [
    { kind: 'places.buildingChanged', body: { building, grid } },
    ...homes.map(({ state }) => ({
      kind: 'residents.householdListed',
      body: { ...state, grid, persons: state.persons.map((person) => ({ person })) },
    })),
  ];
}

import { expect, test } from 'vitest';
import { derivedId, type SubjectKey, type View } from '../records/index.ts';
import { inScope, pinned, type RoundScope, talliesFor } from './scope.ts';

const id = (n: number) => derivedId('scope', String(n));
const home = (n: number, building: string, stairwell: string, grid = 'g1') => ({
  ...{ household: id(n), grid, building, stairwell, persons: Array.from({ length: n }, (_, i) => id(n * 10 + i)) },
});
const homes = [
  home(1, 'b1', '1'),
  home(2, 'b1', '1'),
  home(3, 'b1', '2'),
  home(4, 'b2', '1', 'g2'),
  home(5, 'b2', '2', 'g2'),
];

/** A roster as its tallies and rows tell of it. */
const view: View = {
  get: <State>(key: SubjectKey) => homes.find(({ household }) => key === `household/${household}`) as State,
  every: () => [],
  tally: (_scope, name) => {
    const [what, stairwell] = name.split('/');
    const worth = ({ persons }: { persons: string[] }) => (what === 'persons' ? persons.length : 1);
    const counted = homes.filter((one) => stairwell === undefined || one.stairwell === stairwell);
    const places = [...new Set(counted.map(({ grid, building }) => `${grid} ${building}`))];
    return places.map((place) => {
      const [grid = '', building = ''] = place.split(' ');
      const value = counted.filter((one) => one.building === building).reduce((sum, one) => sum + worth(one), 0);
      return { grid, building, value };
    });
  },
  target: () => undefined,
};

const scopes: RoundScope[] = [
  {},
  { grids: ['g2'] },
  { buildings: ['b1'] },
  { stairwells: [{ building: 'b1', stairwell: '1' }] },
  { stairwells: [{ building: 'b1', stairwell: '1' }], buildings: ['b1'] },
  { households: [id(1), id(4), id(4), id(99)] },
  { households: [id(1), id(4)], grids: ['g2'] },
  { households: [id(1), id(3)], stairwells: [{ building: 'b1', stairwell: '2' }] },
  { households: [] },
  { stairwells: [1, 2].map(() => ({ building: 'b1', stairwell: '1' })) },
];

test('a denominator counts each household of the scope once, and its people, whatever shape the scope has', () => {
  for (const scope of scopes) {
    const sum = { households: 0, persons: 0 };
    for (const { households, persons } of pinned(scope, view)) {
      sum.households += households;
      sum.persons += persons;
    }
    const within = homes.filter((one) => inScope(scope, one));
    const persons = within.reduce((total, one) => total + one.persons.length, 0);
    expect({ scope, sum }).toEqual({ scope, sum: { households: within.length, persons } });
  }
  expect(pinned({ households: [id(1), id(4)] }, view)).toEqual([
    { grid: 'g1', building: 'b1', households: 1, persons: 1 },
    { grid: 'g2', building: 'b2', households: 1, persons: 4 },
  ]);
});

test('a round reads the counts of its stairwells and no others', () => {
  expect(talliesFor({ stairwells: [{ building: 'b1', stairwell: '2' }] })).toEqual([
    ['roster', 'households'],
    ['roster', 'persons'],
    ['roster', 'households/2'],
    ['roster', 'persons/2'],
    ['priority', 'persons'],
    ['priority', 'persons/2'],
  ]);
});

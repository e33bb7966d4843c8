import { expect, test } from 'vitest';
import { derivedId, type SubjectKey, type View } from '../records/index.ts';
import { inScope, pinned, type RoundScope, talliesFor } from './scope.ts';

const id = (n: number) => derivedId('scope', String(n));
const home = (n: number, building: string, stairwell: string, grid = 'g1') => ({
  ...{ household: id(n), grid, building, stairwell },
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
  tally: (_scope, name) => {
    const stairwell = name.split('/')[1];
    const counted = homes.filter((one) => stairwell === undefined || one.stairwell === stairwell);
    const places = [...new Set(counted.map(({ grid, building }) => `${grid} ${building}`))];
    return places.map((place) => {
      const [grid = '', building = ''] = place.split(' ');
      return { grid, building, value: counted.filter((one) => one.building === building).length };
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
];

test('a denominator counts each household of the scope once, whatever shape the scope has', () => {
  for (const scope of scopes) {
    const counted = pinned(scope, view).reduce((sum, { households }) => sum + households, 0);
    expect({ scope, counted }).toEqual({ scope, counted: homes.filter((one) => inScope(scope, one)).length });
  }
  expect(pinned({ households: [id(1), id(4)] }, view)).toEqual([
    { grid: 'g1', building: 'b1', households: 1 },
    { grid: 'g2', building: 'b2', households: 1 },
  ]);
});

test('a round reads the counts of its stairwells and no others', () => {
  expect(talliesFor({ stairwells: [{ building: 'b1', stairwell: '2' }] })).toEqual([
    ['roster', 'households'],
    ['roster', 'households/2'],
  ]);
});

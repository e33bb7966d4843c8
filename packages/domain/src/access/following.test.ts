import { expect, test } from 'vitest';
import { following, reachedAfter } from './following.ts';
import type { Scope } from './grant.ts';

test('P49 no grant loses a door unsaid, and what is offered instead keeps exactly those', () => {
  const place = '500109000001';
  const from = (stairwell: string) => ({ grid: 'g1', building: 'one', stairwell });
  const to = (stairwell: string) => ({ grid: 'g1', building: 'half', stairwell });
  const moves = [
    { from: from('2'), to: to('1'), households: 6 },
    { from: from('3'), to: to('2'), households: 5 },
  ];
  const reached = (scope: Scope) => reachedAfter(scope, place, moves);
  const living = new Map([['half', 11]]);
  expect(reached({ place })).toEqual({ lost: 0, gained: 0 });
  expect(reached({ place, grids: ['g1'] })).toEqual({ lost: 0, gained: 0 });
  expect(reached({ place, buildings: ['half'] })).toEqual({ lost: 0, gained: 11 });
  const whole: Scope = { place, buildings: ['one'] };
  expect(reached(whole)).toEqual({ lost: 11, gained: 0 });
  expect(following(whole, place, moves, living)).toEqual({ place, buildings: ['one', 'half'] });
  const part: Scope = { place, stairwells: ['one#3'] };
  expect(reached(part)).toEqual({ lost: 5, gained: 0 });
  const kept = following(part, place, moves, living);
  expect(kept).toEqual({ place, stairwells: ['one#3', 'half#2'] });
  expect(reached(kept)).toEqual({ lost: 0, gained: 0 });
});

import type { Grant, Role, Scope } from '@fangxian/domain/access';
import type { MemberState } from '@fangxian/domain/workforce';
import { expect, test } from 'vitest';
import { workersOf } from './gridWorkers.ts';

const place = '990101001001';
const member = (name: string, role: Role, scope: Omit<Scope, 'place'>, more: Partial<Grant> = {}) =>
  ({
    member: name,
    name,
    grants: [{ grant: name, role, scope: { place, ...scope }, from: 10, ...more }],
  }) as MemberState;

test('a grid has the workers of its own, of its buildings and of their stairwells, while their grants hold', () => {
  const members = [
    member('by grid', 'gridWorker', { grids: ['g1'] }),
    member('by building', 'gridWorker', { buildings: ['b1', 'b9'] }),
    member('by stairwell', 'buildingLead', { stairwells: ['b2#1'] }),
    member('elsewhere', 'gridWorker', { grids: ['g2'], buildings: ['b9'] }),
    member('everywhere, at the desk', 'communityWorker', {}),
    member('ended', 'gridWorker', { grids: ['g1'] }, { until: 20 }),
    member('to come', 'gridWorker', { grids: ['g1'] }, { from: 30 }),
  ];
  const found = workersOf(members, 'g1', new Set(['b1', 'b2']), 20);
  expect(found.map(({ member: name }) => name)).toEqual(['by grid', 'by building', 'by stairwell']);
});

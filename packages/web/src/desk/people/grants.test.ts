import type { Grant } from '@fangxian/domain/access';
import { expect, test } from 'vitest';
import { mayInvite, rolesToGive, scopeInWords, scopeOf } from './grants.ts';

const place = '500109007017';
const grant = (role: Grant['role'], scope: Grant['scope'], until?: number): Grant => ({
  grant: '00000000-0000-7000-8000-000000000001',
  role,
  scope,
  from: 0,
  ...(until !== undefined && { until }),
});
const secretary = [grant('communitySecretary', { place })];

test('a secretary may give every role of the community, and none above it', () => {
  expect(rolesToGive(secretary, { place }, undefined, 10)).toEqual([
    'communitySecretary',
    'communityWorker',
    'doctor',
    'policeOfficer',
    'gridWorker',
    'buildingLead',
    'volunteer',
  ]);
});

test('nothing may be given outside one’s own places, nor beyond one’s own time', () => {
  expect(rolesToGive(secretary, { place: '500109007018' }, undefined, 10)).toEqual([]);
  const ending = [grant('communitySecretary', { place }, 100)];
  expect(rolesToGive(ending, { place }, undefined, 10)).toEqual([]);
  expect(rolesToGive(ending, { place }, 90, 10)).toContain('gridWorker');
});

test('a worker at the desk sees people and invites nobody', () => {
  expect(mayInvite([grant('communityWorker', { place })], 10)).toBe(false);
  expect(mayInvite(secretary, 10)).toBe(true);
});

test('a grant reads as it is spoken', () => {
  const told = { comma: '、', oneCase: ({ door }: { door: string }) => `${door}一户` };
  const nameOf = (id: string) => ({ b3: '3栋', b5: '5栋', g1: '第1网格' })[id];
  expect(scopeInWords({ place, buildings: ['b3', 'b5'] }, { nameOf }, told)).toBe('3栋、5栋');
  expect(scopeInWords({ place, grids: ['g1'], stairwells: ['b3#2'] }, { nameOf }, told)).toMatch(/^第1网格、3栋 .*2/);
  expect(scopeInWords({ place }, { nameOf }, told)).toBeUndefined();
});

test('a part without a choice is no scope', () => {
  expect(scopeOf(place, 'buildings', [])).toBeUndefined();
  expect(scopeOf(place, 'buildings', ['b3'])).toEqual({ place, buildings: ['b3'] });
  expect(scopeOf(place, 'whole', [])).toEqual({ place });
});

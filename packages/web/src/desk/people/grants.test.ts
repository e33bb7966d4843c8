import type { Grant } from '@fangxian/domain/access';
import { expect, test } from 'vitest';
import { mayInvite, narrowedFacts, placesIn, rolesToGive, scopeInWords, scopeOf } from './grants.ts';

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

test('one of several places is taken back: the grant ends and the rest is given anew; an only place is not narrowed', () => {
  const held = grant('gridWorker', { place, buildings: ['a', 'b'], stairwells: ['c#1'] }, 500);
  const member = { member: 'm', name: '试网格员', grants: [held], invitedBy: 'd' } as never;
  const nameOf = (id: string) => `${id}栋`;
  expect(placesIn(held.scope, { nameOf }).map(({ id }) => id)).toEqual(['a', 'b', 'c#1']);
  const id = '00000000-0000-7000-8000-000000000002';
  expect(narrowedFacts(member, held, 'b', id)).toEqual([
    { kind: 'workforce.grantEnded', body: { member: 'm', grant: held.grant } },
    {
      kind: 'workforce.invited',
      body: {
        member: 'm',
        name: '试网格员',
        grants: [{ ...held, grant: id, scope: { place, buildings: ['a'], stairwells: ['c#1'] } }],
      },
    },
  ]);
  const without = narrowedFacts(member, held, 'c#1', id)?.[1]?.body;
  expect(without).toMatchObject({ grants: [{ scope: { buildings: ['a', 'b'] } }] });
  expect(narrowedFacts(member, grant('gridWorker', { place, buildings: ['a'] }), 'a', id)).toBeUndefined();
  expect(narrowedFacts(member, grant('gridWorker', { place }), 'a', id)).toBeUndefined();
});

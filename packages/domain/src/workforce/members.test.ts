import { expect, test } from 'vitest';
import { noSight, roles, type Sight } from '../access/index.ts';
import { type MemberState, workforce } from './kinds.ts';

const grant = (role: MemberState['grants'][number]['role']) => ({
  grant: 'one',
  role,
  scope: { place: '500109007017' },
  from: 0,
});
const member = (role: MemberState['grants'][number]['role'], more: Partial<MemberState> = {}): MemberState => ({
  member: role,
  name: role,
  phone: '023-55500120',
  grants: [grant(role)],
  invitedBy: 'system',
  ...more,
});
const seen = (state: MemberState, viewer = 'somebody at a door', sight: Sight = noSight) =>
  workforce.registers?.find(({ name }) => name === 'member')?.mask(state, { member: viewer, sight }, state.member);

test('whoever finds a fever can call the doctor; colleagues, and those locked out, stay unseen', () => {
  expect(seen(member('doctor'))).toMatchObject({ phone: '023-55500120' });
  expect(seen(member('communitySecretary'))).toBeDefined();
  expect(seen(member('gridWorker'))).toBeUndefined();
  expect(seen(member('gridWorker'), 'gridWorker')).toBeDefined();
  expect(seen(member('doctor', { lockedAt: 1 }))).toBeUndefined();
  expect(seen(member('doctor'), 'an office above', roles.streetOfficer.sight)).toBeUndefined();
});

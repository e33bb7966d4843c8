import type { Grant, Role, Scope } from '@fangxian/domain/access';
import { expect, test } from 'vitest';
import { mayAbout } from './useMay.ts';

const place = '990101001001';
const state = { case: 'folder', household: 'home', building: 'building' };
const held = (role: Role, scope: Partial<Scope> = {}): Grant[] => [
  { grant: 'grant', role, scope: { place, ...scope }, from: 0 },
];
const may = (grants: readonly Grant[], kind: string) => mayAbout(grants, place, state, 1)(kind);

test('P188 a form of a folder is offered to whoever may write it there, and to nobody else', () => {
  const kinds = ['feverReferred', 'breached', 'needTold', 'carerReached', 'released', 'objectionAnswered', 'archived'];
  const offered = (grants: readonly Grant[]) => kinds.filter((kind) => may(grants, `quarantine.${kind}`));
  const caring = kinds.slice(0, 4);
  expect(offered(held('policeOfficer'))).toEqual(caring);
  expect(offered(held('doctor'))).toEqual([...caring, 'released']);
  expect(offered(held('communitySecretary'))).toEqual(kinds);
  expect(offered(held('gridWorker'))).toEqual([]);
  // Let in to this one case alone; and to another one.
  expect(offered(held('doctor', { case: 'folder', household: 'home' }))).toEqual([...caring, 'released']);
  expect(may(held('doctor', { case: 'folder', household: 'home' }), 'contacts.attempted')).toBe(true);
  expect(offered(held('doctor', { case: 'other', household: 'next door' }))).toEqual([]);
});

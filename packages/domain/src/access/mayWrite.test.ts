import { expect, test } from 'vitest';
import { type Grant, mayWrite, type Role, type Scope, sightAt } from './index.ts';

const place = '990101001001';
const held = (role: Role, scope: Scope): Grant[] => [
  { grant: '00000000-0000-4000-8000-000000000000', role, scope, from: 0 },
];
const may = (role: Role, scope: Scope, kind: string, standing = {}) =>
  mayWrite(held(role, scope), kind, place, standing, 1);

test('what is said for a whole place is not for whoever answers for a part of it', () => {
  for (const kind of ['screening.roundOpened', 'notices.published', 'places.gridDrawn', 'residents.rosterImported']) {
    expect(may('communitySecretary', { place }, kind)).toBe('yes');
    expect(may('communitySecretary', { place, buildings: ['3'] }, kind)).toBe('outsideScope');
  }
});

test('whoever answers for two buildings still acknowledges a notice, and visits there and nowhere else', () => {
  const scope = { place, buildings: ['3', '5'] };
  expect(may('gridWorker', scope, 'notices.acknowledged')).toBe('yes');
  expect(may('gridWorker', scope, 'screening.visited', { building: '3' })).toBe('yes');
  expect(may('gridWorker', scope, 'screening.visited', { building: '4' })).toBe('outsideScope');
  expect(may('gridWorker', scope, 'screening.roundOpened')).toBe('notYourRole');
});

test('P164 an office above sees by name what came to its own desk, and nothing by name below it', () => {
  const street = place.slice(0, 9);
  const sees = (log: string) => sightAt(held('streetOfficer', { place: street }), log, {}, 1);
  expect(sees(street)).toMatchObject({ names: true, phones: true, health: true, desk: false });
  expect(sees(place)).toMatchObject({ figures: true, names: false, phones: false, health: false });
  expect(sightAt(held('districtOfficer', { place: place.slice(0, 6) }), street, {}, 1).names).toBe(false);
});

const folder = '00000000-0000-4000-8000-00000000000c';
const household = '00000000-0000-4000-8000-00000000000a';
const oneCase: Scope = { place, buildings: ['3'], case: folder, household };

test('P192 a grant of one case reaches its folder and its household, and nothing else behind the same stairs', () => {
  const sees = (standing: object) => sightAt(held('doctor', oneCase), place, { building: '3', ...standing }, 1);
  expect(sees({ case: folder, household })).toMatchObject({ health: true, names: true });
  expect(sees({ household })).toMatchObject({ names: true });
  expect(sees({ ground: true })).toMatchObject({ figures: true });
  for (const other of [{ case: household }, { household: folder }, {}]) {
    expect(sees(other)).toMatchObject({ figures: false, names: false, health: false });
  }
  expect(sightAt(held('doctor', oneCase), place, {}, 1).figures).toBe(false);
});

test('P192 with a grant of one case somebody writes in its folder, acknowledges a notice, and nothing more', () => {
  const there = { building: '3', case: folder };
  expect(may('doctor', oneCase, 'quarantine.checked', there)).toBe('yes');
  expect(may('doctor', oneCase, 'quarantine.checked', { ...there, case: household })).toBe('outsideScope');
  expect(may('doctor', oneCase, 'contacts.attempted', { building: '3', household })).toBe('yes');
  expect(may('doctor', oneCase, 'notices.acknowledged')).toBe('yes');
  expect(may('communityWorker', oneCase, 'leads.received')).toBe('outsideScope');
  expect(may('communityWorker', oneCase, 'screening.visited', { building: '3' })).toBe('outsideScope');
});

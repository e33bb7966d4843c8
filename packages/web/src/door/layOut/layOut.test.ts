import { catalogue } from '@fangxian/domain/areas';
import { buildingId } from '@fangxian/domain/places';
import { faultIn } from '@fangxian/domain/records/fault';
import type { HouseholdState } from '@fangxian/domain/residents';
import { expect, test } from 'vitest';
import { buildingFact, doorFacts, doorTyped, placeNamed, rangeDoors, storeysDoors, storeysLayout } from './layOut.ts';

const log = '500109007017';
const numbers = { stairwells: 2, storeys: 8, perStorey: 4, from: 1 };

function named(name: string) {
  const place = placeNamed(log, name);
  if (!place) throw new Error(name);
  return place;
}

test('two people who lay out one building, each in their own writing, have laid out one building with one set of doors', () => {
  const [mine, theirs] = [named('3栋'), named('三号楼')];
  expect(mine.building).toBe(buildingId(log, '3'));
  expect(theirs.building).toBe(mine.building);
  const ids = (place: typeof mine) =>
    doorFacts(log, place, undefined, storeysDoors(numbers), []).map(({ body }) => body.household);
  expect(ids(theirs)).toEqual(ids(mine));
  expect(new Set(ids(mine)).size).toBe(64);
});

test('doors are numbered as they stand', () => {
  const labels = storeysDoors({ stairwells: 1, storeys: 12, perStorey: 2, from: 11 }).map(({ door }) => door);
  expect(labels).toEqual([
    { label: '1101', storey: 11, number: 1 },
    { label: '1102', storey: 11, number: 2 },
    { label: '1201', storey: 12, number: 1 },
    { label: '1202', storey: 12, number: 2 },
  ]);
});

test('one side of a lane is the odd or the even numbers', () => {
  const labels = rangeDoors({ from: 1, to: 6, which: 'odd', suffix: '号' }).map(({ door }) => door.label);
  expect(labels).toEqual(['1号', '3号', '5号']);
});

test('a door that the roster knows is left alone, however it is written', () => {
  const place = named('解北巷');
  const known = { household: 'x', building: place.building, door: { label: '2' } } as HouseholdState;
  const facts = doorFacts(log, place, undefined, rangeDoors({ from: 1, to: 3, which: 'all', suffix: '号' }), [known]);
  expect(facts.map(({ body }) => body.door.label)).toEqual(['1号', '3号']);
});

test('every record of a laid-out building fits its schema', () => {
  const place = named('3栋');
  const facts = [
    buildingFact(place, place.kind, storeysLayout(numbers), 'grid-2'),
    ...doorFacts(log, place, 'grid-2', storeysDoors(numbers), []),
  ];
  for (const { kind, body } of facts) {
    const found = catalogue.kind(kind);
    expect(found && faultIn(found, body)).toBeUndefined();
    expect(found).toBeDefined();
  }
});

test('a typed door is understood as the roster understands it', () => {
  expect(doorTyped('1204室')).toEqual({ label: '1204', storey: 12, number: 4 });
  expect(doorTyped('12-4')).toMatchObject({ storey: 12, number: 4 });
  expect(doorTyped('  ')).toBeUndefined();
});

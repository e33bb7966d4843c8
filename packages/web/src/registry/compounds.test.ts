import { catalogue } from '@fangxian/domain/areas';
import type { BuildingState } from '@fangxian/domain/places';
import { faultIn } from '@fangxian/domain/records/fault';
import { expect, test } from 'vitest';
import { compoundNamed, compoundsIn, ending, listing, putting, renaming } from './compounds.ts';

const log = '990101001001';
const building = (id: string, compound?: string): BuildingState => {
  const known = { building: id, name: `${id}栋`, key: id, kind: 'apartments', layout: { shape: 'list' } } as const;
  return { ...known, ...(compound && { compound }) };
};

function holding(states: { readonly [key: string]: unknown }) {
  return {
    ids: (register: string) =>
      Object.keys(states).flatMap((key) => (key.startsWith(`${register}/`) ? key.slice(register.length + 1) : [])),
    get: (key: string) => states[key],
  } as unknown as Parameters<typeof compoundsIn>[0];
}

test('P196 a compound that only a roster told of is there with its buildings, and every record about it fits', () => {
  const rows = holding({ 'building/1': building('1', '试新居'), 'building/2': building('2') });
  const [compound, ...more] = compoundsIn(rows, log);
  expect(more).toEqual([]);
  expect(compound).toMatchObject({ ...compoundNamed(log, '试 新居'), name: '试新居', listed: false });
  if (!compound) throw new Error('none');
  const facts = [...renaming(compound, '新新居'), ending(compound), putting(building('2'), '')];
  expect(facts.map(({ kind }) => kind).slice(0, 3)).toEqual([
    'places.compoundListed',
    'places.compoundChanged',
    'places.buildingChanged',
  ]);
  for (const { kind, body } of facts) {
    const found = catalogue.kind(kind);
    expect(found && faultIn(found, body)).toBeUndefined();
    expect(found).toBeDefined();
  }
});

test('P196 what is ended and empty is offered no more; a building that comes late shows it again', () => {
  const ended = { ...compoundNamed(log, '试大院'), ended: true as const };
  const row = { [`compound/${ended.compound}`]: ended };
  expect(compoundsIn(holding(row), log)).toEqual([]);
  const late = compoundsIn(holding({ ...row, 'building/1': building('1', '试大院') }), log);
  expect(late.map(({ name, kind }) => [name, kind])).toEqual([['试大院', 'courtyard']]);
});

test('P196 a building that still calls its compound by its former name is in it all the same', () => {
  const renamed = { ...compoundNamed(log, '旧名小区'), name: '新名小区' };
  const states = { [`compound/${renamed.compound}`]: renamed, 'building/1': building('1', '旧名小区') };
  const found = compoundsIn(holding({ ...states, 'building/2': building('2', '新名小区') }), log);
  expect(found.map(({ name, buildings }) => [name, buildings.length])).toEqual([['新名小区', 2]]);
  expect(listing(renamed).body).toMatchObject({ key: '旧名小区' });
});

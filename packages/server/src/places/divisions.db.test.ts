import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { prefixScope, withScope } from '../engine/database/connect.ts';
import { logsBelow } from '../engine/log/tallies.store.ts';
import { type TestHouse, testHouse, writer } from '../testing/house.ts';
import { readDivisions, takeDivisions } from './divisions.ts';

let house: TestHouse;
beforeEach(async () => {
  house = await testHouse();
});
afterEach(() => house.end());

const officer = writer('beibei', 'districtOfficer', { place: '500109' });
const file = new URL('../../../../data/demo/places-500109.csv', import.meta.url);

test('P18 a division tree is taken once; what is not theirs to name is said, row by row', async () => {
  const divisions = await readDivisions(readFileSync(file), 'places-500109.csv');
  if ('code' in divisions) throw new Error(divisions.code);
  expect(divisions).toHaveLength(212 - 1);
  const first = await takeDivisions(house.engine, officer, divisions);
  // The city itself stands above the officer's place.
  expect(first).toMatchObject({ new: 210, same: 0, refused: [{ row: 2, code: 'access.outsideScope' }] });
  expect(await takeDivisions(house.engine, officer, divisions)).toMatchObject({ new: 0, same: 210 });
  const renamed = divisions.map((one) => (one.code === '500109001' ? { ...one, name: '改名街道' } : one));
  expect(await takeDivisions(house.engine, officer, renamed)).toMatchObject({ new: 1, same: 209 });
  const logs = await withScope(house.database, prefixScope('500109'), logsBelow);
  expect(logs).toHaveLength(210);
});

test('P18 codes written out to twelve digits, as offices publish them, are the same places', async () => {
  const divisions = await readDivisions(readFileSync(file), 'places-500109.csv');
  if ('code' in divisions) throw new Error(divisions.code);
  const whole = (code: string | undefined) => code?.padEnd(12, '0') ?? '';
  const lines = divisions.map(({ code, name, parent }) => [whole(code), name, whole(parent)].join(','));
  const published = ['统计用区划代码,名称,上级', ...lines].join('\n');
  expect(await readDivisions(Buffer.from(published), '区划.csv')).toEqual(divisions);
});

test('a file without headings, and one that is no file, are answered in words', async () => {
  expect(await readDivisions(Buffer.from('1,2,3\n4,5,6\n'), 'x.csv')).toEqual({ code: 'places.noHeading' });
  expect(await readDivisions(Buffer.from([0, 1, 2, 3]), 'x.xlsx')).toMatchObject({
    code: expect.stringMatching(/^roster\./),
  });
});

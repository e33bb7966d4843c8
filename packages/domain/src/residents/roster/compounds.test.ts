/** Compounds made, renamed and filled by hand; an office's next list finds the same buildings. */
import { expect, test } from 'vitest';
import { buildingId, compoundId } from '../../places/index.ts';
import type { Row, SubjectKey } from '../../records/index.ts';
import { compoundKey, compoundKindOf, diffRoster, type RosterContent, type RosterRecord, readRoster } from './index.ts';
import { knownFrom, sheetOf, takenIn } from './testing/takenIn.ts';

const log = '500109007017';
type Rows = Map<SubjectKey, Row>;

async function read(lines: string): Promise<RosterContent> {
  const rows = sheetOf(`小区|楼栋|单元|房号|姓名\n${lines}`);
  const result = await readRoster({ log, salt: 'salt', rows });
  if (result.stage !== 'read') throw new Error(result.stage);
  return result;
}

const say = (rows: Rows, ...facts: readonly (readonly [string, object])[]): Rows =>
  takenIn(
    facts.map(([kind, body]) => ({ kind, body }) as RosterRecord),
    rows,
  );
const named = (name: string): readonly [string, object] => {
  const key = compoundKey(name);
  return ['places.compoundListed', { compound: compoundId(log, key), key, name, kind: compoundKindOf(name) }];
};
const changed = (name: string, body: object): readonly [string, object] => [
  'places.compoundChanged',
  { compound: compoundId(log, compoundKey(name)), ...body },
];
const put = (key: string, compound: string): readonly [string, object] => [
  'places.buildingChanged',
  { building: buildingId(log, key), compound },
];

test('P196 a compound is made by its name alone, renamed, ended, and made again; made twice it is one', () => {
  const id = compoundId(log, '试新居');
  const two = say(new Map(), named('试新居'), named(' 试 新 居 '));
  expect([...knownFrom(two).compounds]).toEqual([
    [id, { compound: id, key: '试新居', name: '试新居', kind: 'compound' }],
  ]);
  const renamed = say(two, changed('试新居', { name: '试花园' }), changed('试新居', { ended: true }));
  expect(knownFrom(renamed).compounds.get(id)).toMatchObject({ key: '试新居', name: '试花园', ended: true });
  expect(knownFrom(say(renamed, named('试新居'))).compounds.get(id)).toEqual({
    ...{ compound: id, key: '试新居', name: '试花园', kind: 'compound' },
  });
  expect(['试大院', '石家村', '三组', '试新居'].map(compoundKindOf)).toEqual([
    'courtyard',
    'village',
    'village',
    'compound',
  ]);
});

test('P197 a compound that was renamed is found by either name, and its buildings keep their ids', async () => {
  const list = '旧名小区|3栋|1|101|试甲\n旧名小区|5栋|1|101|试乙\n别的小区|3栋|1|101|试丙';
  const before = takenIn(diffRoster(knownFrom(new Map()), await read(list)).records);
  const rows = say(
    before,
    named('旧名小区'),
    changed('旧名小区', { name: '新名小区' }),
    put('旧名小区/3', '新名小区'),
    put('旧名小区/5', '新名小区'),
  );
  for (const file of [list, list.replaceAll('旧名', '新名')]) {
    expect(diffRoster(knownFrom(rows), await read(file)).records).toEqual([]);
  }
  const more = diffRoster(knownFrom(rows), await read(`${list.replaceAll('旧名', '新名')}\n新名小区|7栋|1|101|试丁`));
  const [listed] = more.records;
  expect(listed).toMatchObject({ kind: 'places.buildingListed', body: { building: buildingId(log, '旧名小区/7') } });
  expect(listed?.body).toMatchObject({ key: '旧名小区/7', compound: '新名小区' });
});

test('P197 a building that was put into a compound by hand is found there, and where the list had it', async () => {
  const list = '|3栋|1|101|试甲\n别的小区|3栋|1|101|试丙';
  const before = takenIn(diffRoster(knownFrom(new Map()), await read(list)).records);
  const rows = say(before, named('试新居'), put('3', '试新居'));
  expect(knownFrom(rows).buildings.get(buildingId(log, '3'))).toMatchObject({ compound: '试新居' });
  for (const file of [list, list.replace('|3栋', '试新居|3栋')]) {
    expect(diffRoster(knownFrom(rows), await read(file)).records).toEqual([]);
  }
  const renamed = say(rows, changed('试新居', { name: '试花园' }), put('3', '试花园'));
  expect(diffRoster(knownFrom(renamed), await read(list.replace('|3栋', '试花园|3栋'))).records).toEqual([]);
  const out = say(rows, put('3', ''));
  expect(knownFrom(out).buildings.get(buildingId(log, '3'))).not.toHaveProperty('compound');
});

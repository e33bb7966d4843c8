import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type KnownDoor, readRollCall } from './index.ts';

const buildings = [
  { name: '3栋', key: '3' },
  { name: '5号楼', key: '5' },
  { name: '解北巷10号', key: '解北巷10' },
];
const doors: readonly KnownDoor[] = buildings.flatMap(({ name, key }) =>
  ['1', '2'].flatMap((stairwell) =>
    [1, 2, 12].flatMap((storey) =>
      [1, 4].map((number) => ({
        household: `${key}/${stairwell}/${storey}/${number}`,
        name,
        key,
        stairwell,
        label: `${storey}0${number}`,
        storey,
        number,
        persons: 3,
      })),
    ),
  ),
);
const read = (text: string) => readRollCall(text, doors);
const only = (text: string) => {
  const { lines } = read(text);
  expect(lines).toHaveLength(1);
  return lines[0] as (typeof lines)[number];
};

test('P37 the ways in which a household writes itself down', () => {
  for (const said of [
    '1. 3-2-1204 王某 3人都好',
    '1、3栋2单元1204室 全家正常 36.5',
    '１．３－２－１２０４ 王某，三人正常😊',
    '①3#2单元1204 大家都好',
    '1️⃣ 三栋二单元12楼4号 平安',
    '1) 3号楼2单元12-4 没去过湖北，没有发热',
    '3-2-1204 王某 3口人 体温正常 36.3 36.5 36.8 谢谢',
  ]) {
    expect(only(said), said).toMatchObject({ households: ['3/2/12/4'], doubts: [], told: { state: 'well' } });
  }
  expect(only('2. 解北巷10号1-204 都好').households).toEqual(['解北巷10/1/2/4']);
});

test('P37 an example and a heading are no household, and several lines may be one', () => {
  const { headings, lines } = read(
    '#接龙\n例：3-1-101 王某 3人都好\n各位邻居请接龙\n1. 3-1-201 李某\n三人\n都好，36.5\n2. 3-2-204 外出，在老家',
  );
  expect(headings).toHaveLength(3);
  expect(lines.map(({ households, told }) => [households, told.state, told.awayAt])).toEqual([
    [['3/1/2/1'], 'well', undefined],
    [['3/2/2/4'], 'away', 'elsewhere'],
  ]);
  expect(lines[0]).toMatchObject({ number: 1, told: { persons: 3, temperatures: [36.5] }, doubts: [] });
  expect(read('3-1-101 都好\n3-1-201 都好').lines).toHaveLength(2);
});

test('P37 what needs a person to look says why', () => {
  expect(only('1. 1204 都好').doubts).toEqual(['severalDoors']);
  expect(only('1. 9-9-909 都好').doubts).toEqual(['noSuchDoor']);
  expect(only('1. 王某 都好').doubts).toEqual(['noDoor']);
  expect(only('1. 3-2-1204 收到').doubts).toEqual(['notUnderstood']);
  expect(only('1. 3-2-1204 4人都好').doubts).toEqual(['countDiffers']);
  expect(only('1. 3-2-1204 2人正常，1人外出').doubts).toEqual(['mixed']);
  expect(only('1. 3-2-1204 孩子发烧咳嗽')).toMatchObject({
    doubts: ['whoIsIt'],
    told: { reasons: ['fever', 'unwell'] },
  });
  expect(only('1. 3-2-1204 都好，请问什么时候可以出门买菜').doubts).toEqual(['otherWords']);
  expect(read('1. 3-2-1204 都好\n2. 3栋2单元1204 都好').lines.map(({ doubts }) => doubts)).toEqual([
    ['saidTwice'],
    ['saidTwice'],
  ]);
});

test('P37 a denial is no symptom, and a symptom is no denial', () => {
  expect(only('3-2-1204 无发热无咳嗽').told).toMatchObject({ state: 'well', reasons: [] });
  expect(only('3-2-1204 没有接触过，未去过风险地区').told).toMatchObject({ state: 'well', reasons: [] });
  expect(only('3-2-1204 有点不舒服').told).toMatchObject({ state: 'needsAttention', reasons: ['unwell'] });
});

const doorForms = [
  ({ key, stairwell, label }: KnownDoor) => `${key}-${stairwell}-${label}`,
  ({ name, stairwell, label }: KnownDoor) => `${name}${stairwell}单元${label}室`,
  ({ name, stairwell, storey, number }: KnownDoor) => `${name} ${stairwell}单元 ${storey}楼${number}号`,
];
const answers = ['都好', '3人都好', '全家正常 36.5', '三口人，体温正常', '平安，没有发热'];
const wellFormed = fc.record({
  chosen: fc.shuffledSubarray([...doors], { minLength: 1 }),
  form: fc.nat({ max: doorForms.length - 1 }),
  mark: fc.constantFrom('. ', '、', '．', ') ', '：'),
  ends: fc.constantFrom('\n', '\r\n', '\n\n'),
  answer: fc.array(fc.constantFrom(...answers), { minLength: doors.length, maxLength: doors.length }),
  name: fc.constantFrom('', '甲某 ', '乙阿姨家'),
});

test('P37 a well-formed roll call is read back whole', { timeout: 30_000 }, () => {
  fc.assert(
    fc.property(wellFormed, ({ chosen, form, mark, ends, answer, name }) => {
      const text = chosen
        .map((door, at) => `${at + 1}${mark}${doorForms[form]?.(door)} ${name}${answer[at]}`)
        .join(ends);
      const { lines } = read(`#接龙\n例：3-1-101 都好\n${text}`);
      expect(lines.map(({ number, households, told, doubts }) => [number, households, told.state, doubts])).toEqual(
        chosen.map(({ household }, at) => [at + 1, [household], 'well', []]),
      );
    }),
    { numRuns: 100 },
  );
});

test('P37 whatever is pasted, nothing crashes and no line is lost', { timeout: 30_000 }, () => {
  const pieces = fc.constantFrom(
    '1. ',
    '2、',
    '#接龙',
    '例：',
    '3-2-1204',
    '３栋',
    '1204室',
    '36.5',
    '3人',
    '发热',
    '没去过',
    '\n',
    '\r',
    '1️⃣',
    '👨‍👩‍👧',
    ' ',
    '十',
    '-',
    '。',
  );
  const messy = fc.array(fc.oneof(pieces, fc.string({ unit: 'grapheme-composite', maxLength: 12 })), { maxLength: 60 });
  fc.assert(
    fc.property(messy, (parts) => {
      const text = parts.join('');
      const { headings, lines } = read(text);
      const kept = [...headings, ...lines.flatMap((line) => line.text.split('\n'))];
      const pasted = text.split(/\r\n|[\n\r\u2028\u2029]/).filter((line) => line.trim() !== '');
      expect(kept.sort()).toEqual(pasted.sort());
      for (const { households, doubts } of lines) expect(households.length === 1 || doubts.length > 0).toBe(true);
    }),
    { numRuns: 100 },
  );
});

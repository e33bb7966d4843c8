/** Whatever stands in the cells: records fit their kinds, and the second import changes nothing. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Cell, diffRoster, readRoster, type SheetRows } from './index.ts';
import { knownFrom, nothingKnown, takenIn } from './testing/takenIn.ts';

const heading = [
  '楼栋',
  '单元',
  '房号',
  '房屋状态',
  '户主',
  '常住人数',
  '姓名',
  '性别',
  '年龄',
  '身份证号',
  '电话',
  '关系',
  '备注',
];
const odd = [
  '',
  '',
  '',
  '无',
  '3栋',
  '三幢',
  '3#',
  '四组',
  '解北巷10号',
  '样例小区3栋',
  '1单元',
  '甲',
  '101',
  '1204',
  '12-4',
  'B1',
  '7号',
  '3-1-1204',
  '空置',
  '自住',
  '出租',
  '甲一',
  '甲 一',
  '乙一',
  '合计',
  '户主',
  '妻',
  '男',
  '女',
  '40',
  '62岁',
  '990001195806200908',
  '990001195806200907',
  '110105491231002',
  '9.9E+17',
  'E00000001',
  '190 0000 0008',
  '１９００００００００９',
  '1900',
  '2',
  '0',
  '‑',
  '𠮷',
  'x'.repeat(300),
  '样'.repeat(120),
];
const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom<Cell>(...odd) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(101, 1204, 62, 990026196212235900, -1, 0.5)
      .map((number) => ({ number, text: String(number) })),
  },
);
const sheet = fc.array(fc.array(cell, { minLength: heading.length, maxLength: heading.length }), {
  minLength: 1,
  maxLength: 12,
});

async function* rowsOf(table: readonly (readonly Cell[])[]): SheetRows {
  for (const [index, cells] of [heading, ...table].entries()) yield { sheet: '名册', row: index + 1, cells };
}

test('any sheet is read into records that fit, once', async () => {
  await fc.assert(
    fc.asyncProperty(sheet, async (table) => {
      const roster = await readRoster({ log: '500109007017', salt: 'salt', rows: rowsOf(table) });
      if (roster.stage !== 'read') throw new Error(JSON.stringify(roster));
      const first = diffRoster(nothingKnown, roster);
      const known = knownFrom(takenIn(first.records));
      expect(known.persons.size).toBe(roster.counts.persons);
      expect(known.households.size).toBe(roster.counts.households);
      expect(diffRoster(known, roster).records).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

test('of two files, the second taken in twice changes nothing the second time', async () => {
  await fc.assert(
    fc.asyncProperty(sheet, sheet, async (before, after) => {
      const [one, two] = await Promise.all(
        [before, after].map((table) => readRoster({ log: '1', salt: 's', rows: rowsOf(table) })),
      );
      if (one?.stage !== 'read' || two?.stage !== 'read') throw new Error('not read');
      const held = takenIn(diffRoster(nothingKnown, one).records);
      const then = takenIn(diffRoster(knownFrom(held), two).records, held);
      expect(diffRoster(knownFrom(then), two).records).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

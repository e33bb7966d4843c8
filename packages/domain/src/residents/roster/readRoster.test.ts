import { describe, expect, test } from 'vitest';
import { diffRoster } from './diff.ts';
import { type HeadingMappings, type RosterContent, readRoster, type SheetRows } from './index.ts';
import { nothingKnown, sheetOf } from './testing/takenIn.ts';

const log = '500109007017';

async function read(rows: SheetRows, mappings?: HeadingMappings, salt = 'salt'): Promise<RosterContent> {
  const result = await readRoster({ log, salt, rows, ...(mappings ? { mappings } : {}) });
  if (result.stage !== 'read') throw new Error(JSON.stringify(result));
  return result;
}

/** What was read, short enough to compare: door: names. */
const shown = ({ households }: RosterContent) =>
  households.map(({ door, persons }) => `${door.label}: ${persons.map(({ name }) => name).join(' ')}`);
const codes = ({ questions }: RosterContent) => questions.map(({ code, row }) => `${code} ${row}`);

describe('shapes of sheets', () => {
  test('title, two heading rows, merged and blank cells, a page heading again, total and signature', async () => {
    const result = await read(
      sheetOf(`
      样例社区人员登记表|<|<|<|<|<|<
      楼栋|单元|房号|户主|<|家庭成员|<
      ^|^|^|姓名|电话|姓名|性别
      3栋|1单元|101|甲一|19000000001|甲一|男
      ^|^|^|^|^|甲二|女
      ||||| 甲 三|女
      ||102|乙一|19000000002|乙一|男
      楼栋|单元|房号|姓名|电话|姓名|性别
      4栋|2单元|101|丙一|19000000003|丙一|男
      |||||||
      合计||||||4
      填表人:某||||审核人:某||
    `),
    );
    expect(shown(result)).toEqual(['101: 甲一 甲二 甲三', '102: 乙一', '101: 丙一']);
    expect(result.households[0]).toMatchObject({ stairwell: '1', phone: '19000000001', dwellingState: 'unknown' });
    expect(result.households[1]?.building).toBe(result.households[0]?.building);
    expect(result.buildings.map(({ key }) => key)).toEqual(['3', '4']);
    expect(result.questions).toEqual([]);
  });

  test('doors repeated on each row, two households behind one door, one household on two sheets', async () => {
    async function* both(): SheetRows {
      yield* sheetOf('楼号|房号|户主|姓名\n1|201|甲一|甲一\n1|201|甲一|甲二\n1|201|乙一|乙一\n', '一');
      yield* sheetOf('楼号|房号|户主|姓名\n1|201|甲一|甲三\n', '二');
      yield* sheetOf('本表说明\n请逐户填写\n', '说明');
    }
    const result = await read(both());
    expect(shown(result)).toEqual(['201: 甲一 甲二 甲三', '201: 乙一']);
    expect(new Set(result.households.map(({ household }) => household)).size).toBe(2);
  });

  test('without a column for heads, the next 户主 begins a household', async () => {
    const result = await read(
      sheetOf('楼栋|房号|姓名|与户主关系\n2#|101|甲一|户主\n2#|101|甲二|妻\n2#|101|乙一|本人\n2#|101|乙二|子'),
    );
    expect(shown(result)).toEqual(['101: 甲一 甲二', '101: 乙一 乙二']);
    expect(result.households[0]?.persons.map(({ relation }) => relation)).toEqual(['head', '妻']);
  });

  test('a whole address in one cell, in all its ways', async () => {
    const result = await read(
      sheetOf(`
      姓名|家庭住址|手机号码
      甲一|歇马街道样例社区3栋1单元1204室|19000000001
      乙一|3号楼1单元1203|19000000002
      丙一|三幢2单元101|19000000003
      丁一|解北巷12号|19000000004
    `),
    );
    expect(result.buildings).toMatchObject([
      {
        key: '3',
        kind: 'apartments',
        layout: {
          shape: 'storeys',
          stairwells: [
            { stairwell: '1', storeys: 12, perStorey: 4 },
            { stairwell: '2', storeys: 1 },
          ],
        },
      },
      { key: '解北巷', kind: 'lane', layout: { shape: 'list' } },
    ]);
    expect(shown(result)).toEqual(['1204: 甲一', '1203: 乙一', '101: 丙一', '12号: 丁一']);
  });

  test('a village: groups, heads, no doors', async () => {
    const result = await read(
      sheetOf(
        '村民小组|户主|姓名|性别|关系\n三组|甲一|甲一|男|户主\n||甲二|女|妻\n三组|乙一|乙一|男|户主\n第4组|丙一|丙一|女|户主',
      ),
    );
    expect(result.buildings).toMatchObject([
      { key: '组3', name: '三组', kind: 'villageGroup', layout: { shape: 'list' } },
      { key: '组4' },
    ]);
    expect(shown(result)).toEqual(['甲一: 甲一 甲二', '乙一: 乙一', '丙一: 丙一']);
  });

  test('a list of heads alone: each is the person of the row', async () => {
    const result = await read(
      sheetOf('楼栋|房号|户主|电话|人数\n1栋|101|甲一|19000000001|3\n1栋|102||19000000002|0\n'),
    );
    expect(shown(result)).toEqual(['101: 甲一', '102: ']);
    expect(result.households[0]?.persons[0]).toMatchObject({ relation: 'head', phone: '19000000001' });
    expect(result.households[1]).toMatchObject({ dwellingState: 'vacant', phone: '19000000002' });
    expect(codes(result)).toEqual(['roster.countDisagrees 2']);
  });

  test('in English', async () => {
    const result = await read(
      sheetOf(`
      Sample Court residents
      Building|Unit|Apt No.|Occupancy|Full name|Sex|Age|Relation to head|Mobile
      Building 3|1|1204|Rented|Sample One|M|40|Head|+852 5000 0001
      ||||Sample Two|F|38|Wife|none
      Total||||2||||
    `),
    );
    expect(result.households).toMatchObject([
      {
        dwellingState: 'rented',
        door: { storey: 12 },
        persons: [
          { name: 'Sample One', sex: 'male', phone: '+85250000001' },
          { name: 'Sample Two', age: 38 },
        ],
      },
    ]);
  });
});

describe('headings in whatever words', () => {
  const strange = `
    栏甲|栏乙|栏丙|栏丁
    3栋|101|王样一|男
    3栋|102|李样二|女
    4栋|103|张样三|男
  `;
  test('are guessed from the values', async () => {
    const result = await read(sheetOf(strange));
    expect(result.headings[0]?.columns.map(({ field, by }) => `${field} ${by}`)).toEqual([
      'building guess',
      'door guess',
      'name guess',
      'sex guess',
    ]);
    expect(shown(result)).toEqual(['101: 王样一', '102: 李样二', '103: 张样三']);
  });

  test('else somebody says once what they mean, and the next file needs no asking', async () => {
    const vague = () => sheetOf('代码一|代码二|代码三\n北|一号屋|阿甲某某某\n南|二号屋|阿乙某某某');
    const asked = await readRoster({ log, salt: 'salt', rows: vague() });
    if (asked.stage !== 'mapping') throw new Error(asked.stage);
    expect(asked.columns).toMatchObject([
      { column: 'A', heading: '代码一', samples: ['北', '南'] },
      { column: 'B' },
      { column: 'C' },
    ]);
    const remembered = new Map([[asked.signature, { 代码一: 'building', 代码二: 'door', 代码三: 'name' }]]);
    expect(shown(await read(vague(), remembered))).toEqual(['一号屋: 阿甲某某某', '二号屋: 阿乙某某某']);
    const another = sheetOf('代码三|代码一|代码二\n阿丙某某某|北|三号屋\n阿丁某某某|北|四号屋');
    expect(shown(await read(another, remembered))).toEqual(['三号屋: 阿丙某某某', '四号屋: 阿丁某某某']);
  });

  test('no heading at all, and a sheet that goes on with the one before: nobody is taken for a heading', async () => {
    const bare = await read(sheetOf('1栋|101|王样一|男\n1栋|102|李样二|女\n1栋|103|张样三|男'));
    expect(shown(bare)).toEqual(['101: 王样一', '102: 李样二', '103: 张样三']);
    async function* both(): SheetRows {
      yield* sheetOf('楼栋|房号|姓名|性别|常住人数|与户主关系\n1栋|101|王样一|男|1|户主', '一');
      yield* sheetOf('2栋|101|李样二|女|1|户主\n2栋|102|张样三|男|1|户主', '二');
      yield* sheetOf('甲|乙|丙|丁\n子|丑|寅|卯', '三');
    }
    const result = await read(both());
    expect(shown(result)).toEqual(['101: 王样一', '101: 李样二', '102: 张样三']);
    expect(codes(result)).toEqual(['roster.sheetSkipped 1']);
  });

  test('a building called Summer Court is no sum', async () => {
    const result = await read(sheetOf('Building|Apt|Name\nSummer Court 3|101|Sample One\nTotal||1\nSum:||1'));
    expect(shown(result)).toEqual(['101: Sample One']);
  });

  test('nothing, or no heading, is said', async () => {
    expect(await readRoster({ log, salt: 's', rows: sheetOf('') })).toMatchObject({ stage: 'refused' });
    async function* none(): SheetRows {}
    expect(await readRoster({ log, salt: 's', rows: none() })).toEqual({ stage: 'refused', code: 'roster.empty' });
    expect(await readRoster({ log, salt: 's', rows: sheetOf('随便写写\n第二行') })).toEqual({
      stage: 'refused',
      code: 'roster.noHeading',
    });
    async function* broken(): SheetRows {
      yield { refused: 'roster.notAFile' };
    }
    expect(await readRoster({ log, salt: 's', rows: broken() })).toEqual({ stage: 'refused', code: 'roster.notAFile' });
  });
});

describe('doubts', () => {
  test('each with its row, and none keeps out another row', async () => {
    const result = await read(
      sheetOf(`
      楼栋|房号|房屋状态|户主|常住人数|姓名|性别|身份证号|联系电话
      1栋|101|自住|甲一|3|甲一|男|990001195806200908|1900
      |||||甲二|女|=990026196212235900|
      |||||甲一|男|990001195806200908|
      1栋|102|空置|||乙一|女||
      1栋|103|自住|丙一|2|丙二|男||
      1栋|104||||||990001195806200908|
      1栋|105|自住||||||
      1栋|106|空置||||||
      |||||丁一|女|99|
      ||||丙|||
    `),
    );
    expect(codes(result).sort()).toEqual(
      [
        'roster.countDisagrees 2',
        'roster.countDisagrees 6',
        'roster.documentUnclear 10',
        'roster.headWithoutRow 6',
        'roster.idNotANumber 3',
        'roster.listedTwice 7',
        'roster.nobodyNamed 7',
        'roster.nobodyNamed 8',
        'roster.phoneUnclear 2',
        'roster.repeated 4',
        'roster.sexDisagrees 2',
        'roster.vacantButInhabited 5',
        'roster.vacantButInhabited 9',
      ].sort(),
    );
    expect(result.questions.filter(({ blocking }) => blocking).map(({ code }) => code)).toEqual(['roster.listedTwice']);
    expect(result.households.map(({ persons }) => persons.length)).toEqual([2, 1, 1, 0, 0, 1]);
    expect(result.counts.oddities).toMatchObject({ duplicatePerson: 1, idNumberAsNumber: 1 });
  });

  test('a row with a name and no door is kept out until it is mended', async () => {
    const result = await read(sheetOf('楼栋|房号|姓名\n1栋||甲一\n1栋|101|甲二'));
    expect(result.questions).toMatchObject([{ code: 'roster.noDoor', row: 2, blocking: true }]);
    expect(shown(result)).toEqual(['101: 甲二']);
  });
});

describe('ids', () => {
  const file = () => sheetOf('楼栋|房号|姓名|身份证号\n1栋|101|甲一|990001195806200908\n1栋|101|甲二|');
  test('come out the same each time, and are nobody’s without the salt', async () => {
    const first = await read(file());
    expect(await read(file())).toEqual(first);
    const other = await read(file(), undefined, 'another');
    for (const [index, household] of first.households.entries()) {
      expect(other.households[index]?.household).not.toBe(household.household);
      expect(other.households[index]?.persons[0]?.person).not.toBe(household.persons[0]?.person);
    }
  });

  test('a household of more than sixty is listed whole', async () => {
    const lines = Array.from({ length: 75 }, (_, index) => `1栋|101|样${index}`).join('\n');
    const { records } = diffRoster(nothingKnown, await read(sheetOf(`楼栋|房号|姓名\n${lines}`)));
    expect(records.filter(({ kind }) => kind === 'residents.personListed')).toHaveLength(15);
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { progressText } from './CopyProgress.tsx';
import { doorSaid, groupText, kept, sorts } from './groupText.ts';

const languages = ['zh', 'en'] as const;

/** Somebody behind a door, with everything that a desk knows of them. */
const name = fc
  .tuple(
    fc.constantFrom(...'赵钱孙李欧阳诸葛'),
    fc.string({ unit: fc.constantFrom(...'小明红芳伟娜静刚'), minLength: 1, maxLength: 2 }),
  )
  .map((parts) => parts.join(''));
const latin = fc.constantFrom('Zhao Xiaoming', 'Li Na', 'Ouyang Fang');
const phone = fc.oneof(
  fc.integer({ min: 0, max: 99_999_999 }).map((n) => `190${String(n).padStart(8, '0')}`),
  fc.integer({ min: 0, max: 99_999_999 }).map((n) => `023-${String(n).padStart(8, '6')}`),
);
const state = fc.constantFrom(
  '发热',
  '不舒服',
  '有情况',
  '外出',
  '拒访',
  '孕妇',
  '独居',
  'fever',
  'unwell',
  'ill',
  '38.6℃',
);
const number = fc.constantFrom('603', '12-4', '7号', 'A座1204', '负1-2', '东单元 301', '2幢-1201', '１２０４', '附3号');

const behind = fc.record({ name: fc.oneof(name, latin), phone, state, number });
/** What stands as the door's label: mostly its number, but people type all sorts of things there. */
const row = behind.chain((one) =>
  fc
    .constantFrom(
      one.number,
      one.number,
      one.number,
      one.name,
      one.phone,
      one.state,
      `${one.number} ${one.name}`,
      `${one.name}家`,
      `${one.number}(${one.phone})`,
      `${one.number} ${one.state}`,
    )
    .map((door) => ({ ...one, door, place: '3栋 2单元' })),
);

test('P50 no name, no telephone number and no state ever gets into a text for a group', () => {
  fc.assert(
    fc.property(
      fc.array(row, { maxLength: 30 }),
      fc.constantFrom(...sorts),
      fc.constantFrom(...languages),
      (rows, sort, language) => {
        const text = groupText(sort, rows, '第二轮排查', language) ?? '';
        for (const one of rows) {
          for (const secret of [one.name, one.phone, one.state]) expect(text).not.toContain(secret);
        }
        // Every line but heading and request is a place and its doors, each of them a number.
        const listed = text.split('\n').filter((line) => line.startsWith('3栋'));
        for (const door of listed.flatMap((line) => line.slice(line.search(/[：:]/) + 1).split(/、|, /)))
          expect(doorSaid(door)).toBe(door.trim());
        const said = new Set(rows.map(({ door }) => doorSaid(door)).filter(Boolean));
        expect(listed).toHaveLength(said.size > 0 ? 1 : 0);
      },
    ),
    { numRuns: 400 },
  );
});

test('P50 a list that says who is ill is passed on in no words', () => {
  for (const sort of kept) expect(groupText(sort, [{ place: '3栋', door: '603' }], '第二轮')).toBeUndefined();
});

test('P50 a telephone number that somebody wrote into a name is left out', () => {
  const text = groupText('unreached', [{ place: '李院 13900000000', door: '3' }], '第二轮 023-66666666', 'zh');
  expect(text).toBe('第二轮 … 还没见到 1 户\n李院 …：3\n请在家等一等，或给社区回个电话。');
});

test('what stands on doors is read as a door', () => {
  for (const door of ['603', '12-4', '7号', 'A座1204', '2幢-1201', '东单元 301', '附3号'])
    expect(doorSaid(door)).toBe(door);
  for (const door of ['王小明', '门牌不详', '13900000000', '603 发热', 'Li Na', '', '一楼'])
    expect(doorSaid(door)).toBeUndefined();
});

test('doors are said by place, once each, with what is asked for', () => {
  const doors = [
    { place: '3栋 1单元', door: '201' },
    { place: '3栋 1单元', door: '201' },
    { place: '3栋 2单元', door: '402' },
    { place: '3栋 2单元', door: '王家' },
  ];
  expect(groupText('slips', doors, '第二轮', 'zh')?.split('\n')).toEqual([
    '第二轮 门上留了条 4 户',
    '3栋 1单元：201',
    '3栋 2单元：402',
    '另有 1 户门牌不写在这里，请看名册。',
    '请照条上的码回答三个问题，或给社区回个电话。',
  ]);
  expect(groupText('unreached', doors.slice(0, 1), undefined, 'en')?.split('\n')[0]).toBe(
    '1 household, not reached yet',
  );
});

test('the progress of buildings is numbers out of numbers', () => {
  const places = [
    { name: '3栋', left: 4, of: 96 },
    { name: '4栋', left: 0, of: 64 },
  ];
  expect(progressText('第二轮', places, 'zh')).toBe('第二轮 各楼栋还没见到的户数\n3栋：4 / 96 户\n4栋：64 户，核清');
});

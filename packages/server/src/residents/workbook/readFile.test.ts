/** From the bytes of a file to households, for files that are not in the demonstration. */
import { readRoster } from '@fangxian/domain/residents';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { readRows } from './index.ts';

const reading = (bytes: Uint8Array) =>
  readRoster({ log: '500109007017', salt: 'salt', rows: readRows(bytes, '三组.csv') });

test('a village’s .csv in GB18030, whose name says which group it is', async () => {
  const text =
    '样例村三组登记表,,,\n户主姓名,门牌号,姓名,公民身份号码\n甲一,1号,甲一,9.90001E+17\n,,甲二,无\n乙一,2号,乙一,\n合计,,3,\n审核人:某,,,\n';
  const result = await reading(iconv.encode(text, 'gb18030'));
  expect(result).toMatchObject({
    stage: 'read',
    buildings: [{ key: '组3', kind: 'villageGroup', layout: { shape: 'list' } }],
    households: [
      { door: { label: '1号', number: 1 }, persons: [{ name: '甲一' }, { name: '甲二', document: { type: 'none' } }] },
      { door: { label: '2号', number: 2 } },
    ],
    questions: [{ code: 'roster.idNotANumber', row: 3 }],
  });
});

test.each([
  ['nothing', '', 'roster.empty'],
  ['no roster', '你好\n再见\n', 'roster.noHeading'],
])('%s', async (_, text, code) => expect(await reading(Buffer.from(text))).toEqual({ stage: 'refused', code }));

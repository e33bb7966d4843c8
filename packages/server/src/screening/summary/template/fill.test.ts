/** Offices' forms, read before and after with a library that is not ours. */
import { readFileSync } from 'node:fs';
import type { SummaryRow, SummaryTold } from '@fangxian/domain/exchange';
import { movementOf } from '@fangxian/domain/quarantine';
import exceljs from 'exceljs';
import { expect, test } from 'vitest';
import { unzip } from '../../../forms/unzip.ts';
import { type Filled, fillForm } from './fill.ts';

const street = readFileSync(new URL('../../../../../../data/templates/street-daily.xlsx', import.meta.url));

function place(code: string, name: string, visits: number): SummaryRow {
  const work = { householdVisits: visits, personVisits: visits * 2, households: visits - 1, staffTimes: 3 };
  return {
    ...{
      code,
      name,
      households: 100,
      added: 2,
      settled: visits - 1,
      tried: 1,
      notYet: 100 - visits,
      attention: 1,
      away: 2,
    },
    day: work,
    soFar: { ...work, householdVisits: visits + 50 },
  };
}

const told: SummaryTold = {
  ...{ root: '990101001', round: 'r', roundName: '第一轮', day: '2020-02-10', at: 0, below: 'places' },
  self: place('990101001', '测试街道', 30),
  rows: [place('990101001001', '甲社区', 10), place('990101001002', '乙村', 20)],
  hours: [],
  unsent: { devices: 0, quiet: 0, waiting: 0, records: 0 },
};

function filled(form: Buffer, summary = told, title?: readonly [string, string]): Filled {
  const made = fillForm(form, summary, title);
  if (typeof made === 'string') throw new Error(made);
  return made;
}

async function opened(file: Buffer): Promise<exceljs.Worksheet> {
  const book = new exceljs.Workbook();
  await book.xlsx.load(file as unknown as ArrayBuffer);
  return book.worksheets[0] as exceljs.Worksheet;
}

/** An office's own: two rows of headings, dressed cells, a note, a formula, rows named beforehand, a total and a foot. */
async function dressed(): Promise<Buffer> {
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet('日报');
  sheet.addRows([
    ['XX街道排查日报'],
    ['填报日期：'],
    ['序号', '单位', '今日排查', '', '合计户次', '值守人次', '备注'],
    ['', '', '户次', '人次', '', '', ''],
    [1, '乙村', 7, 7, { formula: 'C5*2', result: 14 }, 5, '原有'],
    [2, '', '', '', { formula: 'C6*2', result: 0 }, '', ''],
    ['合计', '', { formula: 'SUM(C5:C6)', result: 7 }, '', '', '', ''],
    ['说明：每日17:00前报'],
  ]);
  for (const merge of ['A1:G1', 'A2:G2', 'A3:A4', 'B3:B4', 'C3:D3', 'E3:E4', 'F3:F4', 'G3:G4', 'A7:B7', 'A8:G8']) {
    sheet.mergeCells(merge);
  }
  sheet.getCell('C5').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFEE00' } };
  sheet.getCell('C5').numFmt = '#,##0';
  sheet.getCell('F3').note = '按班次';
  sheet.getRow(4).height = 33;
  sheet.pageSetup = { orientation: 'landscape', paperSize: 9 };
  return Buffer.from(await book.xlsx.writeBuffer());
}

test('P35 an office’s form keeps its layout: only the screening columns change, part by part', async () => {
  const { file, filled: columns, untouched, left } = filled(street, told, ['歇马街道', '测试街道']);
  expect(columns).toEqual(['总户数', '今日排查户次', '今日排查人次', '累计排查户次', '累计排查人次', '未访户数']);
  expect(untouched).toEqual(
    '昨日在管 今日新增 今日减少 今日在管 累计隔离 累计解除 发热转诊 卡点数 值守人次 备注'.split(' '),
  );
  expect(left).toEqual([]);
  const [before, after] = [unzip(street), unzip(file)];
  expect([...(after?.keys() ?? [])]).toEqual([...(before?.keys() ?? [])]);
  for (const [name, bytes] of before ?? []) {
    if (name !== 'xl/worksheets/sheet1.xml') expect(after?.get(name)?.equals(bytes), name).toBe(true);
  }
  const [old, sheet] = [await opened(street), await opened(file)];
  expect((sheet.model as unknown as { merges: string[] }).merges).toEqual(
    (old.model as unknown as { merges: string[] }).merges,
  );
  expect(sheet.columns.map(({ width }) => width)).toEqual(old.columns.map(({ width }) => width));
  for (let column = 1; column <= 17; column++) {
    const [was, is] = [old.getRow(4).getCell(column), sheet.getRow(4).getCell(column)];
    expect([is.value, is.style]).toEqual([was.value, was.style]);
  }
  expect(sheet.getCell('A1').value).toBe('附件1  测试街道疫情防控每日排查情况统计表');
  expect(sheet.getCell('A2').value).toBe('填报单位:测试街道      填报时间:2020年2月10日');
  expect((sheet.getRow(5).values as unknown[]).slice(1)).toEqual(['甲社区', 100, 10, 20, 60, 20, 90]);
  expect((sheet.getRow(6).values as unknown[]).slice(1)).toEqual(['乙村', 100, 20, 40, 70, 40, 80]);
});

test('P35 named rows are found, formulas, notes, dress and foot stay, and a place without a row is said', async () => {
  const form = await dressed();
  const three = { ...told, rows: [...told.rows, place('990101001003', '丙社区', 15)] };
  const { file, left, untouched } = filled(form, three);
  expect(left).toEqual(['丙社区']);
  expect(untouched).toEqual(['合计户次', '值守人次', '备注']);
  const [old, sheet] = [await opened(form), await opened(file)];
  const values = (row: number) => (sheet.getRow(row).values as unknown[]).slice(1);
  expect(values(5)).toEqual([1, '乙村', 20, 40, { formula: 'C5*2' }, 5, '原有']);
  expect(values(6).slice(0, 5)).toEqual([2, '甲社区', 10, 20, { formula: 'C6*2' }]);
  expect(sheet.getCell('C7').value).toEqual({ formula: 'SUM(C5:C6)' });
  expect(sheet.getCell('D7').value).toBe(60);
  expect(sheet.getCell('A8').value).toBe('说明：每日17:00前报');
  expect(sheet.getCell('A2').value).toBe('填报日期：2020年2月10日');
  expect(sheet.getCell('C5').style).toEqual(old.getCell('C5').style);
  expect(JSON.stringify(sheet.getCell('F3').note)).toBe(JSON.stringify(old.getCell('F3').note));
  expect([sheet.getRow(4).height, sheet.pageSetup.orientation]).toEqual([33, 'landscape']);
});

test('a community that fills in the street’s form writes its own row', () => {
  const own = { ...told, below: 'grids' as const, self: place('990101001001', '甲社区', 10) };
  const { left } = filled(street, own);
  expect(left).toEqual([]);
  const [, after] = [0, unzip(filled(street, own).file)];
  const xml = after?.get('xl/worksheets/sheet1.xml')?.toString() ?? '';
  expect(xml).toContain('甲社区');
  expect(xml).not.toContain('乙村');
});

test('P140 the 居家隔离 columns of the street’s form are the day’s movement, and 今日新增 means persons there', async () => {
  const sums = [
    { name: 'added', onDay: 2, until: 9 },
    { name: 'removed', onDay: 1, until: 4 },
    { name: 'removed.released', onDay: 1, until: 3 },
    { name: 'referred', onDay: 1, until: 2 },
  ];
  const rows = told.rows.map((row, at) => (at === 0 ? { ...row, quarantine: movementOf(row.code, sums) } : row));
  const { file, filled: columns, untouched } = filled(street, { ...told, rows });
  expect(columns).toContain('今日新增');
  expect(untouched).toEqual(['卡点数', '值守人次', '备注']);
  const sheet = await opened(file);
  expect((sheet.getRow(5).values as unknown[]).slice(8, 15)).toEqual([4, 2, 1, 5, 9, 3, 1]);
  // A place whose figures were not told has empty cells, and no zeros.
  expect((sheet.getRow(6).values as unknown[]).slice(8, 15).filter((value) => value !== undefined)).toEqual([]);
});

test('what is no form is said, and nothing is made of it', async () => {
  expect(fillForm(Buffer.from('not a zip'), told)).toBe('summary.notAForm');
  expect(fillForm(street.subarray(0, 900), told)).toBe('summary.notAForm');
  const book = new exceljs.Workbook();
  book.addWorksheet('x').addRow(['姓名', '电话']);
  expect(fillForm(Buffer.from(await book.xlsx.writeBuffer()), told)).toBe('summary.noHeadings');
});

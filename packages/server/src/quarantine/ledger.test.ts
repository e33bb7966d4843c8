/** 居家隔离人员台账 read back with a library that is not ours. */
import { readFileSync } from 'node:fs';
import { firstProfile } from '@fangxian/domain/policy';
import type { CasePerson, CaseState } from '@fangxian/domain/quarantine';
import type { HouseholdState, PersonState } from '@fangxian/domain/residents';
import exceljs from 'exceljs';
import { expect, test } from 'vitest';
import { masked, whole } from '../forms/masking.ts';
import { fillCaseLedger } from './ledger.ts';
import type { CaseLine } from './ledger.view.ts';

const form = readFileSync(new URL('../../../../data/templates/quarantine-ledger.xlsx', import.meta.url));
const told = { at: 1, by: 'secretary', day: '2020-01-31' };

function person(id: string, more: Partial<CasePerson> = {}): CasePerson {
  const counting = { days: 14, inclusive: false, dueHour: 18, zone: 'Asia/Shanghai' };
  const term = { rule: 'arrived' as const, dayZero: '2020-01-30', added: 0, counting };
  return {
    ...{ ...told, person: id, reason: 'riskAreaReturn', term, begun: { ...told, day: '2020-02-01' } },
    ...{ changes: [], differing: [], checked: [], fevers: [], referrals: [], ...more },
  };
}

const grandmother = {
  ...{ ...told, dependant: 'g', name: '试老', need: 'elder', lives: 'elsewhere' },
  carers: [{ ...told, carer: 'c', name: '试邻', caresFor: 0, reached: { ...told, how: 'phone' } }],
};
const folder = {
  ...{
    case: 'case',
    household: 'home',
    opened: { ...told, policy: 1, plan: { seats: ['cadre', 'police', 'doctor'] } },
    dependantsAsked: told,
  },
  ...{ dependants: [grandmother], needs: [{ ...told, need: 'n', what: '降压药' }], breaches: [] },
  team: [{ ...told, seat: 'doctor', member: 'm1' }],
  papers: [{ ...told, paper: 'noticeLetter', state: 'served' }],
} as unknown as CaseState;

function line(one: CasePerson, name: string): CaseLine {
  return {
    ...{ folder: { ...folder, persons: [one] }, line: one },
    person: { person: one.person, name, sex: 'female', age: 30, phone: '13900001234' } as unknown as PersonState,
    household: { door: { label: '1204' }, stairwell: '2' } as unknown as HouseholdState,
    building: undefined,
    arrival: {
      ...told,
      place: 'riskArea',
      whereabouts: '试城',
      arrivedOn: '2020-01-30',
      leftOn: '2020-01-29',
    } as never,
    beside: ['试弟'],
    readings: [
      { person: one.person, celsius: 36.5, symptoms: [], at: 1, by: 'm1', way: 'phone', slot: 'morning' },
    ] as unknown as CaseLine['readings'],
  };
}

async function filled(show: typeof whole) {
  const released = person('out', { ended: { ...told, day: '2020-02-13', ending: 'released' } });
  const lines = [line(released, '试乙'), line(person('in'), '试甲')];
  const ledger = { community: '测试社区', policy: firstProfile, today: '2020-02-10', lines };
  const members = new Map([['m1', '试医']]);
  const file = fillCaseLedger(form, ledger, { show, members }) ?? expect.fail('no headings');
  const book = new exceljs.Workbook();
  await book.xlsx.load(file as unknown as ArrayBuffer);
  return book.worksheets[0] as exceljs.Worksheet;
}

test('P144 the quarantine ledger fills the office’s own form: a row a person, those in care first, and its layout stays', async () => {
  const sheet = await filled(whole);
  const old = new exceljs.Workbook();
  await old.xlsx.load(form as unknown as ArrayBuffer);
  const asked = old.worksheets[0] as exceljs.Worksheet;
  const own = asked.columnCount;
  expect(own).toBe(19);
  expect((sheet.getRow(3).values as unknown[]).slice(0, own + 1)).toEqual(asked.getRow(3).values);
  expect(sheet.columns.slice(0, own).map(({ width }) => width)).toEqual(asked.columns.map(({ width }) => width));
  // What the form does not ask for stands to its right, as wide.
  expect(sheet.getColumn(own + 5).width).toBe(asked.getColumn(own).width);
  expect(sheet.getCell('A2').value).toBe('单位:测试社区');
  expect((sheet.getRow(4).values as unknown[]).slice(1)).toEqual([
    ...[
      1,
      '试甲',
      '女',
      30,
      undefined,
      '13900001234',
      '2单元1204',
      '风险地区 试城',
      '2020-01-30',
      '2020-02-01',
      '2020-02-13',
    ],
    ...[undefined, undefined, '试医', '已送达', '未送达', 36.5, undefined, '观察中'],
    ...['2020-01-29', undefined, '风险地区返回', '2020-01-30', undefined, undefined, '试弟', '试老（老人）：试邻'],
    ...['未送达', '未送达', '无', '电话', '降压药（未办）'],
  ]);
  expect((sheet.getRow(3).values as unknown[]).slice(20)).toEqual([
    ...['离开日期', '交通工具/车次', '隔离原因', '起算日', '实际解除日', '解除单号', '同住人', '需照护人员及照护人'],
    ...['责任书', '公示牌', '症状', '核查方式', '生活需求', '异常处置'],
  ]);
  expect([sheet.getCell('B5').value, sheet.getCell('S5').value]).toEqual(['试乙', '已解除']);
  expect([sheet.getCell('X5').value, sheet.getCell('Y5').value]).toEqual(['2020-02-13', '20200213-OUT']);
});

test('P144 masked by default, a lost copy names nobody and no door', async () => {
  const sheet = await filled(masked);
  const values = (sheet.getRow(4).values as unknown[]).map(String).join(' ');
  expect(values).toContain('试*');
  expect(values).not.toMatch(/试甲|试弟|试老|试邻|试城|降压药|1390000|1204/);
});

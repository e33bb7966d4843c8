import { expect, test } from 'vitest';
import { buildingId } from '../../places/index.ts';
import { derivedId } from '../../records/index.ts';
import type { KnownRoster, SheetRow } from '../../residents/index.ts';
import { maybeToldBefore, toldBefore } from '../doubles.ts';
import type { LeadState } from '../shapes.ts';
import { readDay } from './dates.ts';
import { readLeads } from './readLeads.ts';

const log = '990101001001';
const building = buildingId(log, '9');
const [household, brother, known] = ['household', 'brother', 'known'].map((name) => derivedId('test', name)) as [
  string,
  string,
  string,
];
const roster = {
  grids: new Map(),
  buildings: new Map([[building, { key: '9', name: '9栋' }]]),
  households: new Map([
    [household, { household, building, stairwell: '1', door: { label: '301' }, persons: [brother] }],
  ]),
  persons: new Map<string, object>([
    [brother, { person: brother, household, name: '演示哥哥' }],
    [known, { person: known, household: 'h2', name: '演示常住', phone: '13900001111' }],
  ]),
} as unknown as KnownRoster;

const heading = [
  '序号',
  '姓名',
  '身份证号',
  '手机号',
  '来源地',
  '入渝时间',
  '疑似落脚点',
  '亲属',
  '推送时间',
  '核查结果',
];

async function read(rows: readonly (readonly string[])[], known: KnownRoster = roster) {
  const all: SheetRow[] = [['推送单位:某某分局'], heading, ...rows].map((cells, i) => ({
    sheet: 'x',
    row: i + 1,
    cells,
  }));
  const from = (async function* () {
    yield* all;
  })();
  const found = await readLeads({
    salt: 'secret',
    ...{
      log,
      batch: derivedId('test', 'batch'),
      rows: from,
      known,
      zone: 'Asia/Shanghai',
      today: '2020-01-27',
    },
  });
  if ('refused' in found) throw new Error(found.refused);
  return found;
}

test('P115 a date is read however it was written; a year that was left out is the list’s own, or the one before', () => {
  const sent = '2020-01-27';
  for (const [text, day] of [
    ['2020.1.17', '2020-01-17'],
    ['2020-01-17', '2020-01-17'],
    ['2020/1/17 9:55', '2020-01-17'],
    ['2020年1月17日', '2020-01-17'],
    ['1月17日', '2020-01-17'],
    ['1.17', '2020-01-17'],
    ['12月30日', '2019-12-30'],
    ['1月29日', '2020-01-29'],
    ['2020年2月29日', '2020-02-29'],
    ['1月17日晚', '2020-01-17'],
    ['1月17日上午9点左右', '2020-01-17'],
    ['元月17日', '2020-01-17'],
    ['２０２０．１．１７', '2020-01-17'],
    ['20200117', '2020-01-17'],
    ['20200117 09:55', '2020-01-17'],
  ]) {
    expect([text, readDay(text as string, sent).day]).toEqual([text, day]);
  }
  for (const text of ['', '前天', '2019年2月29日', '13月1日', '202001171', '1.175'])
    expect(readDay(text, sent).day).toBeUndefined();
  expect(readDay('1月2日', '2019-12-30').day).toBe('2020-01-02');
  expect(readDay('12月29日', '2019-12-30').day).toBe('2019-12-29');
  expect(readDay('1月17日', sent).guessed).toBe(true);
  expect(readDay('2020-01-27 09:55', sent).minutes).toBe(595);
});

test('P116 a row speaks of a known person by number, else points at the door of the address; what fits nothing stays as told', async () => {
  const { source, leads } = await read([
    ['1', '演示妹妹', '', '13900002222', '风险地区', '1月17日', '某街道9栋301', '', '2020-01-27', ''],
    ['2', '演示哥哥', '', '', '', '', '9栋1单元301', '', '', ''],
    ['3', '演示常住', '', '139 0000 1111', '', '', '不知道', '', '', ''],
    ['4', '演示生人', '', '', '风险地区', '前天', '某路99号7栋8888', '', '', ''],
    ['', '', '', '', '', '', '', '', '', ''],
  ]);
  expect(source).toBe('某某分局');
  expect(leads).toHaveLength(4);
  expect(leads[0]).toMatchObject({ household, matched: 'address', arrivedOn: '2020-01-17', arrivedAsTold: '1月17日' });
  expect(leads[1]).toMatchObject({ person: brother, household, matched: 'name' });
  expect(leads[2]).toMatchObject({ person: known, household: 'h2', matched: 'phone' });
  expect(leads[3]).not.toHaveProperty('household');
  expect(leads[3]?.odd).toEqual(['noDate', 'noPhone', 'noDoor']);
  expect(leads[3]?.arrivedAsTold).toBe('前天');
});

test('P117 the same person twice in a list is one, told at the second row; the same file again is the same leads', async () => {
  const row = ['1', '演示常住', '', '13900001111', '', '', '', '', '', ''];
  const first = await read([row, row]);
  expect(first.leads.map(({ sameAs }) => sameAs)).toEqual([undefined, first.leads[0]?.lead]);
  const second = await read([row, row]);
  expect(second.leads).toEqual(first.leads);
});

test('P116 where an address fits several households, none of them is taken for it', async () => {
  const other = derivedId('test', 'other household');
  const twice = { ...roster, households: new Map(roster.households) };
  twice.households.set(other, {
    ...roster.households.get(household),
    household: other,
    stairwell: '2',
    persons: [],
  } as never);
  const { leads } = await read([['1', '演示生人', '', '', '', '', '9栋301', '', '', '']], twice);
  expect(leads[0]).not.toHaveProperty('household');
  expect(leads[0]?.odd).toContain('noDoor');
});

test('P112 nobody without the secret of the house can try out whose number an id was made of', async () => {
  const row = ['1', '演示生人', '11010519491231002X', '', '', '', '某路99号7栋8888', '', '', ''];
  const { leads } = await read([row]);
  expect(leads[0]?.document).toBe('11010519491231002X');
  expect(leads[0]?.person).toBe(derivedId('secret', log, 'person', '11010519491231002X'));
});

test('P117 without a document the same name and number is the same person, whichever list tells of them', async () => {
  const row = ['1', '演示生人', '', '13900003333', '', '', '某路99号7栋8888', '', '', ''];
  const [one, other] = (await read([row, ['2', '演示旁人', '', '13900003333', '', '', '', '', '', '']])).leads;
  const [again] = (await read([['', '', '', '', '', '', '', '', '', ''], row])).leads;
  expect(again?.person).toBe(one?.person);
  expect(again?.lead).not.toBe(one?.lead);
  expect(other?.person).not.toBe(one?.person);
});

test('P117 told again while nobody was found, or of the same arrival, it is a double; who comes again is a lead of its own', () => {
  const received = { at: 1, by: 'm', day: '2020-01-27', plan: { assignHours: 2, verifyHours: 12 } };
  const first: LeadState = { lead: 'a', person: 'p', found: [], received, arrivedOn: '2020-01-17' };
  const found = { ...first, found: [{ at: 2, by: 'm', day: '2020-01-28', result: 'true' as const }] };
  expect(toldBefore({ lead: 'b', person: 'p', arrivedOn: '2020-03-01' }, [first])?.lead).toBe('a');
  expect(toldBefore({ lead: 'b', person: 'p', arrivedOn: '2020-01-17' }, [found])?.lead).toBe('a');
  expect(toldBefore({ lead: 'b', person: 'p', arrivedOn: '2020-03-01' }, [found])).toBeUndefined();
  expect(toldBefore({ lead: 'b', person: 'p' }, [found])).toBeUndefined();
  expect(toldBefore({ lead: 'a', person: 'p' }, [first])).toBeUndefined();
});

test('P117 across lists and ids the same document, or name with number, arrival or address, is asked about and never merged', () => {
  const at = (n: number) => ({ at: n, by: 'm', day: '2020-01-27', plan: { assignHours: 2, verifyHours: 12 } });
  const lead = (id: string, n: number, more: Partial<LeadState>): LeadState => ({
    ...{ lead: id, person: id, name: '演示甲', found: [], received: at(n), ...more },
  });
  const asked = (...rows: LeadState[]) =>
    [...maybeToldBefore(rows)].map(([id, others]) => [id, others.map((one) => one.lead)]);
  const street = lead('street', 1, { document: '11010519491231002X', arrivedOn: '2020-01-17' });
  // By telephone alone: neither id nor number in common, the same name and the same day.
  expect(asked(lead('phone', 2, { phone: '13900001111', arrivedOn: '2020-01-17' }), street)).toEqual([
    ['phone', ['street']],
  ]);
  expect(asked(street, lead('typo', 2, { name: '演示申', document: '11010519491231002x' }))).toEqual([
    ['typo', ['street']],
  ]);
  const flat = lead('flat', 1, { stayingAt: '9栋 301' });
  expect(asked(flat, lead('again', 2, { name: '演示 甲', stayingAt: '9栋301' }))).toEqual([['again', ['flat']]]);
  // A family’s telephone, and a name alone, say nothing.
  const family = { phone: '13900001111' };
  expect(asked(lead('one', 1, family), lead('other', 2, { ...family, name: '演示乙' }))).toEqual([]);
  expect(asked(lead('one', 1, {}), lead('other', 2, { arrivedOn: '2020-01-18' }))).toEqual([]);
  // Told apart by somebody, or found and come again: asked no more.
  expect(asked(flat, lead('apart', 2, { stayingAt: '9栋301', toldApart: [{ ...at(3), lead: 'flat' }] }))).toEqual([]);
  const found = { ...street, found: [{ at: 2, by: 'm', day: '2020-01-28', result: 'true' as const }] };
  expect(asked(found, lead('later', 3, { document: '11010519491231002X', arrivedOn: '2020-03-01' }))).toEqual([]);
});

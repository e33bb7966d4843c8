import { doorForms } from '@fangxian/domain/residents';
import { describe, expect, test } from 'vitest';
import { Search } from './search.ts';
import { understand } from './searchRank.ts';
import { Table } from './table.ts';

function community(): { table: Table; search: Search } {
  const table = new Table();
  const search = new Search(table);
  table.watch((key) => search.changed(key));
  table.set('building/b3', { building: 'b3', name: '3栋', key: '3' });
  table.set('building/b12', { building: 'b12', name: '12栋', key: '12' });
  table.set('building/lane', { building: 'lane', name: '解北巷10号', key: '解北巷10' });
  const door = (household: string, building: string, stairwell: string, label: string, persons: string[]) =>
    table.set(`household/${household}`, { household, building, stairwell, door: { label }, persons });
  const person = (id: string, household: string, name: string, pinyin: string, phone?: string) =>
    table.set(`person/${id}`, { person: id, household, name, pinyin, phone });
  door('h1', 'b3', '1', '1204', ['p1', 'p2']);
  door('h2', 'b3', '2', '1204', ['p3']);
  door('h3', 'b12', '1', '304', []);
  door('h4', 'lane', '', '7号', ['p4']);
  person('p1', 'h1', '王小明', 'wangxiaoming wxm', '13900001234');
  person('p2', 'h1', '李小红', 'lixiaohong lxh');
  person('p3', 'h2', '王大宝', 'wangdabao wdb');
  person('p4', 'h4', '赵测试', 'zhaoceshi zcs', '02300005678');
  return { table, search };
}

const first = (text: string) =>
  community()
    .search.find(text, 20)
    .map(({ household, person }) => person ?? household);

describe('a door is found as people say it', () => {
  test.each([
    ['3-1-1204', ['h1', 'p1', 'p2']],
    ['3栋1单元1204', ['h1', 'p1', 'p2']],
    ['3栋1204', ['h1', 'h2', 'p1', 'p2', 'p3']],
    ['3 1204', ['h1', 'h2', 'p1', 'p2', 'p3']],
    ['3#1204', ['h1', 'h2', 'p1', 'p2', 'p3']],
    ['３－１－１２０４', ['h1', 'p1', 'p2']],
    ['3栋2单元1204室', ['h2', 'p3']],
    ['12栋304', ['h3']],
    ['解北巷10号7号', ['h4', 'p4']],
  ])('%s', (text, expected) => {
    expect(first(text)).toEqual(expected);
  });

  test('a door number alone finds it in every building, households first', () => {
    expect(first('1204')).toEqual(['h1', 'h2', 'p1', 'p2', 'p3']);
  });

  test('half-typed, it finds what begins so', () => {
    expect(first('3-1-12')).toEqual(['h1', 'p1', 'p2']);
  });
});

describe('a person is found', () => {
  test.each([
    ['by the whole name', '王小明', ['p1']],
    ['by the family name', '王', ['p1', 'p3']],
    ['by full pinyin', 'wangxiao', ['p1']],
    ['by pinyin with spaces', 'wang xiaoming', ['p1']],
    ['by initials', 'wxm', ['p1']],
    ['by the last digits of a phone', '1234', ['p1']],
    ['by door and name', '3栋1204王', ['p1', 'p3']],
    ['by lane and name', '解北巷赵', ['p4']],
    ['in full-width digits', '1234', ['p1']],
  ])('%s', (_, text, expected) => {
    expect(first(text)).toEqual(expected);
  });

  test('nothing is found for nothing', () => {
    expect(first('  ')).toEqual([]);
    expect(first('孙')).toEqual([]);
  });
});

test('a changed row is found under its new name, and a removed one no more', () => {
  const { table, search } = community();
  expect(search.find('王小明', 5)).toHaveLength(1);
  table.set('person/p1', { person: 'p1', household: 'h1', name: '王改名' });
  expect(search.find('王小明', 5)).toEqual([]);
  expect(search.find('王改名', 5)).toHaveLength(1);
  table.set('person/p1', undefined);
  expect(search.find('王改名', 5)).toEqual([]);
});

test('thirty-six thousand people answer within a breath', () => {
  const table = new Table();
  const search = new Search(table);
  for (let n = 0; n < 36_000; n += 1) {
    const household = `h${n >> 1}`;
    table.set(`household/${household}`, {
      household,
      building: `b${n % 90}`,
      stairwell: '1',
      door: { label: `${n % 3000}` },
      persons: [],
    });
    table.set(`person/p${n}`, { person: `p${n}`, household, name: `王${n}`, pinyin: 'wangwu ww', phone: `139${n}` });
  }
  search.find('王', 1); // The index is built once.
  const begun = performance.now();
  expect(search.find('ww', 30)).toHaveLength(30);
  expect(search.find('12', 30)).toHaveLength(30);
  expect(performance.now() - begun).toBeLessThan(1_000);
});

test('words, letters and digits are told apart', () => {
  expect(understand('3栋1单元1204 王xm')).toEqual({ words: '王', letters: 'xm', digits: ['3', '1', '1204'] });
  expect(doorForms('3', '1单元', '12-4')).toEqual(['3-1-12-4', '3-12-4', '1-12-4', '12-4']);
});

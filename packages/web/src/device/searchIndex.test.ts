import { expect, test } from 'vitest';
import { SearchIndex } from './searchIndex.ts';
import { type Entry, rankOf, understand } from './searchRank.ts';

/** Doors of a few buildings with up to three people each; much of it alike, so that ranks and places collide. */
function entriesOf(): Entry[] {
  const entries: Entry[] = [];
  const names = ['王小明', '王明', '小王', '李解北', '解小红', '北王'];
  const pinyin = ['wangxiaomingwxm', 'wangmingwm', 'xiaowangxw', 'lijiebeiljb', 'xiexiaohongxxh', 'beiwangbw'];
  let nth = 0;
  for (const [place, key] of [
    ['1栋', '1'],
    ['12栋', '12'],
    ['解北巷王家院', '解北巷王家院'],
  ] as const) {
    for (const storey of [1, 2, 12]) {
      for (const number of [1, 2, 4]) {
        const label = `${storey}0${number}`;
        const where = { place, doors: [`${key}-1-${label}`, `${key}-${label}`, label], order: '' };
        const household = `h${nth}`;
        const phone = nth % 4 === 0 ? `130000${label}` : '';
        entries.push({ hit: { household }, name: '', pinyin: '', phone, ...where });
        for (let person = 0; person < nth % 4; person += 1) {
          const who = (nth + person * 5) % names.length;
          const hit = { household, person: `${household}p${person}` };
          const number = `139${String(nth * 1201 + person).padStart(8, '0')}`;
          entries.push({ hit, name: names[who] ?? '', pinyin: pinyin[who] ?? '', phone: number, ...where });
        }
        nth += 1;
      }
    }
  }
  return entries;
}

/** Every entry looked at, one after the other. */
function oneByOne(entries: readonly Entry[], text: string, limit: number) {
  const query = understand(text);
  return entries
    .flatMap((entry) => {
      const rank = rankOf(entry, query);
      return rank === undefined ? [] : [{ rank, hit: entry.hit }];
    })
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ hit }) => hit);
}

test('the long texts find what looking at every entry would find, in the same order, however little is asked for', () => {
  const entries = entriesOf();
  const index = new SearchIndex(entries);
  const asked = ['王', '王明', '王小明', '解', '解北', '解北巷', '解北巷王', '解北巷王小明', '北王', '栋', '孙'];
  asked.push('w', 'wm', 'xi', 'xiao', 'ming', 'zz', '1', '12', '120', '1201', '12-1', '1-1-101', '101', '201', '3');
  asked.push('1栋101', '12栋', '1栋王', '王101', 'w1', 'wang王', '王w12', '0101', '0000', '解北巷101王');
  for (const text of asked) {
    for (const limit of [1, 3, 7, 40]) {
      expect([text, limit, index.find(understand(text), limit)]).toEqual([text, limit, oneByOne(entries, text, limit)]);
    }
  }
});

test('nothing is found among nothing', () => {
  expect(new SearchIndex([]).find(understand('王1w'), 5)).toEqual([]);
  expect(new SearchIndex([]).find(understand('12'), 5)).toEqual([]);
});

import type { SummaryRow, SummaryTold } from '@fangxian/domain/exchange';
import { expect, test } from 'vitest';
import { countDaysIn } from '../words/index.ts';
import { groupText } from './groupText.ts';

countDaysIn('Asia/Shanghai');
const at = Date.parse('2020-02-10T09:20:00Z');

function row(name: string, settled: number, households: number): SummaryRow {
  const work = { householdVisits: 30, personVisits: 62, households: 28, staffTimes: 5 };
  return {
    ...{ code: name, name, households, added: 4, settled, tried: 3, notYet: households - settled - 3 },
    ...{ attention: 2, away: 9, day: work, soFar: { ...work, householdVisits: 1300, personVisits: 2500 } },
  };
}

const told: SummaryTold = {
  ...{ root: 'a', round: 'r', roundName: '第一轮', day: '2020-02-10', at, below: 'grids' },
  self: row('测试社区', 2104, 2304),
  rows: [row('一网格', 1100, 1100), row('二网格', 1004, 1204)],
  hours: [],
  unsent: {
    ...{ devices: 20, quiet: 3, since: at - 15 * 3_600_000, waiting: 2, records: 14 },
    who: [{ member: 'm', name: '试甲', deviceName: 'x', seenAt: 0, unsent: 0 }],
  },
};

test('the day in a few lines, every number with what it is out of', () => {
  expect(groupText(told, 'zh').split('\n')).toEqual([
    '【测试社区】2月10日排查日报（第一轮）',
    '今日排查 30 户次、62 人次，去重 28 户。',
    '出动 5 人次。',
    '共 2,304 户：已核清 2,104 户，访过未核清 3 户，未访 197 户。',
    '2,304 户里有 4 户是之后新增的。',
    '本轮累计 1,300 户次、2,500 人次。',
    '还没核清：二网格 200/1,204 户。',
    '20 部手机里有 3 部在02:20以后没联网，它们的走访还没算进来。',
    '20 部手机里有 2 部还有 14 条没送到。',
    '截至2月10日 17:20',
  ]);
});

test('the same in English, and in neither a name or a word on health', () => {
  const english = groupText(told, 'en');
  expect(english).toContain('2,104 settled, 3 tried, 197 not reached, of 2,304 households.');
  for (const text of [english, groupText(told, 'zh')]) {
    expect(text).not.toContain('试甲');
    expect(text).not.toMatch(/关注|发热|attention|fever/i);
  }
});

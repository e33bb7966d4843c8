import { expect, test } from 'vitest';
import { countDaysIn, formatDay, formatMoment, formatNumber, formatPercent, formatSpan, formatTime } from './format.ts';
import { defineWords, wordsIn } from './words.ts';

const words = defineWords({
  zh: { title: '今天', left: '还有 {count} 户，{name}', people: ({ n }: { n: number }) => `${n} 人` },
  en: {
    title: 'Today',
    left: '{count} {count:door is|doors are} left, {name}',
    people: ({ n }) => (n === 1 ? '1 person' : `${n} people`),
  },
});

test('words are said in either language, with their parameters and plurals', () => {
  expect(wordsIn(words, 'zh').title).toBe('今天');
  expect(wordsIn(words, 'zh').left({ count: 2304, name: '3栋' })).toBe('还有 2,304 户，3栋');
  expect(wordsIn(words, 'en').left({ count: 1, name: '3栋' })).toBe('1 door is left, 3栋');
  expect(wordsIn(words, 'en').left({ count: 1000, name: '3栋' })).toBe('1,000 doors are left, 3栋');
  expect(wordsIn(words, 'en').left({ count: 0, name: '3栋' })).toBe('0 doors are left, 3栋');
  expect(wordsIn(words, 'en').people({ n: 1 })).toBe('1 person');
  expect(wordsIn(words, 'en')).toBe(wordsIn(words, 'en'));
});

test('a hundred per cent is said only when nothing is missing', () => {
  expect(formatPercent(2303, 2304)).toBe('99%');
  expect(formatPercent(2303, 2304, true)).toBe('99.9%');
  expect(formatPercent(2304, 2304)).toBe('100%');
  expect(formatPercent(0, 0)).toBe('–');
});

test('times are those of the place', () => {
  const at = Date.UTC(2020, 1, 10, 1, 42);
  countDaysIn('Asia/Shanghai');
  expect(formatTime(at, 'zh')).toBe('09:42');
  expect(formatMoment(at, at + 60_000, 'zh')).toBe('09:42');
  expect(formatMoment(at, at + 86_400_000, 'zh')).toBe('2月10日 09:42');
  expect(formatMoment(at, at + 86_400_000, 'en')).toBe('10 Feb 09:42');
  countDaysIn('UTC');
  expect(formatTime(at, 'zh')).toBe('01:42');
});

test('days have no zone, spans round down, numbers are grouped', () => {
  expect(formatDay('2020-02-10', 'zh')).toBe('2月10日');
  expect(formatSpan(3 * 3_600_000 + 59 * 60_000, 'zh')).toBe('3 小时');
  expect(formatSpan(59_000, 'en')).toBe('under 1 min');
  expect(formatNumber(14012, 'en')).toBe('14,012');
});

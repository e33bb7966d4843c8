import type { CoverageState } from '@fangxian/domain/screening';
import { expect, test } from 'vitest';
import type { Door, Home } from '../community/index.ts';
import { numbersOf, onward, queueOf, spoken } from './queue.ts';

const people: Record<string, unknown> = {
  'person/lan': { person: 'lan', household: 'h1', name: '甲兰', phone: '190 0000 0001' },
  'person/mei': { person: 'mei', household: 'h1', name: '甲梅', phone: '19000000001' },
  'person/bo': { person: 'bo', household: 'h1', name: '甲波', phone: '023-55500121' },
};
const rows = { get: <State>(key: string) => people[key] as State | undefined, ids: () => [], childrenOf: () => [] };
const home = (id: string, persons: readonly string[], phone?: string) =>
  ({ id, state: { household: id, persons, head: 'bo', ...(phone && { phone }) } }) as unknown as Home;
const door = (id: string, persons: readonly string[], row: Partial<CoverageState> = {}): Door => ({
  id,
  home: home(id, persons),
  row: { end: 'notYet', visits: 0, ...row } as CoverageState,
});

test('a household’s numbers: the head’s first, one that two share only once', () => {
  expect(numbersOf(rows, home('h1', ['lan', 'mei', 'bo'], '023-55500199')).map(({ number }) => number)).toEqual([
    '023-55500121',
    '190 0000 0001',
    '023-55500199',
  ]);
});

test('called are those whose time has come; those without a number are said, those settled are left in peace', () => {
  const queue = queueOf(
    rows,
    [
      door('due', ['lan'], { end: 'nobodyHome', visits: 1, nextTryAt: 50 }),
      door('later', ['lan'], { end: 'nobodyHome', visits: 1, nextTryAt: 500 }),
      door('silent', ['nobody known']),
      door('settled', ['lan'], { end: 'accounted', visits: 1 }),
      door('in contact', ['lan'], { end: 'accounted', inContact: true }),
    ],
    100,
  );
  expect(queue.toCall.map(({ id }) => id)).toEqual(['due']);
  expect(queue.onFoot.map(({ id }) => id)).toEqual(['silent']);
  expect(queue.later).toBe(1);
});

test('the next is the first that nobody else has in hand; what was done elsewhere is not called again', () => {
  const about = { done: (id: string) => id === 'b', held: (id: string) => id === 'a' };
  expect(onward(['a', 'b', 'c', 'd'], about)).toEqual({ left: ['c', 'a', 'd'], current: 'c' });
  expect(onward(['a', 'b'], about)).toEqual({ left: ['a'], current: undefined });
  expect(onward(['b'], about)).toEqual({ left: [], current: undefined });
});

test('a number is shown as it is read out', () => {
  expect([spoken('19000000001'), spoken('190-0000-0001'), spoken('023-55500121')]).toEqual([
    '190 0000 0001',
    '190 0000 0001',
    '023-55500121',
  ]);
});

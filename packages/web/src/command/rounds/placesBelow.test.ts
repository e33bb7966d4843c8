import { expect, test } from 'vitest';
import { isLike, placesBelow, repeated } from './placesBelow.ts';

const logs = [
  ['9901', '试市'],
  ['990101', '试区'],
  ['990101002', '乙街道'],
  ['990101001', '甲街道'],
  ['990101001001', '一社区'],
  ['990101001002', '二社区'],
  ['990101003001', '直管社区'],
].map(([code = '', name = '']) => ({ code, name }));

test('places hang below the place that begins their code, also where the level between is not named', () => {
  expect(placesBelow('990101', logs)).toEqual([
    {
      ...{ value: '990101001', title: '甲街道' },
      children: [
        { value: '990101001001', title: '一社区' },
        { value: '990101001002', title: '二社区' },
      ],
    },
    { value: '990101002', title: '乙街道' },
    { value: '990101003001', title: '直管社区' },
  ]);
  expect(placesBelow('990101001001', logs)).toEqual([]);
});

test('a place is found by part of its name or the beginning of its code', () => {
  const node = { value: '990101001001', title: '一社区' };
  expect([isLike('一社', node), isLike('990101001', node), isLike('1001', node)]).toEqual([true, true, false]);
});

test('a street that repeats a round of the district repeats its own share of it', () => {
  const scope = { places: ['990101001001', '990101002'], criteria: { leads: true as const } };
  expect(repeated(scope, '990101001')).toEqual({ places: ['990101001001'], criteria: { leads: true } });
  expect(repeated(scope, '990101002')).toEqual({ criteria: { leads: true } });
  expect(repeated(scope, '990101')).toEqual(scope);
  expect(repeated({}, '990101')).toEqual({});
});

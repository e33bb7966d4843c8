import { expect, test } from 'vitest';
import { communitiesLike } from './communities.ts';

const all = [
  { code: '990101001001', name: '试水社区', above: '测试街道', pinyin: 'shi shui she qu sssq' },
  { code: '990101001002', name: '样山社区', above: '测试街道', pinyin: 'yang shan she qu yssq' },
];
const found = (text: string) => communitiesLike(all, text).map(({ name }) => name);

test('a community is found by its name, its pinyin, its initials or its code', () => {
  expect(found('样山')).toEqual(['样山社区']);
  expect(found('yang shan')).toEqual(['样山社区']);
  expect(found('YSSQ')).toEqual(['样山社区']);
  expect(found('990101001001')).toEqual(['试水社区']);
  expect(found('测试街道样')).toEqual(['样山社区']);
  expect(found('没有')).toEqual([]);
  expect(found('')).toHaveLength(2);
});

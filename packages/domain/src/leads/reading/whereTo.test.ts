import { expect, test } from 'vitest';
import { whereTo } from './whereTo.ts';

const places = [
  { log: '990101001', name: '演示街道', compounds: [] },
  { log: '990101001001', name: '青石社区居民委员会', parent: '990101001', compounds: ['青石新居'] },
  { log: '990101001002', name: '白塔村村民委员会', parent: '990101001', compounds: [] },
  { log: '990101002', name: '另一镇', compounds: [] },
  { log: '990101002001', name: '青石社区居民委员会', parent: '990101002', compounds: ['青石花园'] },
];

test('P164 an address belongs to the place that it names: a compound, a community, else the street; two as good as each other are none', () => {
  for (const [address, log] of [
    ['青石新居7栋1806', '990101001001'],
    ['演示街道 青 石 新 居 7栋', '990101001001'],
    ['演示街道青石3组', '990101001001'],
    ['另一镇青石社区3组', '990101002001'],
    ['白塔村5组12号', '990101001002'],
    ['演示街道某路9号', '990101001'],
    ['青石3组', undefined],
    ['某路9号', undefined],
    ['', undefined],
  ] as const) {
    expect([address, whereTo(address, places)?.log]).toEqual([address, log]);
  }
});

import { useMemo } from 'react';
import { hrefOf } from '../../app/index.ts';
import { useDevice, useVersion } from '../../device/index.ts';
import { defineWords, useFormat, useWords } from '../../words/index.ts';
import { type RoundReading, useCommunity } from '../community/index.ts';
import { countPriority } from './reading.ts';

const words = defineWords({
  zh: {
    title: '重点人员',
    settled: '已核清 {settled} 人，共 {of} 人',
    noGrid: '未分网格',
    inGrid: '{grid} {settled}/{of}',
  },
  en: {
    title: 'Priority list',
    settled: '{settled} of {of} people settled',
    noGrid: 'in no grid',
    inGrid: '{grid} {settled}/{of}',
  },
});

/** The second coverage, beside the households': of the people to be watched first, how many the round has settled. */
export function PriorityCoverage({ reading }: { reading: RoundReading }) {
  const w = useWords(words);
  const format = useFormat();
  const device = useDevice();
  const version = useVersion();
  const { nameOf } = useCommunity();
  const { round } = reading;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for all rows
  const { all, byGrid } = useMemo(() => countPriority(device, round), [device, round, version]);
  if (all.of === 0) return null;
  const number = ({ settled, of }: typeof all) => ({ settled: format.number(settled), of: format.number(of) });
  return (
    <p className="dk-percent" data-figure="priority">
      <a href={hrefOf('desk', ['followUps'], { show: 'priority', round: round.round })}>
        <b>{w.title}</b> {w.settled(number(all))}
      </a>
      {[...byGrid]
        .filter(([, { of }]) => of > 0)
        .map(([grid, count]) => (
          <span key={grid} className="dk-note">
            {' · '}
            {w.inGrid({ grid: nameOf(grid) ?? w.noGrid, ...number(count) })}
          </span>
        ))}
    </p>
  );
}

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
    byBuilding: '按楼栋看',
    noBuilding: '未分楼栋',
    building: '楼栋',
    done: '已核清',
    of: '名单上',
  },
  en: {
    title: 'Priority list',
    settled: '{settled} of {of} {of:person|people} settled',
    noGrid: 'in no grid',
    inGrid: '{grid} {settled}/{of}',
    byBuilding: 'By building',
    noBuilding: 'in no building',
    building: 'Building',
    done: 'Settled',
    of: 'On the list',
  },
});

/** The second coverage, beside the households': of the people to be watched first, how many the round has settled. */
export function PriorityCoverage({ reading }: { reading: RoundReading }) {
  const w = useWords(words);
  const format = useFormat();
  const device = useDevice();
  const version = useVersion();
  const { nameOf, buildings } = useCommunity();
  const { round } = reading;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for all rows
  const { all, byGrid, byBuilding } = useMemo(() => countPriority(device, round), [device, round, version]);
  if (all.of === 0) return null;
  const number = ({ settled, of }: typeof all) => ({ settled: format.number(settled), of: format.number(of) });
  const named = [...buildings.map(({ building, name }) => ({ building, name })), { building: '', name: w.noBuilding }];
  const inBuildings = named.flatMap(({ building, name }) => {
    const count = byBuilding.get(building);
    return count && count.of > 0 ? [{ building, name, ...count }] : [];
  });
  return (
    <div data-figure="priority">
      <p className="dk-percent">
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
      <details className="dk-fold">
        <summary>{w.byBuilding}</summary>
        <table className="dk-table">
          <thead>
            <tr>
              <th>{w.building}</th>
              <th>{w.done}</th>
              <th>{w.of}</th>
            </tr>
          </thead>
          <tbody>
            {inBuildings.map(({ building, name, settled, of }) => (
              <tr key={building}>
                <td className="dk-name">{name}</td>
                <td>{format.number(settled)}</td>
                <td>{format.number(of)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </div>
  );
}

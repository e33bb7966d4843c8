import { hrefOf } from '../../app/index.ts';
import { CoverageBar } from '../../wide/index.ts';
import { defineWords, useFormat, useWords } from '../../words/index.ts';
import { naturally, notYet, type RoundReading, useCommunity } from '../community/index.ts';
import { countWords } from './ThreeNumbers.tsx';

const words = defineWords({
  zh: { grid: '网格', progress: '进度', none: '未分网格' },
  en: { grid: 'Grid', progress: 'Progress', none: 'In no grid' },
});

/** One line a grid; every number opens into the doors behind it. */
export function GridTable({ reading }: { reading: RoundReading }) {
  const w = useWords(words);
  const c = useWords(countWords);
  const format = useFormat();
  const community = useCommunity();
  const rows = [...reading.byGrid]
    .filter(([, count]) => count.households > 0)
    .map(([id, count]) => ({ id, count, name: community.nameOf(id) ?? w.none }))
    .sort((a, b) => Number(a.id === '') - Number(b.id === '') || naturally(a.name, b.name));
  const link = (grid: string, show: string, value: number) => (
    <a href={hrefOf('desk', ['unreached'], { grid: grid || 'none', show, round: reading.round.round })}>
      {format.number(value)}
    </a>
  );
  return (
    <div className="dk-sideways">
      <table className="dk-table">
        <thead>
          <tr>
            <th>{w.grid}</th>
            <th>{c.settled}</th>
            <th>{c.tried}</th>
            <th>{c.notYet}</th>
            <th>{c.households}</th>
            <th data-text className="dk-wide">
              {w.progress}
            </th>
            <th>{c.persons}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, count }) => (
            <tr key={id}>
              <td className="dk-name">{name}</td>
              <td>{link(id, 'settled', count.settled)}</td>
              <td>{link(id, 'tried', count.tried)}</td>
              <td>{link(id, 'notYet', notYet(count))}</td>
              <td>{link(id, 'all', count.households)}</td>
              <td data-text>
                <CoverageBar {...count} />
              </td>
              <td>{format.number(count.personsAnswered)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

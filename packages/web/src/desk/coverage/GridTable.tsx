import type { TallyTold } from '@fangxian/domain/exchange';
import { useMemo } from 'react';
import { hrefOf, useNow, usePath } from '../../app/index.ts';
import { useDevice } from '../../device/index.ts';
import { CoverageBar, useAsked, useFilters } from '../../wide/index.ts';
import { defineWords, useFormat, useWords } from '../../words/index.ts';
import { type RoundReading, useCommunity } from '../community/index.ts';
import { type GridSort, gridRows, gridSortOf, sortedGrids } from './gridRows.ts';
import { countWords } from './ThreeNumbers.tsx';

const words = defineWords({
  zh: {
    grid: '网格',
    progress: '进度',
    none: '未分网格',
    visits: '今天户次',
    staff: '今天出动',
    people: '{n} 人',
    share: '核清的少在前',
  },
  en: {
    grid: 'Grid',
    progress: 'Progress',
    none: 'In no grid',
    visits: 'Visits today',
    staff: 'Out today',
    people: '{n}',
    share: 'least settled first',
  },
});

/** One line a grid, side by side; every number opens into the doors behind it, every heading sorts. */
export function GridTable({ reading }: { reading: RoundReading }) {
  const w = useWords(words);
  const c = useWords(countWords);
  const format = useFormat();
  const now = useNow();
  const path = usePath();
  const community = useCommunity();
  const { log, session } = useDevice();
  const { query } = useFilters();
  const { round } = reading.round;
  const { data: tallies } = useAsked<TallyTold[]>(`/api/logs/${log}/tallies?scope=${round}`, 60_000);
  const sort = gridSortOf(query.grids);
  const rows = useMemo(() => {
    const place = { now, zone: session.policy.zone };
    return sortedGrids(
      gridRows(reading, (id) => community.nameOf(id) ?? w.none, tallies, place),
      sort,
    );
  }, [reading, community, tallies, sort, now, session, w]);
  const link = (grid: string, show: string, value: number) => (
    <a href={hrefOf('desk', ['unreached'], { grid: grid || 'none', show, round })}>{format.number(value)}</a>
  );
  const by = (wanted: GridSort, label: string) => (
    <a href={hrefOf('desk', path, { ...query, grids: wanted })} aria-current={sort === wanted ? 'true' : undefined}>
      {label}
      {sort === wanted && ' ↓'}
    </a>
  );
  return (
    <div className="dk-sideways">
      <table className="dk-table">
        <thead>
          <tr>
            <th>{by('name', w.grid)}</th>
            <th>{by('settled', c.settled)}</th>
            <th>{by('tried', c.tried)}</th>
            <th>{by('notYet', c.notYet)}</th>
            <th>{c.households}</th>
            <th data-text className="dk-wide" title={w.share}>
              {by('share', w.progress)}
            </th>
            <th>{c.persons}</th>
            <th>{by('visits', w.visits)}</th>
            <th>{by('staff', w.staff)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, count, notYet, visitsToday, staffToday }) => (
            <tr key={id}>
              <td className="dk-name">{name}</td>
              <td>{link(id, 'settled', count.settled)}</td>
              <td>{link(id, 'tried', count.tried)}</td>
              <td>{link(id, 'notYet', notYet)}</td>
              <td>{link(id, 'all', count.households)}</td>
              <td data-text>
                <CoverageBar {...count} />
              </td>
              <td>{format.number(count.personsAnswered)}</td>
              <td>{visitsToday === undefined ? '–' : format.number(visitsToday)}</td>
              <td>{w.people({ n: staffToday })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

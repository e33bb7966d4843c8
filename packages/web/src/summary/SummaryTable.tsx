import type { SummaryRow, SummaryTold } from '@fangxian/domain/exchange';
import { CoverageBar } from '../wide/index.ts';
import { defineWords, useFormat, useWords } from '../words/index.ts';

const words = defineWords({
  zh: {
    places: '地方',
    grids: '网格',
    visits: '户次',
    persons: '人次',
    once: '户数',
    staff: '出动人次',
    progress: '进度',
    settled: '已核清',
    tried: '访过未核清',
    notYet: '未访',
    households: '应排查户',
    attention: '需关注',
    away: '外出',
    day: '当天',
    evening: '到当天为止',
    now: '现在',
    total: '合计',
    none: '未分网格',
    note: '户数去重，各天不能相加；应排查户、需关注和外出是现在的数。',
  },
  en: {
    places: 'Place',
    grids: 'Grid',
    visits: 'Visits',
    persons: 'Persons asked',
    once: 'Households',
    staff: 'Staff out',
    progress: 'Progress',
    settled: 'Settled',
    tried: 'Tried',
    notYet: 'Not reached',
    households: 'Households',
    attention: 'Attention',
    away: 'Away',
    day: 'On the day',
    evening: 'By that evening',
    now: 'Now',
    total: 'Total',
    none: 'In no grid',
    note: 'Households count once; days do not add up. Households in the round, attention and away are as they stand now.',
  },
});

/** One row a place, the whole last. */
export function SummaryTable({ told }: { told: SummaryTold }) {
  const w = useWords(words);
  const { rows, self, below } = told;
  const shown = rows.filter(({ households, soFar }) => households > 0 || soFar.householdVisits > 0);
  return (
    <section>
      <div className="sm-sideways">
        <table className="sm-table" data-wide>
          <thead>
            <tr>
              <th data-text rowSpan={2}>
                {below === 'grids' ? w.grids : w.places}
              </th>
              <th colSpan={4} scope="colgroup">
                {w.day}
              </th>
              <th colSpan={5} scope="colgroup">
                {w.evening}
              </th>
              <th colSpan={2} scope="colgroup">
                {w.now}
              </th>
            </tr>
            <tr>
              <th>{w.visits}</th>
              <th>{w.persons}</th>
              <th>{w.once}</th>
              <th>{w.staff}</th>
              <th data-text>{w.progress}</th>
              <th>{w.settled}</th>
              <th>{w.tried}</th>
              <th>{w.notYet}</th>
              <th>{w.households}</th>
              <th>{w.attention}</th>
              <th>{w.away}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <Line key={row.code} row={row} name={row.name || w.none} />
            ))}
            <Line row={self} name={w.total} total />
          </tbody>
        </table>
      </div>
      <p className="fx-note">{w.note}</p>
    </section>
  );
}

function Line({ row, name, total }: { row: SummaryRow; name: string; total?: boolean }) {
  const format = useFormat();
  const { day } = row;
  const after = [row.settled, row.tried, row.notYet, row.households, row.attention, row.away];
  return (
    <tr data-total={total || undefined}>
      <th scope="row" data-text>
        {name}
      </th>
      <td>{format.number(day.householdVisits)}</td>
      <td>{format.number(day.personVisits)}</td>
      <td>{format.number(day.households)}</td>
      <td>{day.staffTimes === undefined ? '–' : format.number(day.staffTimes)}</td>
      <td data-text className="sm-bar">
        <CoverageBar {...row} />
      </td>
      {after.map((n, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the columns stand still
        <td key={at}>{n === undefined ? '–' : format.number(n)}</td>
      ))}
    </tr>
  );
}

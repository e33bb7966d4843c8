import type { TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { useAttempts } from '../../attempts/index.ts';
import { Mark, stateWords } from '../../look/index.ts';
import { useFormat, useWords } from '../../words/index.ts';
import { type Door, memberName, naturally, type Rows, useCommunity } from '../community/index.ts';
import { isDue, stateIn } from './filter.ts';
import { columnWords } from './words.ts';

/** The columns of a list of doors. The address stays when the table is moved sideways. */
export function useColumns(doors: readonly Door[], rows: Rows, now: number): TableColumnsType<Door> {
  const w = useWords(columnWords);
  const s = useWords(stateWords);
  const format = useFormat();
  const attempts = useAttempts();
  const { nameOf } = useCommunity();
  return useMemo(() => {
    const place = new Map(doors.map(({ id }, at) => [id, at]));
    const asListed = (a: Door, b: Door) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0);
    return [
      {
        title: w.address,
        key: 'address',
        fixed: 'left',
        width: 11.5,
        ellipsis: true,
        sorter: asListed,
        render: (_, { home, row, missedBefore }) => (
          <span title={home.address}>
            {home.address}
            {row?.added && <small className="dk-note"> {w.added}</small>}
            {missedBefore && <small className="dk-note"> {w.missedBefore}</small>}
          </span>
        ),
      },
      { title: w.head, key: 'head', width: 7, ellipsis: true, render: (_, { home }) => home.head },
      {
        title: w.state,
        key: 'state',
        width: 9,
        ellipsis: true,
        sorter: (a, b) => naturally(stateIn(a), stateIn(b)) || asListed(a, b),
        render: (_, door) => {
          const state = stateIn(door);
          return (
            <>
              <Mark state={state} quiet overdue={door.row?.nextTryAt !== undefined && isDue(door, now)} /> {s[state]}
            </>
          );
        },
      },
      {
        title: w.visits,
        key: 'visits',
        align: 'right',
        width: 5,
        sorter: (a, b) => (a.row?.visits ?? 0) - (b.row?.visits ?? 0) || asListed(a, b),
        render: (_, { row }) => (row?.visits ? w.times({ n: row.visits }) : '–'),
      },
      {
        title: w.attempts,
        key: 'attempts',
        width: 14,
        ellipsis: true,
        sorter: (a, b) => triesOf(a) - triesOf(b) || asListed(a, b),
        render: (_, { row }) => {
          const told = attempts(row, now);
          return <span title={told}>{told ?? ''}</span>;
        },
      },
      {
        title: w.next,
        key: 'next',
        align: 'right',
        width: 8,
        sorter: (a, b) => (a.row?.nextTryAt ?? 0) - (b.row?.nextTryAt ?? 0) || asListed(a, b),
        render: (_, door) => {
          const at = door.row?.nextTryAt;
          if (at === undefined) return '';
          return isDue(door, now) ? w.now : format.moment(at, now);
        },
      },
      {
        title: w.last,
        key: 'last',
        align: 'right',
        width: 8.5,
        sorter: (a, b) => (a.row?.lastVisitAt ?? 0) - (b.row?.lastVisitAt ?? 0) || asListed(a, b),
        render: (_, { row }) => (row?.lastVisitAt ? format.moment(row.lastVisitAt, now) : '–'),
      },
      {
        title: w.by,
        key: 'by',
        width: 7,
        ellipsis: true,
        render: (_, { row }) => memberName(rows, row?.lastBy) ?? '',
      },
      {
        title: w.grid,
        key: 'grid',
        width: 6.5,
        ellipsis: true,
        render: (_, { home }) => nameOf(home.grid) ?? w.noGrid,
      },
    ];
  }, [doors, rows, now, w, s, format, attempts, nameOf]);
}

function triesOf({ row }: Door): number {
  const { door = 0, phone = 0, message = 0, self = 0 } = row?.attempts ?? {};
  return door + phone + message + self;
}

import type { TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { hrefOf } from '../../app/index.ts';
import { useDevice, useLoading } from '../../device/index.ts';
import { Empty, Progress } from '../../look/index.ts';
import { WideTable } from '../../wide/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import { type Home, plain, useCommunity } from '../community/index.ts';
import { personWords } from '../household/index.ts';
import { useFound } from './useFound.ts';

const words = defineWords({
  zh: {
    homes: '户',
    address: '门牌',
    persons: '人数',
    grid: '网格',
    source: '来历',
    roster: '名册',
    door: '上门登记',
    desk: '社区登记',
    nothing: '没有找到这一户，可能已搬走或门牌不同',
    empty: '名册还是空的',
    toImport: '导入名册',
    loading: '正在取名册',
    noGrid: '未分网格',
  },
  en: {
    homes: 'Households',
    address: 'Door',
    persons: 'Persons',
    grid: 'Grid',
    source: 'From',
    roster: 'roster',
    door: 'at the door',
    desk: 'at the desk',
    nothing: 'Not found; they may have moved, or the door number differs',
    empty: 'The roster is still empty; import one first',
    toImport: 'Import a roster',
    loading: 'Fetching the roster',
    noGrid: 'no grid',
  },
});

export type TableProps = {
  readonly find: string | undefined;
  readonly current: string | undefined;
  readonly onOpen: (id: string) => void;
};

export function HouseholdTable({ find, current, onOpen }: TableProps) {
  const w = useWords(words);
  const p = useWords(personWords);
  const device = useDevice();
  const loading = useLoading();
  const { homes, nameOf } = useCommunity();
  const found = useFound(find);
  const rows = found ? homes.filter((home) => found(home.id, undefined, `${home.address} ${home.head}`)) : homes;
  const columns = useMemo((): TableColumnsType<Home> => {
    return [
      {
        title: w.address,
        key: 'address',
        fixed: 'left',
        width: 240,
        ellipsis: true,
        render: (_, home) => home.address,
      },
      { title: p.head, key: 'head', width: 140, ellipsis: true, render: (_, home) => home.head },
      {
        title: w.persons,
        key: 'persons',
        align: 'right',
        width: 80,
        sorter: (a, b) => a.state.persons.length - b.state.persons.length,
        render: (_, { state }) => state.persons.length,
      },
      { title: p.dwelling, key: 'dwelling', width: 120, render: (_, { state }) => p[state.dwellingState] },
      { title: p.householdPhone, key: 'phone', width: 140, render: (_, { state }) => plain(state.phone) ?? '' },
      { title: w.grid, key: 'grid', width: 120, ellipsis: true, render: (_, { grid }) => nameOf(grid) ?? w.noGrid },
      { title: w.source, key: 'source', width: 110, render: (_, { state }) => w[state.source] },
    ];
  }, [w, p, nameOf]);
  const fetching = device.loading.stage === 'first';
  const none = fetching ? (
    <Progress label={w.loading} done={loading.done} of={loading.of} />
  ) : (
    <Empty title={find ? w.nothing : w.empty}>{!find && <a href={hrefOf('desk', ['import'])}>{w.toImport} ›</a>}</Empty>
  );
  return <WideTable label={w.homes} rows={rows} columns={columns} current={current} onOpen={onOpen} empty={none} />;
}

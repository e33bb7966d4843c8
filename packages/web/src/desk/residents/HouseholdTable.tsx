import type { PersonState } from '@fangxian/domain/residents';
import { Button, type TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { hrefOf } from '../../app/index.ts';
import { useDevice, useLoading } from '../../device/index.ts';
import { CopyForGroup } from '../../group/index.ts';
import { Empty, Progress } from '../../look/index.ts';
import { ChosenBar, SavedFilters, useChosen, useFilters, WideTable } from '../../wide/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import { forGroup, type Home, plain, type Rows, useCommunity, useFound } from '../community/index.ts';
import { personWords } from '../household/index.ts';
import { LeaveSlips } from '../slips/index.ts';

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
    vacant: '空置',
    noPhone: '没有电话',
    nobody: '没有登记人',
    found: '上门登记的',
    alone: '一个人住',
    regrid: '楼栋换网格',
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
    vacant: 'Vacant',
    noPhone: 'No phone',
    nobody: 'Nobody listed',
    found: 'Found at the door',
    alone: 'One person',
    regrid: 'Move buildings to a grid',
  },
});

/** Who is looked for together: the chips over the list. */
const fitting: { readonly [only: string]: (home: Home, rows: Rows) => boolean } = {
  vacant: ({ state }) => state.dwellingState === 'vacant',
  nobody: ({ state }) => state.persons.length === 0 && state.dwellingState !== 'vacant',
  alone: ({ state }) => state.persons.length === 1,
  noGrid: ({ grid }) => grid === '',
  found: ({ state }) => state.source === 'door',
  noPhone: ({ state }, rows) =>
    state.persons.length > 0 &&
    !plain(state.phone) &&
    !state.persons.some((id) => plain(rows.get<PersonState>(`person/${id}`)?.phone)),
};

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
  const { query } = useFilters();
  const only = fitting[query.only as keyof typeof fitting];
  const kept = useMemo(() => (only ? homes.filter((home) => only(home, device)) : homes), [homes, only, device]);
  const rows = found ? kept.filter((home) => found(home.id, undefined, `${home.address} ${home.head}`)) : kept;
  const chosen = useChosen(rows);
  const buildings = [...new Set(chosen.rows.map(({ building }) => building))];
  const columns = useMemo((): TableColumnsType<Home> => {
    return [
      {
        title: w.address,
        key: 'address',
        fixed: 'left',
        width: 15,
        ellipsis: true,
        render: (_, home) => home.address,
      },
      { title: p.head, key: 'head', width: 9, ellipsis: true, render: (_, home) => home.head },
      {
        title: w.persons,
        key: 'persons',
        align: 'right',
        width: 6,
        sorter: (a, b) => a.state.persons.length - b.state.persons.length,
        render: (_, { state }) => state.persons.length,
      },
      { title: p.dwelling, key: 'dwelling', width: 7.5, render: (_, { state }) => p[state.dwellingState] },
      { title: p.householdPhone, key: 'phone', width: 9, render: (_, { state }) => plain(state.phone) ?? '' },
      { title: w.grid, key: 'grid', width: 7.5, ellipsis: true, render: (_, { grid }) => nameOf(grid) ?? w.noGrid },
      { title: w.source, key: 'source', width: 7, render: (_, { state }) => w[state.source] },
    ];
  }, [w, p, nameOf]);
  const fetching = device.loading.stage === 'first';
  const none = fetching ? (
    <Progress label={w.loading} done={loading.done} of={loading.of} />
  ) : (
    <Empty title={find ? w.nothing : w.empty}>{!find && <a href={hrefOf('desk', ['import'])}>{w.toImport} ›</a>}</Empty>
  );
  return (
    <>
      <SavedFilters
        list="homes"
        names={['only', 'find']}
        usual={(['noPhone', 'alone', 'nobody', 'vacant', 'noGrid', 'found'] as const).map((name) => ({
          name: w[name],
          filter: { only: name },
        }))}
      />
      <ChosenBar chosen={chosen} of={rows.length}>
        <CopyForGroup sorts={['all']} doors={forGroup(chosen.rows)} />
        <LeaveSlips homes={chosen.rows} />
        <Button href={hrefOf('desk', ['ground'], { do: 'grid', chosen: buildings.join(',') })}>{w.regrid}</Button>
      </ChosenBar>
      <WideTable
        label={w.homes}
        rows={rows}
        columns={columns}
        current={current}
        onOpen={onOpen}
        chosen={chosen}
        empty={none}
      />
    </>
  );
}

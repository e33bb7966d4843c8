import { civilDay } from '@fangxian/domain/records';
import type { PersonState } from '@fangxian/domain/residents';
import type { TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { useNow } from '../../app/index.ts';
import { useDevice } from '../../device/index.ts';
import { CopyForGroup } from '../../group/index.ts';
import { Empty } from '../../look/index.ts';
import { useRelation } from '../../registry/index.ts';
import { ChosenBar, SavedFilters, useChosen, useFilters, WideTable } from '../../wide/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import { forGroup, type Home, plain, useCommunity, useFound } from '../community/index.ts';
import { ageOf, findPersons, personWords } from '../household/index.ts';
import { PutOnList } from '../priority/index.ts';
import type { TableProps } from './HouseholdTable.tsx';

const words = defineWords({
  zh: {
    persons: '人',
    nothing: '没有找到这个人',
    old: '65 岁以上',
    child: '14 岁以下',
    noPhone: '没有电话',
    vulnerable: '需要照应',
  },
  en: {
    persons: 'Persons',
    nothing: 'Nobody found',
    old: 'Aged 65 and over',
    child: 'Aged 14 and under',
    noPhone: 'No phone',
    vulnerable: 'To be looked after',
  },
});

const old = 65;
const child = 14;
const fitting: { readonly [only: string]: (state: PersonState, today: string) => boolean } = {
  old: (state, today) => (ageOf(state, today) ?? 0) >= old,
  child: (state, today) => (ageOf(state, today) ?? child + 1) <= child,
  vulnerable: (state) => (plain(state.vulnerability)?.length ?? 0) > 0,
  noPhone: (state) => !plain(state.phone),
};

type Row = { readonly id: string; readonly home: Home; readonly state: PersonState; readonly name: string };

/** The id of a row opens the household of the person: `<household>~<person>`. */
export function PersonTable({ find, current, onOpen }: TableProps) {
  const w = useWords(words);
  const p = useWords(personWords);
  const relation = useRelation();
  const now = useNow();
  const device = useDevice();
  const { homes } = useCommunity();
  const found = useFound(find);
  const all = useMemo(
    () =>
      homes.flatMap((home) =>
        findPersons(device, home).map((state): Row => {
          return { id: `${home.id}~${state.person}`, home, state, name: plain(state.name) ?? '' };
        }),
      ),
    [homes, device],
  );
  const today = civilDay(now, device.session.policy.zone);
  const { query } = useFilters();
  const kept = useMemo(() => {
    const only = fitting[query.only ?? ''];
    return only ? all.filter(({ state }) => only(state, today)) : all;
  }, [all, query.only, today]);
  const rows = found
    ? kept.filter(({ home, state, name }) => found(home.id, state.person, `${home.address} ${name}`))
    : kept;
  const chosen = useChosen(rows);
  const columns = useMemo(
    (): TableColumnsType<Row> => [
      {
        title: p.name,
        key: 'name',
        fixed: 'left',
        width: 8,
        ellipsis: true,
        render: (_, { name }) => name || p.noName,
      },
      { title: p.sex, key: 'sex', width: 4.5, render: (_, { state }) => (state.sex ? p[state.sex] : '') },
      {
        title: p.ageTitle,
        key: 'age',
        align: 'right',
        width: 5,
        sorter: (a, b) => (ageOf(a.state, today) ?? -1) - (ageOf(b.state, today) ?? -1),
        render: (_, { state }) => ageOf(state, today) ?? '',
      },
      {
        title: p.relation,
        key: 'relation',
        width: 8,
        ellipsis: true,
        render: (_, { state }) => relation(state.relation) ?? '',
      },
      { title: p.door, key: 'address', width: 15, ellipsis: true, render: (_, { home }) => home.address },
      { title: p.phone, key: 'phone', width: 9, render: (_, { state }) => plain(state.phone) ?? '' },
    ],
    [p, relation, today],
  );
  return (
    <>
      <SavedFilters
        list="persons"
        names={['only', 'find']}
        usual={(['old', 'child', 'vulnerable', 'noPhone'] as const).map((name) => ({
          name: w[name],
          filter: { only: name },
        }))}
      />
      <ChosenBar chosen={chosen} of={rows.length}>
        <PutOnList
          people={chosen.rows.map(({ home, state }) => ({ household: home.id, person: state.person }))}
          onDone={chosen.none}
        />
        {query.only !== 'vulnerable' && (
          <CopyForGroup sorts={['all']} doors={forGroup(chosen.rows.map(({ home }) => home))} />
        )}
      </ChosenBar>
      <WideTable
        label={w.persons}
        rows={rows}
        columns={columns}
        current={current}
        onOpen={onOpen}
        chosen={chosen}
        empty={<Empty title={w.nothing} />}
      />
    </>
  );
}

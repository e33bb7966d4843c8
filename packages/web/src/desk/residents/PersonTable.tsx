import { civilDay } from '@fangxian/domain/records';
import type { PersonState } from '@fangxian/domain/residents';
import type { TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { useNow } from '../../app/index.ts';
import { useDevice } from '../../device/index.ts';
import { Empty } from '../../look/index.ts';
import { WideTable } from '../../wide/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import { type Home, plain, useCommunity } from '../community/index.ts';
import { ageOf, findPersons, personWords } from '../household/index.ts';
import type { TableProps } from './HouseholdTable.tsx';
import { useFound } from './useFound.ts';

const words = defineWords({
  zh: { persons: '人', nothing: '没有找到这个人' },
  en: { persons: 'Persons', nothing: 'Nobody found' },
});

type Row = { readonly id: string; readonly home: Home; readonly state: PersonState; readonly name: string };

/** The id of a row opens the household of the person: `<household>~<person>`. */
export function PersonTable({ find, current, onOpen }: TableProps) {
  const w = useWords(words);
  const p = useWords(personWords);
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
  const rows = found
    ? all.filter(({ home, state, name }) => found(home.id, state.person, `${home.address} ${name}`))
    : all;
  const today = civilDay(now, device.session.policy.zone);
  const columns = useMemo(
    (): TableColumnsType<Row> => [
      {
        title: p.name,
        key: 'name',
        fixed: 'left',
        width: 130,
        ellipsis: true,
        render: (_, { name }) => name || p.noName,
      },
      { title: p.sex, key: 'sex', width: 70, render: (_, { state }) => (state.sex ? p[state.sex] : '') },
      {
        title: p.ageTitle,
        key: 'age',
        align: 'right',
        width: 80,
        sorter: (a, b) => (ageOf(a.state, today) ?? -1) - (ageOf(b.state, today) ?? -1),
        render: (_, { state }) => ageOf(state, today) ?? '',
      },
      {
        title: p.relation,
        key: 'relation',
        width: 130,
        ellipsis: true,
        render: (_, { state }) => (state.relation === 'head' ? p.head : (state.relation ?? '')),
      },
      { title: p.door, key: 'address', width: 240, ellipsis: true, render: (_, { home }) => home.address },
      { title: p.phone, key: 'phone', width: 140, render: (_, { state }) => plain(state.phone) ?? '' },
    ],
    [p, today],
  );
  return (
    <WideTable
      label={w.persons}
      rows={rows}
      columns={columns}
      current={current}
      onOpen={onOpen}
      empty={<Empty title={w.nothing} />}
    />
  );
}

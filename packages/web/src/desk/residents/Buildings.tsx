import { Button, type TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { hrefOf } from '../../app/index.ts';
import { Empty } from '../../look/index.ts';
import { ChosenBar, useChosen, WideTable } from '../../wide/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import { type BuildingHomes, useCommunity } from '../community/index.ts';
import type { TableProps } from './HouseholdTable.tsx';
import { IntoCompound } from './IntoCompound.tsx';
import { placeWords } from './placeWords.ts';

const words = defineWords({
  zh: {
    buildings: '楼栋',
    name: '楼栋',
    kind: '种类',
    homes: '户数',
    persons: '人数',
    nothing: '还没有楼栋',
    regrid: '换网格',
    compound: '小区、院落',
  },
  en: {
    buildings: 'Buildings',
    name: 'Building',
    kind: 'Kind',
    homes: 'Households',
    persons: 'Persons',
    nothing: 'No buildings yet',
    regrid: 'Move to a grid',
    compound: 'Compound',
  },
});

type Row = BuildingHomes & { readonly id: string; readonly persons: number };

export function Buildings({ find, current, onOpen }: TableProps) {
  const w = useWords(words);
  const p = useWords(placeWords);
  const { buildings, nameOf } = useCommunity();
  const rows = useMemo(
    () =>
      buildings
        .filter(({ name, compound }) => !find || name.includes(find) || compound?.includes(find))
        .map((building): Row => {
          const persons = building.homes.reduce((sum, { state }) => sum + state.persons.length, 0);
          return { ...building, id: building.building, persons };
        }),
    [buildings, find],
  );
  const chosen = useChosen(rows);
  const columns = useMemo(
    (): TableColumnsType<Row> => [
      {
        title: w.name,
        key: 'name',
        fixed: 'left',
        width: 12,
        ellipsis: true,
        render: (_, { name, exclave }) => (exclave ? `${name} · ${exclave}` : name),
      },
      { title: w.kind, key: 'kind', width: 7, render: (_, { kind }) => p[kind] },
      { title: p.layout, key: 'layout', width: 14, ellipsis: true, render: (_, { layout }) => p.told({ layout }) },
      {
        title: p.grid,
        key: 'grid',
        width: 8,
        ellipsis: true,
        render: (_, { grid }) => nameOf(grid ?? '') ?? p.noGrid,
      },
      { title: w.compound, key: 'compound', width: 9, ellipsis: true, render: (_, { compound }) => compound ?? '' },
      { title: w.homes, key: 'homes', align: 'right', width: 5.5, render: (_, { homes }) => homes.length },
      { title: w.persons, key: 'persons', align: 'right', width: 5.5, render: (_, { persons }) => persons },
    ],
    [w, p, nameOf],
  );
  return (
    <>
      <ChosenBar chosen={chosen} of={rows.length}>
        <Button href={hrefOf('desk', ['ground'], { do: 'grid', chosen: chosen.ids.join(',') })}>{w.regrid}</Button>
        <IntoCompound buildings={chosen.rows} onDone={chosen.none} />
      </ChosenBar>
      <WideTable
        label={w.buildings}
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

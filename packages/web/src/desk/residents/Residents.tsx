import { Button, Input, Segmented } from 'antd';
import { useRef } from 'react';
import { hrefOf } from '../../app/index.ts';
import { useFilters, useKeys } from '../../wide/index.ts';
import { defineWords, useFormat, useWords } from '../../words/index.ts';
import { useCommunity } from '../community/index.ts';
import { Area } from '../frame/index.ts';
import { HouseholdBeside } from '../household/index.ts';
import { AddHousehold } from './AddHousehold.tsx';
import { BuildingBeside } from './BuildingBeside.tsx';
import { Buildings } from './Buildings.tsx';
import { Compounds } from './Compounds.tsx';
import { Grids } from './Grids.tsx';
import { HouseholdTable } from './HouseholdTable.tsx';
import { PersonTable } from './PersonTable.tsx';

const words = defineWords({
  zh: {
    title: '名册',
    sub: '{homes} 户 · {persons} 人 · {buildings} 栋楼',
    homes: '户',
    persons: '人',
    buildings: '楼栋',
    compounds: '小区、院落',
    grids: '网格',
    search: '姓名、拼音、门牌、尾号  /',
    add: '加一户',
    layOut: '画一栋楼 ›',
    ground: '分楼、并楼、划网格',
  },
  en: {
    title: 'Residents',
    sub: '{homes} {homes:household|households} · {persons} {persons:person|persons} · {buildings} {buildings:building|buildings}',
    homes: 'Households',
    persons: 'Persons',
    buildings: 'Buildings',
    compounds: 'Compounds',
    grids: 'Grids',
    search: 'Name, pinyin or door  /',
    add: 'Add a household',
    layOut: 'Lay out a building ›',
    ground: 'Divide and join the ground',
  },
});

const tabs = ['homes', 'persons', 'buildings', 'compounds', 'grids'] as const;
/** Short lists, read as a whole: nothing is looked for in them, and nothing opens beside them. */
const whole: readonly string[] = ['compounds', 'grids'];

/** Who lives here, and how the ground is divided. */
export function Residents() {
  const w = useWords(words);
  const format = useFormat();
  const { query, set } = useFilters();
  const community = useCommunity();
  const search = useRef<HTMLDivElement>(null);
  const tab = tabs.find((one) => one === query.tab) ?? 'homes';
  const close = () => set({ at: undefined });
  useKeys({ '/': () => search.current?.querySelector('input')?.focus() });
  const beside =
    query.at === 'new' ? (
      <AddHousehold onClose={close} onDone={(id) => set({ at: id })} />
    ) : query.at && tab === 'buildings' ? (
      <BuildingBeside key={query.at} id={query.at} onClose={close} />
    ) : query.at && !whole.includes(tab) ? (
      <HouseholdBeside id={query.at.split('~')[0] ?? ''} onClose={close} />
    ) : undefined;
  return (
    <Area
      fixed
      title={w.title}
      sub={w.sub({
        homes: format.number(community.homes.length),
        persons: format.number(community.persons),
        buildings: community.buildings.length,
      })}
      beside={beside}
      actions={
        <>
          {(tab === 'buildings' || tab === 'compounds') && (
            <Button href={hrefOf('door', ['lay-out'])}>{w.layOut}</Button>
          )}
          {(tab === 'buildings' || tab === 'grids') && <Button href={hrefOf('desk', ['ground'])}>{w.ground}</Button>}
          <Button onClick={() => set({ at: 'new' })}>{w.add}</Button>
        </>
      }
    >
      <div className="dk-filters">
        <Segmented
          value={tab}
          options={tabs.map((value) => ({ value, label: w[value] }))}
          onChange={(value) => set({ tab: value === 'homes' ? undefined : value, at: undefined, only: undefined })}
        />
        {!whole.includes(tab) && (
          <div ref={search}>
            <Input
              allowClear
              aria-label={w.search}
              placeholder={w.search}
              value={query.find ?? ''}
              onChange={({ target }) => set({ find: target.value || undefined })}
              style={{ width: '16rem' }}
            />
          </div>
        )}
      </div>
      {tab === 'homes' && <HouseholdTable find={query.find} current={query.at} onOpen={(at) => set({ at })} />}
      {tab === 'persons' && <PersonTable find={query.find} current={query.at} onOpen={(at) => set({ at })} />}
      {tab === 'buildings' && <Buildings find={query.find} current={query.at} onOpen={(at) => set({ at })} />}
      {tab === 'compounds' && <Compounds />}
      {tab === 'grids' && <Grids />}
    </Area>
  );
}

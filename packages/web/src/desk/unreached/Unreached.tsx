import { Button, Input } from 'antd';
import { useDeferredValue, useMemo, useRef } from 'react';
import { hrefOf, useNow } from '../../app/index.ts';
import { useDevice } from '../../device/index.ts';
import { Empty } from '../../look/index.ts';
import { ChosenBar, SavedFilters, useChosen, useFilters, useKeys, WideTable } from '../../wide/index.ts';
import { defineWords, useFormat, useWords } from '../../words/index.ts';
import { useFound, useReading } from '../community/index.ts';
import { Area } from '../frame/index.ts';
import { HouseholdBeside } from '../household/index.ts';
import { DoorActions } from './DoorActions.tsx';
import { Filters } from './Filters.tsx';
import { filterDoors, filterNames, showOf } from './filter.ts';
import { useColumns } from './useColumns.tsx';
import { showWords } from './words.ts';

const words = defineWords({
  zh: {
    list: '户',
    sub: '{round} · {n} 户，本轮共 {of} 户',
    search: '查找门牌、姓名、拼音、电话尾号  /',
    heading: '{round} {show} {n} 户',
    rollCall: '粘贴接龙',
    paper: '纸上登记',
    nobody: '都见到了。辛苦了。',
    nothing: '没有符合条件的户',
    noRound: '还没有开过排查',
    toRounds: '开一轮排查',
    twice: '两次没见到',
    noPhone: '没有电话',
    due: '现在可去',
    refused: '拒访',
    missedBefore: '上轮没见到',
  },
  en: {
    list: 'Households',
    sub: '{round} · {n} {n:household|households} of {of} in the round',
    search: 'Name, pinyin, door, last digits  /',
    heading: '{round}: {n} {n:household|households}, {show}',
    rollCall: 'Paste a roll call',
    paper: 'On paper',
    nobody: 'Everybody has been seen. Thank you.',
    nothing: 'No household fits',
    noRound: 'No round has been opened yet',
    toRounds: 'Open a round',
    twice: 'Not reached twice',
    noPhone: 'No phone',
    due: 'Due now',
    refused: 'Refused',
    missedBefore: 'Missed last round',
  },
});

/** Everybody not yet seen, and behind every number of the coverage page the doors that make it. */
export function Unreached() {
  const w = useWords(words);
  const s = useWords(showWords);
  const format = useFormat();
  const now = useNow();
  const device = useDevice();
  const reading = useReading();
  const { query, set } = useFilters();
  const filter = useDeferredValue(query);
  const search = useRef<HTMLDivElement>(null);
  const found = useFound(filter.find);
  const doors = useMemo(
    () => (reading ? filterDoors(reading.doors, { ...filter, find: undefined }, now, device) : []),
    [reading, filter, now, device],
  );
  const rows = found ? doors.filter(({ id, home }) => found(id, undefined, `${home.address} ${home.head}`)) : doors;
  const chosen = useChosen(rows);
  const columns = useColumns(rows, device, now);
  useKeys({ '/': () => search.current?.querySelector('input')?.focus() });
  const show = s[showOf(query)];
  if (!reading) {
    return (
      <Area title={s.open}>
        <Empty title={w.noRound}>
          <a href={hrefOf('desk', ['rounds'])}>{w.toRounds} ›</a>
        </Empty>
      </Area>
    );
  }
  const heading = w.heading({ round: reading.round.name, show, n: format.number(rows.length) });
  const unfiltered = Object.keys(query).every((name) => name === 'round' || name === 'at');
  return (
    <Area
      fixed
      title={show}
      sub={w.sub({ round: reading.round.name, n: rows.length, of: reading.all.households })}
      actions={
        <>
          {chosen.ids.length === 0 && (
            <DoorActions doors={rows} reading={reading} show={showOf(query)} title={heading} />
          )}
          {reading.round.status === 'open' && (
            <>
              <Button href={hrefOf('desk', ['paper'], { round: query.round, building: query.building })}>
                {w.paper}
              </Button>
              <Button href={hrefOf('desk', ['rollCall'])}>{w.rollCall}</Button>
            </>
          )}
        </>
      }
      beside={query.at && <HouseholdBeside id={query.at} onClose={() => set({ at: undefined })} />}
    >
      <div className="dk-filters">
        <div ref={search}>
          <Input
            allowClear
            aria-label={w.search}
            placeholder={w.search}
            value={query.find ?? ''}
            onChange={({ target }) => set({ find: target.value || undefined })}
            style={{ width: '17rem' }}
          />
        </div>
        <Filters reading={reading} query={query} set={set} />
      </div>
      <SavedFilters
        list="unreached"
        names={filterNames}
        usual={[
          { name: w.twice, filter: { tries: '2' } },
          { name: w.noPhone, filter: { phone: 'none' } },
          { name: w.due, filter: { due: 'now' } },
          { name: w.refused, filter: { state: 'refused' } },
          { name: w.missedBefore, filter: { show: 'missedBefore' } },
        ]}
      />
      <ChosenBar chosen={chosen} of={rows.length}>
        <DoorActions
          doors={chosen.rows}
          reading={reading}
          show={showOf(query)}
          title={w.heading({ round: reading.round.name, show, n: format.number(chosen.ids.length) })}
        />
      </ChosenBar>
      <WideTable
        label={w.list}
        rows={rows}
        columns={columns}
        current={query.at}
        onOpen={(at) => set({ at })}
        chosen={chosen}
        empty={<Empty title={unfiltered ? w.nobody : w.nothing} />}
      />
    </Area>
  );
}

import { App, Button, Input } from 'antd';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { hrefOf, useNow } from '../../app/index.ts';
import { useDevice } from '../../device/index.ts';
import { Empty } from '../../look/index.ts';
import { useFilters, useKeys, WideTable } from '../../wide/index.ts';
import { defineWords, useFormat, useWords } from '../../words/index.ts';
import { useReading } from '../community/index.ts';
import { Area } from '../frame/index.ts';
import { HouseholdBeside } from '../household/index.ts';
import { PrintedSlips, useSlips } from '../slips/index.ts';
import { Filters } from './Filters.tsx';
import { filterDoors, showOf } from './filter.ts';
import { PrintedList } from './PrintedList.tsx';
import { toPassOn } from './passOn.ts';
import { useColumns } from './useColumns.tsx';
import { showWords } from './words.ts';

const words = defineWords({
  zh: {
    list: '户',
    sub: '{round} · {n} 户，本轮共 {of} 户',
    search: '查找门牌或户主  /',
    copy: '复制到群',
    copied: '已复制 {n} 户的门牌号，没有姓名和电话',
    notCopied: '浏览器不让复制，请改用打印',
    heading: '{round} {show} {n} 户',
    print: '打印',
    call: '打电话问',
    rollCall: '粘贴接龙',
    paper: '纸上登记',
    slips: '打印留条',
    offline: '没有连上服务器，留条要联网才能打印',
    nobody: '都见到了。辛苦了。',
    nothing: '没有符合条件的户',
    noRound: '还没有开过排查',
    toRounds: '开一轮排查',
    colon: ':',
    comma: '、',
  },
  en: {
    list: 'Households',
    sub: '{round} · {n} households of {of} in the round',
    search: 'Door or head  /',
    copy: 'Copy for the group',
    copied: 'Door numbers of {n} households copied; no names, no numbers',
    notCopied: 'The browser does not allow copying; print instead',
    heading: '{round}: {n} households, {show}',
    print: 'Print',
    call: 'Call them',
    rollCall: 'Paste a roll call',
    paper: 'On paper',
    slips: 'Print slips',
    offline: 'The server cannot be reached; slips need it',
    nobody: 'Everybody has been seen. Thank you.',
    nothing: 'No household fits',
    noRound: 'No round has been opened yet',
    toRounds: 'Open a round',
    colon: ': ',
    comma: ', ',
  },
});

/** Everybody not yet seen, and behind every number of the coverage page the doors that make it. */
export function Unreached() {
  const w = useWords(words);
  const s = useWords(showWords);
  const format = useFormat();
  const now = useNow();
  const device = useDevice();
  const { message } = App.useApp();
  const reading = useReading();
  const { query, set } = useFilters();
  const filter = useDeferredValue(query);
  const [printing, setPrinting] = useState(false);
  const slips = useSlips(reading?.round.round);
  const search = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => (reading ? filterDoors(reading.doors, filter, now) : []), [reading, filter, now]);
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
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(toPassOn(heading, rows, w));
      void message.success(w.copied({ n: rows.length }));
    } catch {
      void message.warning(w.notCopied);
    }
  };
  const leaveSlips = async () => {
    const why = await slips.fetch(rows, w.offline);
    if (why) void message.warning(why);
  };
  const unfiltered = Object.keys(query).every((name) => name === 'round' || name === 'at');
  return (
    <Area
      fixed
      title={show}
      sub={w.sub({ round: reading.round.name, n: rows.length, of: reading.all.households })}
      actions={
        <>
          <Button disabled={rows.length === 0} onClick={() => void copy()}>
            {w.copy}
          </Button>
          <Button disabled={rows.length === 0} onClick={() => setPrinting(true)}>
            {w.print}
          </Button>
          {reading.round.status === 'open' && (
            <>
              <Button disabled={rows.length === 0} loading={slips.fetching} onClick={() => void leaveSlips()}>
                {w.slips}
              </Button>
              <Button href={hrefOf('desk', ['paper'], { round: query.round, building: query.building })}>
                {w.paper}
              </Button>
              <Button href={hrefOf('desk', ['rollCall'])}>{w.rollCall}</Button>
              <Button disabled={rows.length === 0} href={hrefOf('desk', ['calling'], { ...query, at: undefined })}>
                ☎ {w.call}
              </Button>
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
            style={{ width: '13rem' }}
          />
        </div>
        <Filters reading={reading} query={query} set={set} />
      </div>
      <WideTable
        label={w.list}
        rows={rows}
        columns={columns}
        current={query.at}
        onOpen={(at) => set({ at })}
        empty={<Empty title={unfiltered ? w.nobody : w.nothing} />}
      />
      {printing && <PrintedList title={heading} doors={rows} onDone={() => setPrinting(false)} />}
      {slips.slips && <PrintedSlips slips={slips.slips} onDone={slips.done} />}
    </Area>
  );
}

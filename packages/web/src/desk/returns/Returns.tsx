import { Button, Segmented } from 'antd';
import { useMemo } from 'react';
import { useNow } from '../../app/index.ts';
import { Empty } from '../../look/index.ts';
import { type ReturnRow, useReturns, waitsForUs } from '../../returns/index.ts';
import { useFilters, WideTable } from '../../wide/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import { Area } from '../frame/index.ts';
import { ByHand } from './ByHand.tsx';
import { LinkForAll } from './LinkForAll.tsx';
import { ReturneeBeside } from './ReturneeBeside.tsx';
import { useReturnColumns } from './useReturnColumns.tsx';

const words = defineWords({
  zh: {
    title: '未返与返碚',
    sub: '名单 {listed} 人：未返 {away}，已返 {back}；{late} 人过了时限',
    filter: '看哪些',
    waiting: '等我们 {n}',
    late: '过时限 {n}',
    away: '未返 {n}',
    back: '已返未登记 {n}',
    measure: '措施待落实 {n}',
    registered: '已登记 {n}',
    all: '全部 {n}',
    list: '未返与返碚人员',
    byHand: '记一人',
    none: '还没有人在外地。',
    how: '入户排查问到“外出”的人自动列在这里；电话里听到的记一人，也可以把登记链接发到群里让本人填。',
    noneHere: '这里没有。',
  },
  en: {
    title: 'Away and coming back',
    sub: '{listed} listed: {away} away, {back} back; {late} overdue',
    filter: 'Which',
    waiting: 'Ours to do {n}',
    late: 'Overdue {n}',
    away: 'Away {n}',
    back: 'Back, not registered {n}',
    measure: 'Measure to take {n}',
    registered: 'Registered {n}',
    all: 'All {n}',
    list: 'People away and coming back',
    byHand: 'Write one down',
    none: 'Nobody is known to be away.',
    how: 'Whoever a visit found to be away is listed here by itself. Write down who is heard of by telephone, or send the link to register to your groups.',
    noneHere: 'None here.',
  },
});

const shows = ['waiting', 'late', 'away', 'back', 'measure', 'registered', 'all'] as const;
type Show = (typeof shows)[number];

/** Everybody away or back, what is late first: told, asked again, registered, and what the policy sets. */
export function Returns() {
  const w = useWords(words);
  const now = useNow();
  const { query, set } = useFilters();
  const all = useReturns(now);
  const by = useMemo(() => sorted(all), [all]);
  const columns = useReturnColumns(now);
  const show = shows.find((one) => one === query.show) ?? 'waiting';
  const chosen = all.find(({ id }) => id === query.at);
  const close = () => set({ at: undefined, hand: undefined });
  const beside = query.hand ? (
    <ByHand onDone={(at) => set({ hand: undefined, at })} />
  ) : chosen ? (
    <ReturneeBeside key={chosen.id} row={chosen} all={all} now={now} onClose={close} />
  ) : undefined;
  return (
    <Area
      fixed
      title={w.title}
      sub={w.sub({
        listed: by.all.length,
        away: by.away.length,
        back: by.all.length - by.away.length,
        late: by.late.length,
      })}
      actions={
        <>
          <LinkForAll />
          <Button type="primary" onClick={() => set({ hand: '1', at: undefined })}>
            {w.byHand}
          </Button>
        </>
      }
      beside={beside}
    >
      <div className="dk-filters">
        <Segmented<Show>
          aria-label={w.filter}
          value={show}
          options={shows.map((value) => ({ value, label: w[value]({ n: by[value].length }) }))}
          onChange={(value) => set({ show: value === 'waiting' ? undefined : value, at: undefined })}
        />
      </div>
      <WideTable
        label={w.list}
        rows={by[show]}
        columns={columns}
        current={chosen?.id}
        onOpen={(at) => set({ at, hand: undefined })}
        empty={all.length === 0 ? <Empty title={w.none}>{w.how}</Empty> : <Empty title={w.noneHere} />}
      />
    </Area>
  );
}

function sorted(all: readonly ReturnRow[]): { readonly [show in Show]: readonly ReturnRow[] } {
  const open = all.filter(({ stage }) => stage !== 'closed');
  return {
    waiting: open.filter(waitsForUs),
    late: open.filter(({ overdue }) => overdue),
    away: open.filter(({ stage }) => stage === 'away' || stage === 'advised' || stage === 'planning'),
    back: open.filter(({ stage }) => stage === 'back'),
    measure: open.filter(({ stage, dueAt }) => stage === 'registered' && dueAt !== undefined),
    registered: open.filter(({ stage }) => stage === 'registered'),
    all: open,
  };
}

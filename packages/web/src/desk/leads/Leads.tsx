import { maybeToldBefore } from '@fangxian/domain/leads';
import { Button, Segmented } from 'antd';
import { useMemo } from 'react';
import { useNow } from '../../app/index.ts';
import { useDevice, useVersion } from '../../device/index.ts';
import { type LeadRow, leadsIn, waits } from '../../leads/index.ts';
import { Empty } from '../../look/index.ts';
import { useChosen, useFilters, WideTable } from '../../wide/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import { Area } from '../frame/index.ts';
import { AnswerList } from './AnswerList.tsx';
import { ByHand } from './ByHand.tsx';
import { LeadBeside } from './LeadBeside.tsx';
import './leads.css';
import { Several } from './Several.tsx';
import { TakeIn } from './TakeIn.tsx';
import { useLeadColumns } from './useLeadColumns.tsx';

const words = defineWords({
  zh: {
    title: '线索',
    sub: '{open} 条没核完，其中 {late} 条过了时限',
    filter: '看哪些',
    open: '没核完 {n}',
    overdue: '过时限 {n}',
    toAssign: '待派单 {n}',
    toVerify: '待核查 {n}',
    away: '已转出 {n}',
    done: '已核查 {n}',
    calls: '该再联系 {n}',
    before: '像说过的 {n}',
    all: '全部 {n}',
    list: '线索',
    take: '导入名单',
    byHand: '记一条',
    none: '还没有线索。',
    how: '上级推送的名单照原样导入；电话里听到的，记三样就行：姓名、住在哪、从哪来。',
    noneHere: '这里没有。',
  },
  en: {
    title: 'Leads',
    sub: '{open} not settled, {late} of them overdue',
    filter: 'Which',
    open: 'Not settled {n}',
    overdue: 'Overdue {n}',
    toAssign: 'To assign {n}',
    toVerify: 'To verify {n}',
    away: 'Passed on {n}',
    done: 'Verified {n}',
    calls: 'To try again {n}',
    before: 'Told before? {n}',
    all: 'All {n}',
    list: 'Leads',
    take: 'Take in a list',
    byHand: 'Write one down',
    none: 'No leads yet.',
    how: 'Take in a list as it was sent. Of what is heard by telephone three things are enough: a name, where they stay, where they came from.',
    noneHere: 'None here.',
  },
});

const shows = ['open', 'overdue', 'calls', 'before', 'toAssign', 'toVerify', 'away', 'done', 'all'] as const;
/** Shown only while there is something in them. */
const onlyIf: readonly string[] = ['calls', 'before'];
type Show = (typeof shows)[number];

/** The board of leads: what is overdue first. A list is taken in beside it, and goes back filled in. */
export function Leads() {
  const w = useWords(words);
  const now = useNow();
  const device = useDevice();
  const version = useVersion();
  const { query, set } = useFilters();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for all rows
  const leads = useMemo(() => leadsIn(device, now), [device, version, now]);
  const alike = useMemo(() => maybeToldBefore(leads.map(({ state }) => state)), [leads]);
  const by = useMemo(() => sorted(leads, now, alike), [leads, now, alike]);
  const columns = useLeadColumns(now);
  const show = shows.find((one) => one === query.show) ?? 'open';
  const chosen = leads.find(({ id }) => id === query.at);
  const ticked = useChosen(by[show]);
  const nothing = { at: undefined, take: undefined, hand: undefined, through: undefined };
  const asked = { household: undefined, source: undefined, returnee: undefined };
  const close = () => set({ ...nothing, ...asked });
  const open = (at: string) => set({ ...nothing, ...asked, at });
  const beside = query.hand ? (
    <ByHand through={leads.find(({ id }) => id === query.through)?.state} onDone={(at) => (at ? open(at) : close())} />
  ) : chosen ? (
    <LeadBeside
      key={chosen.id}
      row={chosen}
      all={leads}
      before={alike.get(chosen.id) ?? []}
      now={now}
      onOpen={open}
      onCompanion={() => set({ hand: '1', through: chosen.id })}
      onClose={close}
    />
  ) : undefined;
  return (
    <Area
      fixed={!query.take}
      title={w.title}
      sub={w.sub({ open: by.open.length, late: by.overdue.length })}
      actions={
        <>
          <Button onClick={() => set({ hand: '1', at: undefined, through: undefined })}>{w.byHand}</Button>
          <Button type="primary" onClick={() => set({ take: '1', at: undefined }, { replace: false })}>
            {w.take}
          </Button>
        </>
      }
      beside={beside}
    >
      {query.take ? (
        <TakeIn leads={leads} onDone={close} />
      ) : (
        <>
          <div className="dk-filters">
            <Segmented<Show>
              aria-label={w.filter}
              value={show}
              options={shows
                .filter((one) => !onlyIf.includes(one) || by[one].length > 0 || one === show)
                .map((value) => ({ value, label: w[value]({ n: by[value].length }) }))}
              onChange={(value) => set({ show: value === 'open' ? undefined : value, at: undefined })}
            />
            {leads.some(({ state }) => state.batch) && <AnswerList />}
          </div>
          <Several chosen={ticked} of={by[show].length} now={now} />
          <WideTable
            label={w.list}
            rows={by[show]}
            columns={columns}
            current={chosen?.id}
            onOpen={open}
            chosen={ticked}
            empty={leads.length === 0 ? <Empty title={w.none}>{w.how}</Empty> : <Empty title={w.noneHere} />}
          />
        </>
      )}
    </Area>
  );
}

const byCall = (a: LeadRow, b: LeadRow) => (a.callAt ?? 0) - (b.callAt ?? 0);

function sorted(
  leads: readonly LeadRow[],
  now: number,
  asked: ReadonlyMap<string, unknown>,
): { readonly [show in Show]: readonly LeadRow[] } {
  const at = (stage: LeadRow['stage']) => leads.filter((one) => one.stage === stage);
  return {
    open: leads.filter((one) => waits(one) || (one.stage === 'away' && one.dueAt !== undefined)),
    overdue: leads.filter(({ overdue }) => overdue),
    calls: leads.filter((one) => waits(one) && one.callAt !== undefined && one.callAt <= now).sort(byCall),
    before: leads.filter((one) => waits(one) && asked.has(one.id)),
    toAssign: at('toAssign'),
    toVerify: at('toVerify'),
    away: at('away'),
    done: at('verified'),
    all: leads,
  };
}

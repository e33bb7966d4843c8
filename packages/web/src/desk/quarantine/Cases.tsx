import { civilDay } from '@fangxian/domain/records';
import { Segmented } from 'antd';
import { useMemo } from 'react';
import { hrefOf, useNow } from '../../app/index.ts';
import { type Folder, foldersIn, missingToday, owedOf } from '../../cases/index.ts';
import { useDevice, useVersion } from '../../device/index.ts';
import { Empty } from '../../look/index.ts';
import { useFilters, WideTable } from '../../wide/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import { Area } from '../frame/index.ts';
import { CaseBeside } from './CaseBeside.tsx';
import { DaysReleases } from './DaysReleases.tsx';
import { Propose } from './Propose.tsx';
import './cases.css';
import { useCaseColumns } from './useCaseColumns.tsx';

const words = defineWords({
  zh: {
    title: '居家隔离',
    sub: '{homes} 户 {n} 人在管，其中 {observed} 人观察中',
    filter: '看哪些',
    all: '在管 {n}',
    alarms: '要管的 {n}',
    checks: '今天还没查 {n}',
    due: '今天到期 {n}',
    gaps: '缺照护人 {n}',
    owed: '解除后还有事 {n}',
    over: '已结束 {n}',
    list: '居家隔离户',
    none: '眼下没有居家隔离的人。',
    how: '在名册里打开一户，就能提出居家隔离。',
    roster: '打开名册',
    noneHere: '这里没有。',
    movement: '一增一减台账 ›',
  },
  en: {
    title: 'Home quarantine',
    sub: '{homes} {homes:household|households}, {n} {n:person|people} in care, {observed} of them under observation',
    filter: 'Which',
    all: 'In care {n}',
    alarms: 'To answer for {n}',
    checks: 'Not asked today {n}',
    due: 'Due today {n}',
    gaps: 'No carer {n}',
    owed: 'Released, something left {n}',
    over: 'Over {n}',
    list: 'Households under observation',
    none: 'Nobody is under observation at home.',
    how: 'Open a household in the roster to propose it.',
    roster: 'Open the roster',
    noneHere: 'None here.',
    movement: 'Daily movement ›',
  },
});

const shows = ['all', 'alarms', 'checks', 'due', 'gaps', 'owed', 'over'] as const;
type Show = (typeof shows)[number];

/** What a link brought to the proposing form is done with once the form is. */
const closed = Object.fromEntries(
  ['propose', 'person', 'reason', 'leftOn', 'arrivedOn', 'contactOn', 'foundOn'].map((name) => [name, undefined]),
);

/** The board of cases: what stands open first, then who is due first. One row a household. */
export function Cases() {
  const w = useWords(words);
  const now = useNow();
  const device = useDevice();
  const version = useVersion();
  const { query, set } = useFilters();
  const today = civilDay(now, device.session.policy.zone);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for all rows
  const folders = useMemo(() => foldersIn(device, today, now), [device, version, today, now]);
  const by = useMemo(() => sorted(folders, today, now), [folders, today, now]);
  const columns = useCaseColumns(now);
  const show = shows.find((one) => one === query.show) ?? 'all';
  const chosen = folders.find(({ id }) => id === query.at);
  const people = by.all.reduce((sum, { inCare }) => sum + inCare.length, 0);
  const observed = by.all.flatMap(({ inCare }) => inCare).filter(({ phase }) => phase === 'underObservation').length;
  const beside = query.propose ? (
    <Propose
      key={`${query.propose} ${query.person}`}
      household={query.propose}
      onDone={(at) => set({ ...closed, at })}
    />
  ) : chosen ? (
    <CaseBeside key={chosen.id} folder={chosen} now={now} onClose={() => set({ at: undefined })} />
  ) : undefined;
  return (
    <Area
      fixed
      title={w.title}
      sub={w.sub({ homes: by.all.length, n: people, observed })}
      actions={<a href={hrefOf('desk', ['movement'])}>{w.movement}</a>}
      beside={beside}
    >
      <div className="dk-filters">
        <Segmented<Show>
          aria-label={w.filter}
          value={show}
          options={shows.map((value) => ({ value, label: w[value]({ n: by[value].length }) }))}
          onChange={(value) => set({ show: value === 'all' ? undefined : value, at: undefined })}
        />
      </div>
      {show === 'due' && (
        <DaysReleases folders={by.all} today={today} now={now} onOpen={(id) => set({ ...closed, at: id })} />
      )}
      <WideTable
        label={w.list}
        rows={by[show]}
        columns={columns}
        current={chosen?.id}
        onOpen={(id) => set({ ...closed, at: id })}
        empty={
          folders.length === 0 ? (
            <Empty title={w.none}>
              {w.how} <a href={hrefOf('desk', ['residents'])}>{w.roster}</a>
            </Empty>
          ) : (
            <Empty title={w.noneHere} />
          )
        }
      />
    </Area>
  );
}

function sorted(
  folders: readonly Folder[],
  today: string,
  now: number,
): { readonly [show in Show]: readonly Folder[] } {
  const missing = (folder: Folder) => Number(missingToday(folder, today, now).length > 0);
  // What stands open first, then whom nobody has asked in this part of the day.
  const all = folders
    .filter(({ inCare }) => inCare.length > 0)
    .sort((a, b) => Number(b.alarms.length > 0) - Number(a.alarms.length > 0) || missing(b) - missing(a));
  return {
    all,
    alarms: folders.filter(({ alarms, strayed }) => alarms.length + strayed.length > 0),
    checks: all.filter((folder) => missingToday(folder, today, now).length > 0),
    due: all.filter(({ inCare }) => inCare.some(({ dueOn }) => dueOn <= today)),
    gaps: all.filter(({ alarms }) => alarms.some(({ alarm }) => alarm === 'noCarer')),
    owed: folders.filter((folder) => owedOf(folder, today).length > 0),
    over: folders.filter(({ inCare }) => inCare.length === 0),
  };
}

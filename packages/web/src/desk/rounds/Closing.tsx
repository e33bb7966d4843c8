import type { ClosingTold } from '@fangxian/domain/exchange';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { hrefOf, useNow } from '../../app/index.ts';
import { useDevice, useVersion } from '../../device/index.ts';
import { CopyForGroup } from '../../group/index.ts';
import { Empty, Mark, Progress, stateWords } from '../../look/index.ts';
import { useAsked, useFilters, WideTable } from '../../wide/index.ts';
import { defineWords, useFormat, useWords } from '../../words/index.ts';
import { forGroup, useCommunity } from '../community/index.ts';
import { Area } from '../frame/index.ts';
import { HouseholdBeside } from '../household/index.ts';
import { ClosingExport } from './ClosingExport.tsx';
import { ClosingPaper } from './ClosingPaper.tsx';
import { groupedByReason } from './closingReading.ts';
import { Reckoning } from './Reckoning.tsx';
import { useClosingColumns } from './useClosingColumns.tsx';
import './closing.css';

const words = defineWords({
  zh: {
    title: '{round} · 结束报告',
    sub: '截至{time}，{n} 户还没核清，每户都有原因',
    done: '截至{time}，全部核清了',
    running: '本轮还在进行',
    print: '打印',
    back: '轮次',
    all: '全部',
    list: '没核清的户',
    loading: '正在核对整轮的账',
    nobody: '一户不漏，都核清了。辛苦了。',
    unlisted: '另有 {n} 个去过的门不在名册里，没有算进来。',
  },
  en: {
    title: '{round} · closing report',
    sub: 'As of {time}, {n} {n:household|households} {n:is|are} not settled, each with its reason',
    done: 'As of {time}, all are settled',
    running: 'the round is still open',
    print: 'Print',
    back: 'Rounds',
    all: 'All',
    list: 'Households not settled',
    loading: 'Reckoning the whole round',
    nobody: 'Nobody was missed. Thank you.',
    unlisted: '{n} visited {n:door is|doors are} on no roster, and not counted here.',
  },
});

/** What a round comes to: figures that reconcile, and every household not accounted for, by name and reason. */
export function Closing({ round }: { round: string }) {
  const w = useWords(words);
  const s = useWords(stateWords);
  const format = useFormat();
  const now = useNow();
  const device = useDevice();
  const version = useVersion();
  const community = useCommunity();
  const { query, set } = useFilters();
  const [printing, setPrinting] = useState(false);
  const asked = useAsked<ClosingTold>(`/api/logs/${device.log}/rounds/${round}/closing`);
  const told = asked.data;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for all rows
  const groups = useMemo(
    () => (told ? groupedByReason(device, community, told) : []),
    [device, version, community, told],
  );
  const chosen = groups.filter(({ reason }) => !query.reason || reason === query.reason);
  const doors = chosen.flatMap((group) => group.doors);
  const columns = useClosingColumns();
  const back = (
    <a key="back" href={hrefOf('desk', ['rounds'])}>
      ‹ {w.back}
    </a>
  );
  if (!told) {
    return (
      <Area title={w.back} actions={back}>
        {asked.error ? <Empty title={asked.error.message} /> : <Progress label={w.loading} done={0} of={0} />}
      </Area>
    );
  }
  const time = format.moment(told.at, now);
  const sub = told.unsettled.length > 0 ? w.sub({ time, n: told.unsettled.length }) : w.done({ time });
  const title = w.title({ round: told.roundName });
  return (
    <Area
      fixed
      title={title}
      sub={told.closed ? sub : `${sub} · ${w.running}`}
      actions={
        <>
          {back}
          <CopyForGroup
            sorts={['closing']}
            about={told.roundName}
            doors={forGroup(doors.flatMap(({ home }) => home ?? []))}
          />
          <Button onClick={() => setPrinting(true)}>{w.print}</Button>
          <ClosingExport round={round} name={told.roundName} />
        </>
      }
      beside={query.at && <HouseholdBeside id={query.at} onClose={() => set({ at: undefined })} />}
    >
      <Reckoning told={told} />
      {told.unlisted > 0 && <p className="dk-note">{w.unlisted({ n: told.unlisted })}</p>}
      <nav className="cl-reasons" aria-label={w.list}>
        <a href={hrefOf('desk', ['rounds'], { closing: round })} aria-current={query.reason ? undefined : 'true'}>
          {w.all} {format.number(told.unsettled.length)}
        </a>
        {groups.map(({ reason, doors: some }) => (
          <a
            key={reason}
            href={hrefOf('desk', ['rounds'], { closing: round, reason })}
            aria-current={query.reason === reason ? 'true' : undefined}
          >
            <Mark state={reason} quiet /> {s[reason]} {format.number(some.length)}
          </a>
        ))}
      </nav>
      <WideTable
        label={w.list}
        rows={doors}
        columns={columns}
        current={query.at}
        onOpen={(at) => set({ at })}
        empty={<Empty title={w.nobody} />}
      />
      {printing && <ClosingPaper title={title} told={told} groups={chosen} onDone={() => setPrinting(false)} />}
    </Area>
  );
}

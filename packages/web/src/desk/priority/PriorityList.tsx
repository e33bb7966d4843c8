import type { TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { useNow } from '../../app/index.ts';
import { useDevice, useVersion } from '../../device/index.ts';
import { Empty, Mark } from '../../look/index.ts';
import { ChosenBar, SavedFilters, useChosen, useFilters, WideTable } from '../../wide/index.ts';
import { defineWords, useFormat, useWords } from '../../words/index.ts';
import { naturally, plain, useCommunity, useReading } from '../community/index.ts';
import { TakeOffList } from './PutOnList.tsx';
import { priorityReasonWords } from './priorityWords.ts';
import { isSettledIn, type Listed, priorityList } from './reading.ts';

const words = defineWords({
  zh: {
    list: '重点人员',
    name: '姓名',
    address: '住址',
    reason: '为什么',
    since: '从',
    until: '看到',
    round: '本轮',
    settled: '已核清',
    open: '还没核清',
    somebody: '有人',
    notSettled: '本轮还没核清',
    ending: '七天内到期',
    none: '重点人员名单是空的。在名册里打开一户，就能把人列进来。',
  },
  en: {
    list: 'Priority list',
    name: 'Name',
    address: 'Address',
    reason: 'Why',
    since: 'Since',
    until: 'Until',
    round: 'This round',
    settled: 'settled',
    open: 'not settled',
    somebody: 'somebody',
    notSettled: 'Not settled in this round',
    ending: 'Ends within seven days',
    none: 'Nobody is on the priority list. Open a household in the roster to put somebody on it.',
  },
});

/** Who is to be watched first, those not settled yet before the others. */
export function PriorityList() {
  const w = useWords(words);
  const reasons = useWords(priorityReasonWords);
  const format = useFormat();
  const now = useNow();
  const device = useDevice();
  const version = useVersion();
  const { homeOf } = useCommunity();
  const round = useReading()?.round.round;
  const { query, set } = useFilters();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for all rows
  const all = useMemo(() => {
    const settled = (one: Listed) => round !== undefined && isSettledIn(device, round, one);
    const address = (one: Listed) => homeOf.get(one.household)?.address ?? '';
    return priorityList(device)
      .map((one) => ({ ...one, settled: settled(one), address: address(one) }))
      .sort((a, b) => Number(a.settled) - Number(b.settled) || naturally(a.address, b.address));
  }, [device, version, round, homeOf]);
  const rows = all.filter(({ settled, until }) => {
    if (query.due === 'open') return !settled;
    return query.due !== 'ending' || (until !== undefined && Date.parse(until) < now + 7 * 86_400_000);
  });
  const chosen = useChosen(rows);
  const columns: TableColumnsType<(typeof rows)[number]> = [
    { title: w.name, key: 'name', fixed: 'left', width: 6, render: (_, one) => told(one.name) ?? w.somebody },
    { title: w.address, key: 'address', width: 11, ellipsis: true, render: (_, { address }) => address },
    {
      title: w.reason,
      key: 'reason',
      width: 9,
      render: (_, one) => {
        const reason = plain(one.reason);
        return reason ? reasons[reason] : '';
      },
    },
    { title: w.since, key: 'since', width: 7, align: 'right', render: (_, { since }) => format.day(since) },
    {
      title: w.until,
      key: 'until',
      width: 8,
      align: 'right',
      render: (_, { until }) =>
        until && (
          <>
            {Date.parse(until) < now && <Mark state="notYet" overdue />} {format.day(until)}
          </>
        ),
    },
    {
      title: w.round,
      key: 'round',
      width: 9,
      render: (_, { settled }) => (
        <>
          <Mark state={settled ? 'accounted' : 'notYet'} quiet /> {settled ? w.settled : w.open}
        </>
      ),
    },
  ];
  const current = rows.find(({ household }) => household === query.at)?.id;
  return (
    <>
      <SavedFilters
        list="priority"
        names={['due']}
        usual={[
          { name: w.notSettled, filter: { due: 'open' } },
          { name: w.ending, filter: { due: 'ending' } },
        ]}
      />
      <ChosenBar chosen={chosen} of={rows.length}>
        <TakeOffList
          people={chosen.rows.map(({ household, person }) => ({ household, person }))}
          onDone={chosen.none}
        />
      </ChosenBar>
      <WideTable
        label={w.list}
        rows={rows}
        columns={columns}
        current={current}
        onOpen={(id) => set({ at: rows.find((one) => one.id === id)?.household })}
        chosen={chosen}
        empty={<Empty title={w.none} />}
      />
    </>
  );
}

const told = (name: unknown) => (typeof name === 'string' ? name : undefined);

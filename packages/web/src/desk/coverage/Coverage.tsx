import { Button, Select } from 'antd';
import { hrefOf, useGo, useNow } from '../../app/index.ts';
import { useDevice, useLoading } from '../../device/index.ts';
import { Empty, Progress } from '../../look/index.ts';
import { useFilters } from '../../wide/index.ts';
import { defineWords, useFormat, useWords } from '../../words/index.ts';
import { roundsOf, useCommunity, useReading } from '../community/index.ts';
import { Area } from '../frame/index.ts';
import { PriorityCoverage } from '../priority/index.ts';
import { Buildings } from './Buildings.tsx';
import { Changes } from './Changes.tsx';
import { GridTable } from './GridTable.tsx';
import { Groups } from './Groups.tsx';
import { MissedBefore } from './MissedBefore.tsx';
import { NeedsYou } from './NeedsYou.tsx';
import { Tallies } from './Tallies.tsx';
import { ThreeNumbers } from './ThreeNumbers.tsx';

const words = defineWords({
  zh: {
    title: '覆盖',
    sub: '{day}开始 · 按 {pinned} 的名册',
    added: '之后新增 {n} 户',
    closed: '已结束',
    noRound: '还没有开过排查',
    noRoundText: '名册里有 {n} 户。开一轮排查，就按那一刻的名册算。',
    noRoster: '名册还是空的。先导入名册，再开一轮排查。',
    open: '开一轮排查',
    import: '导入名册',
    noneAtAll: '手上没有名册也行：先画楼，再上门登记 ›',
    loading: '正在取名册',
    rounds: '轮次',
  },
  en: {
    title: 'Coverage',
    sub: 'From {day} · roster as of {pinned}',
    added: '{n} {n:household|households} added since',
    closed: 'closed',
    noRound: 'No round has been opened yet',
    noRoundText: 'The roster has {n} {n:household|households}. Opening a round pins it as it stands then.',
    noRoster: 'The roster is still empty. Import one, then open a round.',
    open: 'Open a round',
    import: 'Import a roster',
    noneAtAll: 'Without a roster: lay out the buildings, then go to the doors ›',
    loading: 'Fetching the roster',
    rounds: 'Round',
  },
});

/** The community's start page: the open round, and what needs somebody now. */
export function Coverage() {
  const w = useWords(words);
  const format = useFormat();
  const now = useNow();
  const device = useDevice();
  const community = useCommunity();
  const reading = useReading();
  const loading = useLoading();
  const { go } = useGo();
  const { set } = useFilters();

  if (!reading) {
    const fetching = loading.stage === 'first' || loading.stage === 'none';
    const empty = community.homes.length === 0;
    return (
      <Area title={w.title} also={<NeedsYou reading={undefined} />}>
        {fetching ? (
          <Progress label={w.loading} done={loading.done} of={loading.of} />
        ) : (
          <Empty title={w.noRound}>
            <p>{empty ? w.noRoster : w.noRoundText({ n: community.homes.length })}</p>
            <Button
              type="primary"
              className="dk-next"
              onClick={() => go([empty ? 'import' : 'rounds'], empty ? {} : { new: '1' })}
            >
              {empty ? w.import : w.open}
            </Button>
            {empty && (
              <p>
                <a href={hrefOf('door', ['lay-out'])}>{w.noneAtAll}</a>
              </p>
            )}
          </Empty>
        )}
      </Area>
    );
  }
  const { round, all } = reading;
  const rounds = roundsOf(device);
  const sub = [
    w.sub({ day: format.day(round.startsOn), pinned: format.moment(round.openedAt, now) }),
    all.added > 0 && w.added({ n: all.added }),
    round.status === 'closed' && w.closed,
  ];
  return (
    <Area
      title={round.name}
      sub={sub.filter(Boolean).join(' · ')}
      also={<NeedsYou reading={reading} />}
      actions={
        rounds.length > 1 ? (
          <Select
            aria-label={w.rounds}
            value={round.round}
            options={rounds.map((one) => ({ value: one.round, label: one.name }))}
            onChange={(id: string) => set({ round: id }, { replace: false })}
            popupMatchSelectWidth={false}
            style={{ maxWidth: '16rem' }}
          />
        ) : (
          <a href={hrefOf('desk', ['rounds'])}>{w.rounds} ›</a>
        )
      }
    >
      <ThreeNumbers reading={reading} />
      <Changes reading={reading} />
      <PriorityCoverage reading={reading} />
      <MissedBefore reading={reading} />
      <GridTable reading={reading} />
      <Groups reading={reading} />
      <Buildings reading={reading} />
      <Tallies round={round.round} />
    </Area>
  );
}

import { Select } from 'antd';
import { hrefOf } from '../../app/index.ts';
import { useDevice } from '../../device/index.ts';
import { Empty } from '../../look/index.ts';
import { SummaryPage } from '../../summary/index.ts';
import { useFilters } from '../../wide/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import { roundsOf } from '../community/index.ts';
import { Area } from '../frame/index.ts';

const words = defineWords({
  zh: {
    title: '日报',
    sub: '由走访记录加出来，不用再填一遍。',
    none: '还没有开过排查',
    open: '开一轮排查',
    round: '轮次',
  },
  en: {
    title: 'Daily summary',
    sub: 'Added up from the visits; nobody fills it in again.',
    none: 'No round has been opened yet',
    open: 'Open a round',
    round: 'Round',
  },
});

/** The evening's report of this community. */
export function Summary() {
  const w = useWords(words);
  const device = useDevice();
  const { query, set } = useFilters();
  const rounds = roundsOf(device);
  const round = rounds.find((one) => one.round === query.round) ?? rounds[0];
  return (
    <Area
      title={w.title}
      sub={w.sub}
      actions={
        round &&
        rounds.length > 1 && (
          <Select
            aria-label={w.round}
            value={round.round}
            options={rounds.map((one) => ({ value: one.round, label: one.name }))}
            onChange={(id: string) => set({ round: id })}
            popupMatchSelectWidth={false}
          />
        )
      }
    >
      {round ? (
        <SummaryPage root={device.log} round={round.round} />
      ) : (
        <Empty title={w.none}>
          <a href={hrefOf('desk', ['rounds'], { new: '1' })}>{w.open} ›</a>
        </Empty>
      )}
    </Area>
  );
}

import { useCallback, useMemo } from 'react';
import { useGo } from '../../app/index.ts';
import { useLoading } from '../../device/index.ts';
import { Button, Empty, Mark, stateWords } from '../../look/index.ts';
import { defineWords, useFormat, useWords } from '../../words/index.ts';
import { CoverageFigures } from '../buildings/CoverageLine.tsx';
import { CopyDoors } from '../CopyDoors.tsx';
import { TabPage } from '../DoorPage.tsx';
import { useDoor } from '../door.tsx';
import { countCoverage } from '../doors/coverageCount.ts';
import type { DoorRow } from '../doors/doorRow.ts';
import { doorTitle, useDoorWords } from '../doors/doorTitle.ts';
import { stretches } from '../doors/walkingOrder.ts';
import { chooseRound } from '../rounds/useRounds.ts';
import { SpotList } from '../spot/SpotList.tsx';
import { Cases } from './Cases.tsx';
import { FollowUps } from './FollowUps.tsx';
import { Leads } from './Leads.tsx';
import { LeftDoors } from './LeftDoors.tsx';
import { Notices } from './Notices.tsx';
import { Returns } from './Returns.tsx';
import { todayOf } from './today.ts';

const words = defineWords({
  zh: {
    title: '今天',
    start: '从 {door} 开始',
    left: '还没见到 {n} 户',
    later: '晚点再去 {n} 户',
    tried: '{state}×{n},{time}再去',
    done: '今天的门都走完了',
    doneText: '都记下了，歇一歇。晚点要再去的在下面。',
    allDone: '都核清了，辛苦了',
    noRound: '现在没有进行中的排查',
    noRoundText: '开了新的一轮，会显示在这里。居民可以照常在“搜索”里查。',
    empty: '还没有要去的门',
    emptyText: '名册还没到也不要紧：先把楼画出来，到门口再写人。',
    layOut: '画一栋楼',
    fetching: '正在取名册…',
    otherRound: '另一轮也在进行：{name}',
    goThere: '去做这一轮',
  },
  en: {
    title: 'Today',
    start: 'Start at {door}',
    left: '{n} not seen yet',
    later: '{n} to go back to later',
    tried: '{state} ×{n}, again {time}',
    done: 'Every door for now is done',
    doneText: 'It is all recorded. Rest a little; those to go back to are below.',
    allDone: 'Every door is settled. Thank you.',
    noRound: 'No round is open now',
    noRoundText: 'A new one will show here. Residents can be looked up in Search as ever.',
    empty: 'No doors to go to yet',
    emptyText: 'No roster is fine: draw the building first and write people down at the door.',
    layOut: 'Lay out a building',
    fetching: 'Fetching the roster…',
    otherRound: 'Another round is open too: {name}',
    goThere: 'Work on it',
  },
});

/** What needs me now, in the order in which I would walk; empty, with a kind word, when nothing does. */
export function TodayPage() {
  const w = useWords(words);
  const doorWords = useDoorWords();
  const { go } = useGo();
  const { round, rounds, doors, now } = useDoor();
  const loading = useLoading();
  const today = useMemo(() => todayOf(round ? doors.rows : [], now), [round, doors, now]);
  const parts = useMemo(() => stretches(today.now), [today]);
  const open = useCallback((id: string) => go(['household', id], { from: 'today' }), [go]);
  const [first] = today.now;
  const title = (row: DoorRow) => doorTitle(doors, row, doorWords);

  const foot = first ? (
    <Button tone="primary" wide onClick={() => open(first.id)}>
      {w.start({ door: title(first) })} ›
    </Button>
  ) : undefined;
  return (
    <TabPage tab="today" title={w.title} foot={foot}>
      <Notices />
      <SpotList />
      <Leads />
      <Returns />
      <Cases />
      <FollowUps />
      {rounds
        .filter((one) => one.round !== round?.round)
        .map((one) => (
          <p key={one.round} className="door-heading door-quiet">
            <span>{w.otherRound({ name: one.name })}</span>
            <Button onClick={() => chooseRound(one.round)}>{w.goThere}</Button>
          </p>
        ))}
      {!round && loading.stage !== 'first' && (
        <Empty title={w.noRound}>
          <p>{w.noRoundText}</p>
        </Empty>
      )}
      {loading.stage === 'first' && doors.rows.length === 0 && <Empty title={w.fetching} />}
      {round && doors.rows.length === 0 && loading.stage !== 'first' && (
        <Empty title={w.empty}>
          <p>{w.emptyText}</p>
          <p>
            <Button tone="primary" onClick={() => go(['lay-out'])}>
              {w.layOut}
            </Button>
          </p>
        </Empty>
      )}
      {round && doors.rows.length > 0 && (
        <>
          <CoverageFigures count={countCoverage(doors.rows)} />
          {today.now.length === 0 && (
            <Empty title={today.later.length > 0 ? w.done : w.allDone}>
              {today.later.length > 0 && <p>{w.doneText}</p>}
            </Empty>
          )}
          {today.now.length > 0 && (
            <section>
              <div className="door-heading">
                <h2>{w.left({ n: today.now.length })}</h2>
                <CopyDoors sort="unreached" rows={today.now} />
              </div>
              <LeftDoors parts={parts} next={first?.id} onOpen={open} />
            </section>
          )}
          {today.later.length > 0 && (
            <section>
              <h2>{w.later({ n: today.later.length })}</h2>
              <Rows rows={today.later} title={title} onOpen={open} />
            </section>
          )}
        </>
      )}
    </TabPage>
  );
}

type RowsProps = { rows: readonly DoorRow[]; title: (row: DoorRow) => string; onOpen: (id: string) => void };

function Rows({ rows, title, onOpen }: RowsProps) {
  const w = useWords(words);
  const marks = useWords(stateWords);
  const format = useFormat();
  const { now } = useDoor();
  return (
    <ul className="fx-list door-list">
      {rows.map((row) => {
        const { coverage, state } = row;
        const tried =
          coverage?.nextTryAt !== undefined &&
          w.tried({ state: marks[state], n: coverage.visits, time: format.moment(coverage.nextTryAt, now) });
        return (
          <li key={row.id}>
            <button type="button" className="fx-row" onClick={() => onOpen(row.id)}>
              <span>
                <b>{title(row)}</b>
                <small>{tried || marks[state]}</small>
              </span>
              <Mark state={state} quiet />
            </button>
          </li>
        );
      })}
    </ul>
  );
}

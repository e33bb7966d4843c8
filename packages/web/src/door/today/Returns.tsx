import { lazy, Suspense, useState } from 'react';
import { Mark } from '../../look/index.ts';
import { type ReturnRow, stageWords, useReturns } from '../../returns/index.ts';
import { defineWords, useFormat, useWords } from '../../words/index.ts';
import { useDoor } from '../door.tsx';
import { doorTitle, useDoorWords } from '../doors/doorTitle.ts';

const words = defineWords({
  zh: {
    title: '未返与返碚：今天 {n} 人',
    more: '还有 {n} 人',
    due: '最迟 {time}',
    late: '{time} 就该办了',
    somebody: '有人',
  },
  en: {
    title: 'Away and coming back: {n} today',
    more: '{n} more',
    due: 'by {time}',
    late: 'was due {time}',
    somebody: 'somebody',
  },
});

const ReturneeSheet = lazy(() =>
  import('../returns/ReturneeSheet.tsx').then(({ ReturneeSheet }) => ({ default: ReturneeSheet })),
);

/** What is due in the night is called for today. */
const aheadMs = 24 * 3_600_000;

/** The doors stay within reach below. */
const atOnce = 3;

/** Who is to be called today, and who is back and not registered; what is late first. */
export function Returns() {
  const w = useWords(words);
  const { now } = useDoor();
  const [opened, setOpened] = useState<string>();
  const all = useReturns(now);
  const due = all.filter(
    ({ stage, dueAt }) => stage !== 'registered' && stage !== 'closed' && dueAt !== undefined && dueAt <= now + aheadMs,
  );
  const current = all.find(({ id }) => id === opened);
  const list = (rows: readonly ReturnRow[]) => (
    <ul className="fx-list">
      {rows.map((row) => (
        <li key={row.id}>
          <Row row={row} onOpen={() => setOpened(row.id)} />
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {due.length > 0 && (
        <section>
          <h2>{w.title({ n: due.length })}</h2>
          {list(due.slice(0, atOnce))}
          {due.length > atOnce && (
            <details className="door-more">
              <summary>{w.more({ n: due.length - atOnce })}</summary>
              {list(due.slice(atOnce))}
            </details>
          )}
        </section>
      )}
      {current && (
        <Suspense>
          <ReturneeSheet row={current} onClose={() => setOpened(undefined)} />
        </Suspense>
      )}
    </>
  );
}

function Row({ row, onOpen }: { row: ReturnRow; onOpen: () => void }) {
  const w = useWords(words);
  const stages = useWords(stageWords);
  const format = useFormat();
  const doorWords = useDoorWords();
  const { doors, now } = useDoor();
  const { state, stage, dueAt, overdue, name } = row;
  const door = doors.rows.find(({ id }) => id === state.household);
  const time = dueAt !== undefined && (overdue ? w.late : w.due)({ time: format.moment(dueAt, now) });
  return (
    <button type="button" className="fx-row" onClick={onOpen}>
      <span>
        <b>{name ?? w.somebody}</b> {door && doorTitle(doors, door, doorWords)}
        <small>{[stages[stage], time].filter(Boolean).join(' · ')}</small>
      </span>
      <Mark state={overdue ? 'needsAttention' : 'notYet'} overdue={overdue} quiet />
    </button>
  );
}

import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { useNow } from '../../app/index.ts';
import { useDevice } from '../../device/index.ts';
import { Mark, stateWords } from '../../look/index.ts';
import { defineWords, useFormat, useWords } from '../../words/index.ts';
import { type Door, doorOf } from '../community/index.ts';
import { endIn } from './filter.ts';
import { byStairwell } from './passOn.ts';
import { columnWords } from './words.ts';

const words = defineWords({
  zh: { made: '{place} · {who} 于 {time} 打印 · 用后收回，不要张贴', result: '结果', time: '时间' },
  en: { made: '{place} · printed by {who}, {time} · hand back after use, do not post', result: 'Result', time: 'Time' },
});

/** A list on paper, by stairwell, with room to write. Exists only while it is printed. */
export function PrintedList({ title, doors, onDone }: { title: string; doors: readonly Door[]; onDone: () => void }) {
  const w = useWords(words);
  const c = useWords(columnWords);
  const s = useWords(stateWords);
  const format = useFormat();
  const now = useNow();
  const { session, log } = useDevice();
  useEffect(() => {
    document.documentElement.dataset.printing = 'list';
    window.addEventListener('afterprint', onDone, { once: true });
    window.print();
    return () => {
      delete document.documentElement.dataset.printing;
      window.removeEventListener('afterprint', onDone);
    };
  }, [onDone]);
  const place = session.logs.find(({ code }) => code === log)?.name ?? log;
  return createPortal(
    <article className="dk-paper">
      <h1>{title}</h1>
      <p>{w.made({ place, who: session.name, time: `${format.date(now)} ${format.time(now)}` })}</p>
      {byStairwell(doors).map((stretch) => (
        <table key={stretch.place}>
          <caption>{stretch.place}</caption>
          <thead>
            <tr>
              <th>{c.address}</th>
              <th>{c.head}</th>
              <th>{c.state}</th>
              <th>{c.visits}</th>
              <th>{w.result}</th>
              <th>{w.time}</th>
            </tr>
          </thead>
          <tbody>
            {stretch.doors.map((door) => (
              <tr key={door.id}>
                <td>{doorOf(door.home.state)}</td>
                <td>{door.home.head}</td>
                <td>
                  <Mark state={endIn(door)} quiet /> {s[endIn(door)]}
                </td>
                <td>{door.row?.visits ? c.times({ n: door.row.visits }) : ''}</td>
                <td />
                <td />
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </article>,
    document.body,
  );
}

import type { ClosingTold } from '@fangxian/domain/exchange';
import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { useNow } from '../../app/index.ts';
import { useDevice } from '../../device/index.ts';
import { Mark, stateWords } from '../../look/index.ts';
import { defineWords, useFormat, useWords } from '../../words/index.ts';
import type { ReasonGroup } from './closingReading.ts';
import { Reckoning } from './Reckoning.tsx';
import { closingWords } from './useClosingColumns.tsx';

const words = defineWords({
  zh: { made: '{place} · {who} 于 {time} 打印 · 用后收回，不要张贴', group: '{reason} {n} 户' },
  en: { made: '{place} · printed by {who}, {time} · hand back after use, do not post', group: '{reason}: {n}' },
});

/** The report on paper, a list for each reason. Exists only while it is printed. */
export function ClosingPaper(props: {
  title: string;
  told: ClosingTold;
  groups: readonly ReasonGroup[];
  onDone: () => void;
}) {
  const { title, told, groups, onDone } = props;
  const w = useWords(words);
  const c = useWords(closingWords);
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
    <article className="dk-paper cl-paper">
      <h1>{title}</h1>
      <p>{w.made({ place, who: session.name, time: `${format.date(now)} ${format.time(now)}` })}</p>
      <Reckoning told={told} />
      {groups.map(({ reason, doors }) => (
        <table key={reason}>
          <caption>
            <Mark state={reason} quiet /> {w.group({ reason: s[reason], n: doors.length })}
          </caption>
          <thead>
            <tr>
              <th>{c.address}</th>
              <th>{c.head}</th>
              <th>{c.reason}</th>
              <th>{c.last}</th>
              <th>{c.by}</th>
            </tr>
          </thead>
          <tbody>
            {doors.map(({ id, home, tries, missing, lastAt, by }) => (
              <tr key={id}>
                <td>{home?.address ?? c.gone}</td>
                <td>{home?.head}</td>
                <td>
                  {s[reason]} {tries > 1 && c.tries({ n: tries })}{' '}
                  {missing.length > 0 && c.missing({ names: missing.join(c.comma) })}
                </td>
                <td>{lastAt ? format.moment(lastAt, now) : ''}</td>
                <td>{by}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </article>,
    document.body,
  );
}

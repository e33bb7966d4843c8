import type { ReactNode } from 'react';
import { defineWords, useFormat, useWords } from '../words/index.ts';

const words = defineWords({
  zh: { title: '一天的走访', hour: '{hour}点 {n} 户次', none: '这一天还没有走访。', peak: '最多：{hour}点，{n} 户次' },
  en: {
    title: 'The day by the hour',
    hour: '{hour}:00, {n} {n:visit|visits}',
    none: 'No visits on this day yet.',
    peak: 'Most: {hour}:00, {n} {n:visit|visits}',
  },
});

/** A day by the hour: when people were out, and when doors opened. From the first hour with a visit to the last. */
export function HourBars({ hours }: { hours: readonly number[] }) {
  const w = useWords(words);
  const format = useFormat();
  const top = Math.max(0, ...hours);
  return (
    <section className="sm-hours">
      <h2>{w.title}</h2>
      {top === 0 ? (
        <p className="fx-note">{w.none}</p>
      ) : (
        <Bars hours={hours} top={top} tell={(hour, n) => w.hour({ hour, n: format.number(n) })}>
          {w.peak({ hour: hours.indexOf(top), n: format.number(top) })}
        </Bars>
      )}
    </section>
  );
}

function Bars(props: {
  hours: readonly number[];
  top: number;
  tell: (hour: number, n: number) => string;
  children: ReactNode;
}) {
  const { hours, top, tell, children } = props;
  const first = Math.min(
    8,
    hours.findIndex((n) => n > 0),
  );
  const last = Math.max(
    20,
    hours.findLastIndex((n) => n > 0),
  );
  const shown = hours.map((n, hour) => ({ n, hour })).slice(first, last + 1);
  return (
    <>
      <ol>
        {shown.map(({ n, hour }) => (
          <li key={hour} title={tell(hour, n)}>
            <i style={{ height: n > 0 ? `${Math.max(4, (n / top) * 100)}%` : '1px' }} />
            <span>{tell(hour, n)}</span>
            <small aria-hidden="true">{hour}</small>
          </li>
        ))}
      </ol>
      <p className="fx-note">{children}</p>
    </>
  );
}

import { useNow } from '../../app/index.ts';
import { defineWords, useFormat, useWords } from '../../words/index.ts';
import { Paper, usePlaceName } from '../print/index.ts';
import './slips.css';
import type { Slip } from './useSlips.ts';

const words = defineWords({
  zh: {
    title: '未遇留条',
    came: '{date}，我们来走访，没有遇到您。请今天抽两分钟：',
    scan: '微信扫一扫，替全家答三个问题。不用登录，不用填姓名，码里没有您家的信息。',
    call: '不方便扫码，请打社区电话：',
    until: '{date}前有效',
    from: '{place}',
  },
  en: {
    title: 'We missed you',
    came: 'We called on {date} and did not meet you. Two minutes today, please:',
    scan: 'Scan the code and answer three questions for your household. No signing in, no names; the code says nothing about you.',
    call: 'If you cannot scan, call the community office:',
    until: 'Valid until {date}',
    from: '{place}',
  },
});

/** Four to a sheet of A4, to be cut. On each the door it is left at, and no name. */
export function PrintedSlips({ slips, onDone }: { slips: readonly Slip[]; onDone: () => void }) {
  const w = useWords(words);
  const format = useFormat();
  const now = useNow();
  const place = usePlaceName();
  return (
    <Paper kind="dk-slips" onDone={onDone}>
      {slips.map(({ home, qr, until }) => (
        <section key={home.id}>
          <h1>
            {w.title} <small>{home.address}</small>
          </h1>
          <p>{w.came({ date: `${format.date(now)}` })}</p>
          <figure>
            <img alt="" src={`data:image/svg+xml,${encodeURIComponent(qr)}`} />
            <figcaption>{w.scan}</figcaption>
          </figure>
          <p>
            {w.call}
            <span className="dk-blank" />
          </p>
          <footer>
            <span>{w.from({ place })}</span> <span>{w.until({ date: format.date(until) })}</span>
          </footer>
        </section>
      ))}
    </Paper>
  );
}

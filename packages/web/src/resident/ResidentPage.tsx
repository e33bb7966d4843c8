import type { ResidentTold } from '@fangxian/domain/quarantine';
import { useRef, useState } from 'react';
import { Button, Empty } from '../look/index.ts';
import { countDaysIn, defineWords, useFormat, useWords } from '../words/index.ts';
import { Doing, type DoingName } from './Doing.tsx';
import { Foot } from './Foot.tsx';
import { Letters } from './Letters.tsx';
import { ReadAloud } from './ReadAloud.tsx';
import './resident.css';
import { SaidBefore } from './SaidBefore.tsx';
import { Unsent } from './Unsent.tsx';
import { Until } from './Until.tsx';
import { useResident } from './useResident.ts';
import { WhoHelps } from './WhoHelps.tsx';

const words = defineWords({
  zh: {
    brand: '防线',
    opening: '正在打开…',
    help: '这些天，我们帮您',
    over: '已经解除，谢谢您',
    overText: '可以正常出入了。这些天辛苦了，也谢谢您为邻里做的。',
    elsewhere: '您家的事转到别处办了',
    elsewhereText: '有不清楚的，打下面的电话。',
    notALink: '这个链接不完整，请再扫一次告知书上的码。',
    offline: '没有连上网。',
    again: '再试一次',
    asOf: '没有网络，下面是 {time} 的内容。说的话先记在手机里，有网自动送出。',
    keep: '这个浏览器存不住内容，送出之前请不要关掉这一页。',
    report: '报体温',
    ask: '我要买东西 · 要帮忙',
    object: '我不同意',
  },
  en: {
    brand: 'Fangxian',
    opening: 'Opening…',
    help: 'These days, we help you',
    over: 'It is over. Thank you',
    overText: 'You may come and go as usual. Thank you for these days, also on behalf of your neighbours.',
    elsewhere: 'Your case is looked after elsewhere now',
    elsewhereText: 'If anything is unclear, call the numbers below.',
    notALink: 'This link is not whole. Please scan the code on your letter again.',
    offline: 'No connection.',
    again: 'Try again',
    asOf: 'No network: this is as of {time}. What you say is kept on this phone and sent once there is one.',
    keep: 'This browser keeps nothing. Please leave this page open until it is sent.',
    report: 'Report temperatures',
    ask: 'I need something · help',
    object: 'I disagree',
  },
});

const isOver = ({ persons }: ResidentTold) => persons.every(({ ended }) => ended);

/** Line by line: run together, nobody could follow it. */
const spoken = (part: HTMLElement | null) =>
  [...(part?.querySelectorAll('h2, p, b, small') ?? [])].map((line) => line.textContent).join('\n');

/** What the code on a household's letters opens: who helps, until when, why; how they are, what they need, whether they agree. */
export function ResidentPage() {
  const w = useWords(words);
  const format = useFormat();
  const [token] = useState(() => location.hash.replace(/^#/, ''));
  const resident = useResident(token);
  const { standing, keeps, retry } = resident;
  const { told, current, trouble } = standing;
  const facts = useRef<HTMLDivElement>(null);
  const [doing, setDoing] = useState<DoingName | 'none'>();
  // Before anything is written in it: days and hours are those of the place, wherever this phone thinks it is.
  if (told) countDaysIn(told.zone);

  const problem = trouble === 'notALink' ? w.notALink : trouble === 'offline' ? w.offline : standing.words;
  if (!told) {
    return (
      <main className="resident">
        <p className="resident-brand">{w.brand}</p>
        {trouble === 'none' ? (
          <Empty title={w.opening} />
        ) : (
          <>
            <h1 role="alert">{problem}</h1>
            {trouble === 'offline' && (
              <Button tone="primary" wide onClick={retry}>
                {w.again}
              </Button>
            )}
          </>
        )}
        <Unsent resident={resident} />
        <Foot />
      </main>
    );
  }
  const over = isOver(told);
  const released = told.persons.every(({ ended }) => ended?.ending === 'released');
  // What is due opens by itself; whatever somebody opened or closed stays so.
  const due = told.persons.some(({ ended, away, askedNow, toldNow }) => !ended && !away && !askedNow && !toldNow);
  const shown = doing ?? (due ? 'report' : 'none');
  return (
    <main className="resident">
      <p className="resident-brand">
        {w.brand} <span>{told.place}</span>
      </p>
      {!current && trouble === 'offline' && (
        <p className="resident-note" role="status">
          {w.asOf({ time: format.moment(told.now, Date.now()) })}
        </p>
      )}
      {trouble === 'busy' && <p role="alert">{standing.words}</p>}
      {!keeps && standing.waiting.length > 0 && <p role="alert">{w.keep}</p>}
      <h1>{over ? (released ? w.over : w.elsewhere) : w.help}</h1>
      {over && <p>{released ? w.overText : w.elsewhereText}</p>}
      <div ref={facts} className="resident-facts">
        <WhoHelps told={told} />
        <Until told={told} />
      </div>
      <ReadAloud textOf={() => spoken(facts.current)} />
      {!over && (
        <>
          <nav className="resident-doing">
            {(['ask', 'report', 'object'] as const).map((name) => (
              <Button
                key={name}
                tone={name === (due ? 'report' : 'ask') && shown === 'none' ? 'primary' : 'plain'}
                aria-expanded={shown === name}
                onClick={() => setDoing(shown === name ? 'none' : name)}
              >
                {w[name]}
              </Button>
            ))}
          </nav>
          {shown !== 'none' && <Doing name={shown} told={told} resident={resident} />}
        </>
      )}
      <Unsent resident={resident} />
      <SaidBefore told={told} waiting={standing.waiting} />
      <Letters told={told} />
      <Foot />
    </main>
  );
}

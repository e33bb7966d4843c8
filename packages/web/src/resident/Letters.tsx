import type { ResidentTold } from '@fangxian/domain/quarantine';
import { Mark } from '../look/index.ts';
import { defineWords, useFormat, useLanguage, useWords } from '../words/index.ts';

const words = defineWords({
  zh: {
    title: '给过您的文书',
    served: '{day} 送达',
    signed: '{day} 签字',
    refused: '{day} 没有签，有人见证',
    posted: '{day} 张贴',
    takenDown: '{day} 取下',
    times: '（记了 {n} 次，以第一次为准）',
    made: '按防控政策第 {n} 版',
  },
  en: {
    title: 'Letters and board',
    served: 'served {day}',
    signed: 'signed {day}',
    refused: 'not signed, before a witness, {day}',
    posted: 'posted {day}',
    takenDown: 'taken down {day}',
    times: ' (noted {n} {n:time|times}; the first one counts)',
    made: 'by policy version {n}',
  },
});

/** Which letters were served, signed or posted, and when. */
export function Letters({ told }: { told: ResidentTold }) {
  const w = useWords(words);
  const language = useLanguage();
  const format = useFormat();
  const shown = told.papers.flatMap((one) => (one.state === 'prepared' ? [] : [{ ...one, state: one.state }]));
  if (shown.length === 0) return null;
  return (
    <section>
      <h2>{w.title}</h2>
      <ul className="fx-list resident-said">
        {shown.map(({ paper, name, state, at, times }) => (
          <li key={paper}>
            <Mark state="accounted" quiet /> {name[language]}
            <small>
              {w[state]({ day: format.date(at) })}
              {times > 1 && w.times({ n: times })}
            </small>
          </li>
        ))}
      </ul>
      <p className="resident-note">{w.made({ n: told.policy })}</p>
    </section>
  );
}

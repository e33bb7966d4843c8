import type { ResidentSaid, ResidentTold } from '@fangxian/domain/quarantine';
import { Mark } from '../look/index.ts';
import { defineWords, useFormat, useWords } from '../words/index.ts';

const words = defineWords({
  zh: {
    title: '您说过的',
    met: '{time} 办好了',
    open: '还没办好',
    byOffice: '社区替您记的',
    unanswered: '还没有答复',
    upheld: '有道理，照改',
    rejected: '维持原来的决定',
    answer: '{time} {result}：{words}',
    said: '{time} {words}',
  },
  en: {
    title: 'What you told us',
    met: 'done {time}',
    open: 'not done yet',
    byOffice: 'noted for you by the office',
    unanswered: 'not answered yet',
    upheld: 'upheld',
    rejected: 'the decision stands',
    answer: '{time}, {result}: {words}',
    said: '{time} {words}',
  },
});

/** What they asked for and objected to, and what became of it. What still waits on the phone stands elsewhere. */
export function SaidBefore({ told, waiting }: { told: ResidentTold; waiting: readonly ResidentSaid[] }) {
  const w = useWords(words);
  const format = useFormat();
  const unsent = new Set(waiting.map(({ id }) => id));
  const needs = told.needs.filter(({ need }) => !unsent.has(need));
  const objections = told.objections.filter(({ objection }) => !unsent.has(objection));
  if (needs.length + objections.length === 0) return null;
  const time = (at: number) => format.moment(at, told.now);
  return (
    <section>
      <h2>{w.title}</h2>
      <ul className="fx-list resident-said">
        {[...needs].reverse().map(({ need, at, words: said, met, self }) => (
          <li key={need}>
            <Mark state={met ? 'accounted' : 'notYet'} quiet /> {w.said({ time: time(at), words: said })}
            <small>{met ? w.met({ time: time(met) }) : w.open}</small>
            {!self && <small>{w.byOffice}</small>}
          </li>
        ))}
        {[...objections].reverse().map(({ objection, at, words: said, answer }) => (
          <li key={objection}>
            <Mark state={answer ? 'accounted' : 'notYet'} quiet /> {w.said({ time: time(at), words: said })}
            <small>
              {answer
                ? w.answer({ time: time(answer.at), result: w[answer.result], words: answer.words })
                : w.unanswered}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}

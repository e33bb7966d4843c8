import { useState } from 'react';
import { defineWords, useWords } from '../../words/index.ts';
import { type Answers, type Asking, flaggedBy, toOwn } from '../answering.ts';
import { OwnQuestions } from '../OwnQuestions.tsx';
import type { Making } from './making.ts';

const words = defineWords({
  zh: {
    title: '手机上是这样',
    household: '全户',
    person: '每个人',
    flagged: '这样答，会列为“有情况”',
    nothing: '加了问题，这里就能试着答。',
    other: '不是必问的，点开人才看到',
  },
  en: {
    title: 'On the phone it looks like this',
    household: 'Household',
    person: 'Each person',
    flagged: 'Answered like this, somebody is asked to look',
    nothing: 'Add a question, and try answering it here.',
    other: 'Those not always asked show when a person is opened',
  },
});

/** The same fields as at the door, to be tried. What is tapped here is recorded nowhere. */
export function PhonePreview({ questions, day, policy }: { questions: Making } & Pick<Asking, 'day' | 'policy'>) {
  const w = useWords(words);
  const [answers, setAnswers] = useState<Answers>({});
  const asking = { round: { questionnaires: [{ version: 1, questions: [...questions] }] }, day, policy };
  const flagged = flaggedBy(undefined, toOwn(answers, asking));
  return (
    <section className="qe-phone" aria-label={w.title}>
      <h3>{w.title}</h3>
      <div>
        {questions.length === 0 && <p className="qe-note">{w.nothing}</p>}
        {(['household', 'person'] as const).map((per) => {
          const asked = questions.filter((question) => question.per === per);
          if (asked.length === 0) return null;
          return (
            <div key={per}>
              <b>{w[per]}</b>
              <OwnQuestions questions={asked} answers={answers} asking={asking} of={w[per]} onAnswer={setAnswers} />
            </div>
          );
        })}
        {flagged && <p className="qe-flagged">▲ {w.flagged}</p>}
        {questions.some(({ must, per }) => !must && per === 'person') && <small className="qe-note">{w.other}</small>}
      </div>
    </section>
  );
}

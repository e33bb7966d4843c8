import type { SelfReport } from '@fangxian/domain/screening';
import { useState } from 'react';
import { Button, YesNo } from '../look/index.ts';
import { useVisitorLink, VisitorPage } from '../visitor/index.ts';
import { useFormat, useLanguage, useWords } from '../words/index.ts';
import { HowMany } from './HowMany.tsx';
import './slip.css';
import { slipWords } from './slipWords.ts';

type Looked = {
  readonly place: string;
  readonly questions: readonly { readonly code: Asked; readonly text: { readonly zh: string; readonly en: string } }[];
  readonly until: number;
};
type Asked = 'riskArea' | 'contact' | 'unwell';
type Answers = Partial<Record<Asked, boolean>>;

/** What a slip at the door opens: three questions, no names, no signing in; also inside WeChat. */
export function SlipPage() {
  const w = useWords(slipWords);
  const language = useLanguage();
  const format = useFormat();
  const link = useVisitorLink<Looked>('/api/slip', { notWhole: w.notASlip, offline: w.offline });
  const [home, setHome] = useState(1);
  const [away, setAway] = useState(0);
  const [answers, setAnswers] = useState<Answers>({});
  const [words, setWords] = useState('');
  const { riskArea = false, contact = false, unwell = false } = answers;
  const whole = link.looked?.questions.every(({ code }) => answers[code] !== undefined) && home + away > 0;
  const send = () => {
    const report: SelfReport = { home, away, riskArea, contact, unwell, ...(words.trim() && { words: words.trim() }) };
    void link.send(report);
  };
  return (
    <VisitorPage
      link={link}
      className="slip"
      thanks={w.thanks}
      after={() => <p>{unwell || contact || riskArea ? w.weCall : w.done}</p>}
      again={w.again}
    >
      {({ questions, until }) => (
        <>
          <h1>{w.title}</h1>
          <p className="fx-note">{w.why}</p>
          <HowMany label={w.home} value={home} onChange={setHome} />
          <HowMany label={w.away} value={away} onChange={setAway} />
          {questions.map(({ code, text }) => (
            <YesNo
              key={code}
              question={text[language]}
              value={answers[code]}
              onChange={(value) => setAnswers({ ...answers, [code]: value })}
            />
          ))}
          <label className="slip-words">
            <span>{w.words}</span>
            <textarea rows={2} maxLength={200} value={words} onChange={({ target }) => setWords(target.value)} />
          </label>
          <Button tone="primary" wide disabled={!whole || link.sending} onClick={send}>
            {whole ? w.send : w.answerAll}
          </Button>
          <p className="fx-note">{w.until({ date: format.date(until) })}</p>
        </>
      )}
    </VisitorPage>
  );
}

import type { SelfReport } from '@fangxian/domain/screening';
import { useEffect, useRef, useState } from 'react';
import { ask } from '../device/ask.ts';
import { Button, Empty, YesNo } from '../look/index.ts';
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
  const [token] = useState(() => location.hash.replace(/^#/, ''));
  const [looked, setLooked] = useState<Looked | undefined>();
  const [problem, setProblem] = useState<string | undefined>();
  const [sent, setSent] = useState(false);
  const [sending, setSending] = useState(false);
  const [home, setHome] = useState(1);
  const [away, setAway] = useState(0);
  const [answers, setAnswers] = useState<Answers>({});
  const [words, setWords] = useState('');
  const said = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    let wanted = true;
    void ask<Looked>('POST', '/api/slip/look', { token }).then((answer) => {
      if (!wanted) return;
      if (answer.ok) setLooked(answer.value);
      else setProblem(answer.status === 400 ? w.notASlip : (answer.problem?.words ?? w.offline));
    });
    return () => {
      wanted = false;
    };
  }, [token, w]);
  useEffect(() => {
    if (sent) said.current?.focus();
  }, [sent]);

  const whole = looked?.questions.every(({ code }) => answers[code] !== undefined) && home + away > 0;

  async function send(): Promise<void> {
    const { riskArea = false, contact = false, unwell = false } = answers;
    const report: SelfReport = { home, away, riskArea, contact, unwell, ...(words.trim() && { words: words.trim() }) };
    setSending(true);
    setProblem(undefined);
    const answer = await ask('POST', '/api/slip/report', { token, report });
    setSending(false);
    if (answer.ok) setSent(true);
    else setProblem(answer.problem?.words ?? w.offline);
  }

  return (
    <main className="fx-visitor slip">
      <header>
        <strong>{w.brand}</strong> {looked?.place}
      </header>
      {problem && (
        <p className="fx-problem" role="alert">
          {problem}
        </p>
      )}
      {sent ? (
        <>
          <h1 ref={said} tabIndex={-1}>
            {w.thanks}
          </h1>
          <p>{answers.unwell || answers.contact || answers.riskArea ? w.weCall : w.done}</p>
          <Button onClick={() => setSent(false)}>{w.again}</Button>
        </>
      ) : looked ? (
        <>
          <h1>{w.title}</h1>
          <p className="fx-note">{w.why}</p>
          <HowMany label={w.home} value={home} onChange={setHome} />
          <HowMany label={w.away} value={away} onChange={setAway} />
          {looked.questions.map(({ code, text }) => (
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
          <Button tone="primary" wide disabled={!whole || sending} onClick={() => void send()}>
            {whole ? w.send : w.answerAll}
          </Button>
          <p className="fx-note">{w.until({ date: format.date(looked.until) })}</p>
        </>
      ) : (
        !problem && <Empty title={w.opening} />
      )}
    </main>
  );
}

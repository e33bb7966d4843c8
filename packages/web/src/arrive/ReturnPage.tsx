import type { ReturnLooked } from '@fangxian/domain/exchange';
import { useEffect, useRef, useState } from 'react';
import { ask } from '../device/ask.ts';
import { Button, Empty, YesNo } from '../look/index.ts';
import { PlaceField, type Travel, TravelFields, travelTold, type Whereabouts } from '../returns/forms/index.ts';
import { type ExposureQuestion, exposureQuestions, exposures } from '../returns/index.ts';
import { useFormat, useLanguage, useWords } from '../words/index.ts';
import { arriveWords } from './arriveWords.ts';

type Answers = { readonly [question in ExposureQuestion]?: boolean };
type Form = {
  readonly name: string;
  readonly phone: string;
  readonly whereabouts: string;
  readonly plannedOn: string;
  readonly stayingAt: string;
  readonly where: Whereabouts;
  readonly travel: Travel;
  readonly answers: Answers;
};
const empty: Form = {
  ...{ name: '', phone: '', whereabouts: '', plannedOn: '', stayingAt: '' },
  ...{ where: {}, travel: {}, answers: {} },
};

/** Whoever comes back says so before: where from, when, how, and three questions. No signing in; also inside WeChat. */
export function ReturnPage() {
  const w = useWords(arriveWords);
  const language = useLanguage();
  const format = useFormat();
  const [token] = useState(() => location.hash.replace(/^#/, ''));
  const [looked, setLooked] = useState<ReturnLooked>();
  const [problem, setProblem] = useState<string>();
  const [form, setForm] = useState<Form>(empty);
  const [sent, setSent] = useState(false);
  const [sending, setSending] = useState(false);
  const said = useRef<HTMLHeadingElement>(null);
  const change = (to: Partial<Form>) => setForm((now) => ({ ...now, ...to }));

  useEffect(() => {
    let wanted = true;
    void ask<ReturnLooked>('POST', '/api/return/look', { token }).then((answer) => {
      if (!wanted) return;
      if (answer.ok) setLooked(answer.value);
      else setProblem(answer.status === 400 ? w.notALink : (answer.problem?.words ?? w.offline));
    });
    return () => {
      wanted = false;
    };
  }, [token, w]);
  useEffect(() => {
    if (sent) said.current?.focus();
  }, [sent]);

  const { where, answers, plannedOn } = form;
  const advice = looked?.advice.find(({ place }) => place === where.place);
  const missing = looked && missingIn(form, looked.known);

  async function send(): Promise<void> {
    const report = {
      ...(!looked?.known && { name: form.name.trim(), phone: form.phone.trim() }),
      ...{ place: where.place, ...(where.area && { area: where.area }), plannedOn, ...answers },
      ...(form.whereabouts.trim() && { whereabouts: form.whereabouts.trim() }),
      ...(form.stayingAt.trim() && { stayingAt: form.stayingAt.trim() }),
      ...travelTold(form.travel),
    };
    setSending(true);
    setProblem(undefined);
    const answer = await ask('POST', '/api/return/report', { token, report });
    setSending(false);
    if (answer.ok) setSent(true);
    else setProblem(answer.problem?.words ?? w.offline);
  }

  const field = (name: 'name' | 'phone' | 'whereabouts' | 'stayingAt', most: number) => (
    <label className="fx-field">
      <span>{name === 'stayingAt' ? w.staying : w[name]}</span>
      <input
        maxLength={most}
        {...(name === 'phone' && { inputMode: 'tel' as const, autoComplete: 'tel' })}
        {...(name === 'name' && { autoComplete: 'name' })}
        value={form[name]}
        onChange={({ target }) => change({ [name]: target.value })}
      />
    </label>
  );
  return (
    <main className="fx-visitor">
      <header>
        <strong>{w.brand}</strong> {looked?.place}
      </header>
      {problem && (
        <p className="fx-problem" role="alert">
          {problem}
        </p>
      )}
      {sent && looked ? (
        <>
          <h1 ref={said} tabIndex={-1}>
            {w.thanks}
          </h1>
          {answers.unwell && <p className="fx-problem">{w.unwell}</p>}
          {advice && <p>{advice.text[language]}</p>}
          <p>{w.after({ day: format.day(plannedOn), place: looked.place })}</p>
          <Button onClick={() => setSent(false)}>{w.again}</Button>
        </>
      ) : looked ? (
        <>
          <h1>{w.title}</h1>
          <p className="fx-note">{w.why}</p>
          {!looked.known && (
            <>
              {field('name', 60)}
              {field('phone', 40)}
            </>
          )}
          <PlaceField label={w.where} value={where} areas={looked.areas} onChange={(to) => change({ where: to })} />
          {advice && (
            <blockquote className="fx-advice" role="status">
              <small>{w.advice}</small>
              {advice.text[language]}
            </blockquote>
          )}
          {field('whereabouts', 120)}
          <label className="fx-field">
            <span>{w.planned}</span>
            <input
              type="date"
              min={looked.today}
              value={plannedOn}
              onChange={({ target }) => change({ plannedOn: target.value })}
            />
          </label>
          <TravelFields value={form.travel} onChange={(travel) => change({ travel })} />
          {field('stayingAt', 200)}
          {exposureQuestions.map((question) => (
            <YesNo
              key={question}
              question={looked.questions.find(({ code }) => code === exposures[question])?.text[language] ?? question}
              value={answers[question]}
              onChange={(value) => change({ answers: { ...answers, [question]: value } })}
            />
          ))}
          {missing && missing.length > 0 && (
            <p className="fx-note">{w.missing({ what: missing.map((one) => w[one]).join(w.and) })}</p>
          )}
          <Button tone="primary" wide disabled={missing?.length !== 0 || sending} onClick={() => void send()}>
            {sending ? w.sending : w.send}
          </Button>
          <p className="fx-note">{w.until({ date: format.date(looked.until) })}</p>
        </>
      ) : (
        !problem && <Empty title={w.opening} />
      )}
    </main>
  );
}

function missingIn({ name, phone, where, plannedOn, answers }: Form, known: boolean) {
  const who = known || (name.trim() !== '' && phone.replace(/\D/g, '').length >= 7);
  const answered = exposureQuestions.every((question) => answers[question] !== undefined);
  return [
    ...(who ? [] : (['missingWho'] as const)),
    ...(where.place ? [] : (['missingWhere'] as const)),
    ...(plannedOn ? [] : (['missingDay'] as const)),
    ...(answered ? [] : (['missingAnswers'] as const)),
  ];
}

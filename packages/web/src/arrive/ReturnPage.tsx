import type { ReturnLooked } from '@fangxian/domain/exchange';
import { useState } from 'react';
import { Button, YesNo } from '../look/index.ts';
import { PlaceField, type Travel, TravelFields, travelTold, type Whereabouts } from '../returns/forms/index.ts';
import { type ExposureQuestion, exposureQuestions, exposures } from '../returns/index.ts';
import { useVisitorLink, VisitorPage } from '../visitor/index.ts';
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
  const link = useVisitorLink<ReturnLooked>('/api/return', { notWhole: w.notALink, offline: w.offline });
  const [form, setForm] = useState<Form>(empty);
  const change = (to: Partial<Form>) => setForm((now) => ({ ...now, ...to }));
  const { looked } = link;
  const { where, answers, plannedOn } = form;
  const advice = looked?.advice.find(({ place }) => place === where.place);
  const missing = looked && missingIn(form, looked.known);

  function send(): void {
    const report = {
      ...(!looked?.known && { name: form.name.trim(), phone: form.phone.trim() }),
      ...{ place: where.place, ...(where.area && { area: where.area }), plannedOn, ...answers },
      ...(form.whereabouts.trim() && { whereabouts: form.whereabouts.trim() }),
      ...(form.stayingAt.trim() && { stayingAt: form.stayingAt.trim() }),
      ...travelTold(form.travel),
    };
    void link.send(report);
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
    <VisitorPage
      link={link}
      thanks={w.thanks}
      after={({ place }) => (
        <>
          {answers.unwell && <p className="fx-problem">{w.unwell}</p>}
          {advice && <p>{advice.text[language]}</p>}
          <p>{w.after({ day: format.day(plannedOn), place })}</p>
        </>
      )}
      again={w.again}
    >
      {(looked) => (
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
          <Button tone="primary" wide disabled={missing?.length !== 0 || link.sending} onClick={send}>
            {link.sending ? w.sending : w.send}
          </Button>
          <p className="fx-note">{w.until({ date: format.date(looked.until) })}</p>
        </>
      )}
    </VisitorPage>
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

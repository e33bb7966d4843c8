import type { CaseState } from '@fangxian/domain/quarantine';
import { plain } from '@fangxian/domain/records';
import { useState } from 'react';
import { uuidv7 } from '../../device/index.ts';
import { Button, Mark } from '../../look/index.ts';
import { defineWords, useFormat, useWords } from '../../words/index.ts';
import type { Say } from '../useCase.ts';
import type { May } from '../useMay.ts';
import { InWords } from './InWords.tsx';

const words = defineWords({
  zh: {
    need: '需要什么',
    food: '买菜',
    medicine: '买药',
    supplies: '生活用品',
    addNeed: '记下需求',
    needSaved: '需求',
    met: '办好了',
    object: '有异议',
    addObjection: '记下异议',
    objectionSaved: '异议',
    answer: '答复',
    upheld: '有道理，照改',
    rejected: '维持原决定',
    answered: '答复异议',
    breach: '外出、聚集等情况',
    wentOut: '外出',
    guests: '来了客人',
    addBreach: '记下违规',
    breachSaved: '违规',
    times: '{time} {what}',
    self: '住户在自己的页面上说的',
  },
  en: {
    need: 'What they need',
    food: 'Food',
    medicine: 'Medicine',
    supplies: 'Household goods',
    addNeed: 'Record a need',
    needSaved: 'a need',
    met: 'Done',
    object: 'They object',
    addObjection: 'Record an objection',
    objectionSaved: 'an objection',
    answer: 'Answer',
    upheld: 'Upheld',
    rejected: 'Decision stands',
    answered: 'objection answered',
    breach: 'Went out, had guests …',
    wentOut: 'Went out',
    guests: 'Had guests',
    addBreach: 'Record a breach',
    breachSaved: 'a breach',
    times: '{time} {what}',
    self: 'told by the household on its own page',
  },
});

type Props = { state: CaseState; say: Say; may: May; now: number };

/** Needs, objections, and what was seen: each waits for somebody to answer it. */
export function Voices({ state, say, may, now }: Props) {
  const w = useWords(words);
  const format = useFormat();
  const told = (at: number, what: string | undefined) => w.times({ time: format.moment(at, now), what: what ?? '' });
  return (
    <div className="fx-case-form">
      <ul className="fx-list">
        {state.needs.map(({ need, at, what, met, by }) => (
          <li key={need} className="fx-said">
            <span>
              <Mark state={met ? 'accounted' : 'notYet'} /> {told(at, plain(what))}
              {by === 'self' && <small>{w.self}</small>}
            </span>
            {!met && may('quarantine.needMet') && (
              <Button onClick={() => void say('needMet', { need }, w.met)}>{w.met}</Button>
            )}
          </li>
        ))}
        {state.objections.map(({ objection, at, words: said, answer, by }) => (
          <li key={objection} className="fx-said">
            <span>
              <Mark state={answer ? 'accounted' : 'needsAttention'} /> {told(at, plain(said))}
              {by === 'self' && <small>{w.self}</small>}
              {answer && (
                <small>
                  {w[answer.result]} · {plain(answer.words)}
                </small>
              )}
            </span>
            {!answer && may('quarantine.objectionAnswered') && <Answer objection={objection} say={say} />}
          </li>
        ))}
        {state.breaches.map(({ breach, at, words: said }) => (
          <li key={breach} className="fx-said">
            <span>
              <Mark state="refused" /> {told(at, plain(said))}
            </span>
          </li>
        ))}
      </ul>
      {may('quarantine.needTold') && (
        <InWords
          label={w.need}
          action={w.addNeed}
          usual={[w.food, w.medicine, w.supplies]}
          onSave={(what) => say('needTold', { need: uuidv7(), what }, w.needSaved)}
        />
      )}
      {may('quarantine.objected') && (
        <InWords
          label={w.object}
          action={w.addObjection}
          onSave={(said) => say('objected', { objection: uuidv7(), words: said }, w.objectionSaved)}
        />
      )}
      {may('quarantine.breached') && (
        <InWords
          label={w.breach}
          action={w.addBreach}
          usual={[w.wentOut, w.guests]}
          onSave={(said) => say('breached', { breach: uuidv7(), words: said }, w.breachSaved)}
        />
      )}
    </div>
  );
}

function Answer({ objection, say }: { objection: string; say: Say }) {
  const w = useWords(words);
  const [said, setSaid] = useState('');
  const answer = (result: 'upheld' | 'rejected') =>
    void say('objectionAnswered', { objection, words: said.trim(), result }, w.answered);
  return (
    <div className="fx-words">
      <label className="fx-field">
        <span>{w.answer}</span>
        <textarea maxLength={2000} rows={2} value={said} onChange={({ target }) => setSaid(target.value)} />
      </label>
      <div className="fx-choices">
        {(['upheld', 'rejected'] as const).map((result) => (
          <Button key={result} disabled={said.trim() === ''} onClick={() => answer(result)}>
            {w[result]}
          </Button>
        ))}
      </div>
    </div>
  );
}

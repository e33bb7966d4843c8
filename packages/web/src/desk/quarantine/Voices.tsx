import type { CaseState } from '@fangxian/domain/quarantine';
import { Button, Input } from 'antd';
import { useState } from 'react';
import type { Say } from '../../cases/index.ts';
import { uuidv7 } from '../../device/index.ts';
import { Mark } from '../../look/index.ts';
import { defineWords, useFormat, useWords } from '../../words/index.ts';
import { plain } from '../community/index.ts';

const words = defineWords({
  zh: {
    title: '他们说',
    need: '需要什么',
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
    addBreach: '记下违规',
    breachSaved: '违规',
    times: '{time} {what}',
    self: '住户在自己的页面上说的',
  },
  en: {
    title: 'What they say',
    need: 'What they need',
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
    addBreach: 'Record a breach',
    breachSaved: 'a breach',
    times: '{time} {what}',
    self: 'told by the household on its own page',
  },
});

/** Needs, objections, and what was seen: each waits for somebody to answer it. */
export function Voices({ state, say, now }: { state: CaseState; say: Say; now: number }) {
  const w = useWords(words);
  const format = useFormat();
  const told = (at: number, what: unknown) =>
    w.times({ time: format.moment(at, now), what: typeof what === 'string' ? what : '' });
  return (
    <section>
      <h3>{w.title}</h3>
      <ul className="fx-list">
        {state.needs.map(({ need, at, what, met, by }) => (
          <li key={need} className="dk-person">
            <span>
              <Mark state={met ? 'accounted' : 'notYet'} /> {told(at, plain(what))}
              {by === 'self' && <small>{w.self}</small>}
            </span>
            {!met && (
              <Button size="small" onClick={() => void say('needMet', { need }, w.met)}>
                {w.met}
              </Button>
            )}
          </li>
        ))}
        {state.objections.map(({ objection, at, words: said, answer, by }) => (
          <li key={objection} className="dk-person">
            <span>
              <Mark state={answer ? 'accounted' : 'needsAttention'} /> {told(at, plain(said))}
              {by === 'self' && <small>{w.self}</small>}
              {answer && (
                <small>
                  {w[answer.result]} · {plain(answer.words)}
                </small>
              )}
            </span>
            {!answer && <Answer objection={objection} say={say} />}
          </li>
        ))}
        {state.breaches.map(({ breach, at, words: said }) => (
          <li key={breach} className="dk-person">
            <span>
              <Mark state="refused" /> {told(at, plain(said))}
            </span>
          </li>
        ))}
      </ul>
      <OneLine
        label={w.need}
        action={w.addNeed}
        onSave={(what) => say('needTold', { need: uuidv7(), what }, w.needSaved)}
      />
      <OneLine
        label={w.object}
        action={w.addObjection}
        onSave={(said) => say('objected', { objection: uuidv7(), words: said }, w.objectionSaved)}
      />
      <OneLine
        label={w.breach}
        action={w.addBreach}
        onSave={(said) => say('breached', { breach: uuidv7(), words: said }, w.breachSaved)}
      />
    </section>
  );
}

function OneLine(props: { label: string; action: string; onSave: (said: string) => Promise<boolean> }) {
  const [said, setSaid] = useState('');
  const save = async () => {
    if (await props.onSave(said.trim())) setSaid('');
  };
  return (
    <form
      className="dk-pair"
      onSubmit={(e) => {
        e.preventDefault();
        if (said.trim() !== '') void save();
      }}
    >
      <Input
        aria-label={props.label}
        placeholder={props.label}
        maxLength={300}
        value={said}
        onChange={(e) => setSaid(e.target.value)}
      />
      <Button htmlType="submit" disabled={said.trim() === ''}>
        {props.action}
      </Button>
    </form>
  );
}

function Answer({ objection, say }: { objection: string; say: Say }) {
  const w = useWords(words);
  const [said, setSaid] = useState('');
  const answer = (result: 'upheld' | 'rejected') =>
    void say('objectionAnswered', { objection, words: said.trim(), result }, w.answered);
  return (
    <span className="dk-form">
      <Input.TextArea
        aria-label={w.answer}
        placeholder={w.answer}
        maxLength={2000}
        autoSize
        value={said}
        onChange={(e) => setSaid(e.target.value)}
      />
      <span className="dk-actions">
        {(['upheld', 'rejected'] as const).map((result) => (
          <Button key={result} size="small" disabled={said.trim() === ''} onClick={() => answer(result)}>
            {w[result]}
          </Button>
        ))}
      </span>
    </span>
  );
}

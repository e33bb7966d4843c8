import { civilDay, plain } from '@fangxian/domain/records';
import { originAsOf, type ReturneeState } from '@fangxian/domain/returns';
import { useState } from 'react';
import { ContactHistory, RecordAttempt, type Said } from '../../contacts/index.ts';
import { useDevice } from '../../device/index.ts';
import type { Fact } from '../../saying/index.ts';
import { defineWords, useLanguage, useWords } from '../../words/index.ts';
import { useReturn } from '../useReturn.ts';
import { areasOn, PlaceField, type Whereabouts } from './PlaceField.tsx';

const words = defineWords({
  zh: { say: '请这样告诉：', other: '改：在哪里、哪天回', planned: '打算哪天回来（没定就空着）' },
  en: {
    say: 'Please tell them:',
    other: 'Change where they are, or when they come',
    planned: 'The day they mean to come (empty if open)',
  },
});

/** Days until somebody who was not reached, or is not to come yet, is asked again. */
const again = [24, 72, 168];

/** Calling somebody who is away: what to tell them stands there to be read out, and one tap records that it was. */
export function Advise({ state, now }: { state: ReturneeState; now: number }) {
  const w = useWords(words);
  const language = useLanguage();
  const { policy } = useDevice().session;
  const { fact } = useReturn(state);
  const [where, setWhere] = useState<Whereabouts>({ place: state.place, area: state.area });
  const [plannedOn, setPlanned] = useState(state.plannedOn ?? '');
  const today = civilDay(now, policy.zone);
  const { place = 'unknown', area } = where;
  const origin = originAsOf({ place, area }, today, policy);
  const advice = policy.returns.advice.find((one) => one.place === origin);
  /** Whoever was spoken with was told, whether they agree or not. */
  const also = ({ outcome, where: words, nextAt }: Said): readonly Fact[] => {
    if (outcome !== 'agreed' && outcome !== 'refused') return [];
    const whereabouts = words ?? (place === state.place ? plain(state.whereabouts) : undefined);
    const told = {
      ...{ place, ...(area && { area }), ...(whereabouts && { whereabouts }) },
      ...(plannedOn && { plannedOn }),
      ...(nextAt !== undefined && { nextAt }),
    };
    return [fact('advised', told)];
  };
  const whereAndWhen = (
    <div className="fx-stack">
      <PlaceField value={where} onChange={setWhere} areas={areasOn(today, policy)} />
      <label className="fx-field">
        <span>{w.planned}</span>
        <input type="date" min={today} value={plannedOn} onChange={({ target }) => setPlanned(target.value)} />
      </label>
    </div>
  );
  // What is known already stands above: then the outcome is within a thumb's reach.
  const isKnown = state.place !== undefined && state.place !== 'unknown';
  return (
    <div className="fx-stack">
      <ContactHistory person={state.person} household={state.household} />
      {advice && (
        <blockquote className="fx-advice">
          <small>{w.say}</small>
          {advice.text[language]}
        </blockquote>
      )}
      {isKnown ? (
        <details className="fx-more">
          <summary>{w.other}</summary>
          {whereAndWhen}
        </details>
      ) : (
        whereAndWhen
      )}
      <RecordAttempt person={state.person} household={state.household} now={now} again={again} also={also} />
    </div>
  );
}

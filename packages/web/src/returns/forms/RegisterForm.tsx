import { type AwayPlace, isFever } from '@fangxian/domain/policy';
import { civilDay, plain } from '@fangxian/domain/records';
import { type PersonState, readDocument } from '@fangxian/domain/residents';
import { exposureOf, measureFor, originAsOf, type ReturneeState } from '@fangxian/domain/returns';
import { readTemperature } from '@fangxian/domain/screening';
import { useDevice } from '../../device/index.ts';
import { CarriedOn, useDraft } from '../../drafts/index.ts';
import { Button, YesNo } from '../../look/index.ts';
import { typedWords } from '../../steps/index.ts';
import { defineWords, useLanguage, useWords } from '../../words/index.ts';
import { type ExposureQuestion, exposureQuestions, exposures, measureWords, saidBeforeWords } from '../returnWords.ts';
import { useReturn } from '../useReturn.ts';
import { areasOn, PlaceField, type Whereabouts } from './PlaceField.tsx';
import { type Travel, TravelFields, travelTold } from './TravelFields.tsx';

const words = defineWords({
  zh: {
    from: '从哪里来',
    whereabouts: '具体地方（省市区县，可不填）',
    arrivedOn: '哪天到的',
    leftOn: '哪天离开那里的（可不填）',
    celsius: '现在体温 °C（量了再填）',
    work: '工作单位（可不填）',
    backToWork: '打算哪天上班（可不填）',
    more: '单位、上班日期',
    moreUnlisted: '证件号、单位、上班日期',
    document: '证件号（名册里没有的人，登记表要）',
    follows: '按政策：{measure}',
    save: '登记',
    answer: '还差：从哪里来、三个问题',
    registered: '登记，{measure}',
    later: '到达日期在今天之后，请再看一眼。',
    before: '离开日期在到达之后，请再看一眼。',
  },
  en: {
    from: 'Came from',
    whereabouts: 'Where exactly (may be left out)',
    arrivedOn: 'Arrived on',
    leftOn: 'Left there on (may be left out)',
    celsius: 'Temperature now, °C (when measured)',
    work: 'Employer (may be left out)',
    backToWork: 'Back to work on (may be left out)',
    more: 'Employer, first day of work',
    moreUnlisted: 'Document, employer, first day of work',
    document: 'Number of their document (the register asks for it where the roster has none)',
    follows: 'By the policy: {measure}',
    save: 'Register',
    answer: 'Missing: where from, and the three questions',
    registered: 'registered, {measure}',
    later: 'The day of arrival lies ahead. Please look again.',
    before: 'They left after they arrived? Please look again.',
  },
});

type Draft = Whereabouts &
  Travel & { readonly [question in ExposureQuestion]?: boolean | undefined } & {
    readonly whereabouts?: string;
    readonly arrivedOn?: string;
    readonly leftOn?: string;
    readonly celsius?: string;
    readonly document?: string;
    readonly workUnit?: string;
    readonly backToWorkOn?: string;
  };

/** 信息登记 on arrival. What they said before stands there; the three questions and the temperature are asked anew. */
export function RegisterForm({ state, now, onDone }: { state: ReturneeState; now: number; onDone: () => void }) {
  const w = useWords(words);
  const q = useWords(saidBeforeWords);
  const language = useLanguage();
  const t = useWords(typedWords);
  const measures = useWords(measureWords);
  const device = useDevice();
  const { policy } = device.session;
  const { say } = useReturn(state);
  const today = civilDay(now, policy.zone);
  const isListed = device.get<PersonState>(`person/${state.person}`) !== undefined;
  const kept = useDraft<Draft>(`return/${state.person}`, () => begin(state, today));
  const draft = kept.value;
  const change = (to: Partial<Draft>) => kept.change((before) => ({ ...before, ...to }));
  const { place, area, arrivedOn = today, leftOn, through, contact, unwell } = draft;
  const read = readTemperature(draft.celsius ?? '');
  const celsius = read.is === 'celsius' ? read.celsius : undefined;
  const answered = exposureQuestions.every((question) => draft[question] !== undefined);
  const odd = arrivedOn > today ? w.later : leftOn && leftOn > arrivedOn ? w.before : undefined;
  const ready = place !== undefined && answered && (read.is === 'celsius' || read.is === 'nothing') && arrivedOn !== '';
  const measure = place && measureNow(place);

  const textOf = (question: ExposureQuestion) =>
    policy.screening.questions.find(({ code }) => code === exposures[question])?.text[language] ?? question;

  function measureNow(from: AwayPlace) {
    const origin = originAsOf({ place: from, area, leftOn: leftOn || undefined }, arrivedOn || today, policy);
    const feverish = celsius !== undefined && isFever(celsius, policy);
    return measureFor(origin, exposureOf({ through, contact, unwell }, feverish), policy);
  }

  async function save(): Promise<void> {
    const told = {
      ...{ place, ...(area && { area }), ...textsOf(draft), ...travelTold(draft) },
      ...{ arrivedOn, ...(leftOn && { leftOn }), through, contact, unwell },
      ...(celsius !== undefined && { celsius }),
    };
    if (!(await say('registered', told, w.registered({ measure: measure ? measures[measure] : '' })))) return;
    kept.clear();
    onDone();
  }

  const text = (label: string, field: 'whereabouts' | 'workUnit' | 'document', most: number) => (
    <label className="fx-field">
      <span>{label}</span>
      <input maxLength={most} value={draft[field] ?? ''} onChange={({ target }) => change({ [field]: target.value })} />
    </label>
  );
  const day = (label: string, field: 'arrivedOn' | 'leftOn' | 'backToWorkOn', max?: string) => (
    <label className="fx-field">
      <span>{label}</span>
      <input
        type="date"
        {...(max && { max })}
        value={(field === 'arrivedOn' ? arrivedOn : draft[field]) ?? ''}
        onChange={({ target }) => change({ [field]: target.value })}
      />
    </label>
  );
  return (
    <form
      className="fx-stack fx-register"
      onSubmit={(e) => {
        e.preventDefault();
        if (ready) void save();
      }}
    >
      <CarriedOn draft={kept} />
      <PlaceField
        label={w.from}
        value={{ place, area }}
        areas={areasOn(arrivedOn || today, policy)}
        onChange={(to) => change({ area: undefined, ...to })}
      />
      {text(w.whereabouts, 'whereabouts', 120)}
      <div className="fx-pair">
        {day(w.arrivedOn, 'arrivedOn', today)}
        {day(w.leftOn, 'leftOn', today)}
      </div>
      {odd && (
        <p role="alert" className="fx-note">
          {odd}
        </p>
      )}
      <TravelFields value={draft} onChange={(to) => change({ transport: undefined, ...to })} />
      {exposureQuestions.map((question) => {
        const before = plain(state.foretold?.[question]);
        return (
          <div key={question}>
            <YesNo
              question={textOf(question)}
              value={draft[question]}
              onChange={(value) => change({ [question]: value })}
            />
            {before !== undefined && <small className="fx-note">{before ? q.saidYes : q.saidNo}</small>}
          </div>
        );
      })}
      <label className="fx-field">
        <span>{w.celsius}</span>
        <input
          inputMode="decimal"
          maxLength={7}
          value={draft.celsius ?? ''}
          onChange={({ target }) => change({ celsius: target.value })}
        />
      </label>
      {read.is === 'unlikely' && (
        <p role="alert" className="fx-note">
          {t.unlikely}
        </p>
      )}
      {(read.is === 'fahrenheit' || read.is === 'point') && (
        <Button onClick={() => change({ celsius: read.celsius.toFixed(1) })}>
          {t.take({ celsius: read.celsius.toFixed(1) })}
        </Button>
      )}
      <details className="fx-more">
        <summary>{isListed ? w.more : w.moreUnlisted}</summary>
        <div className="fx-stack">
          {!isListed && text(w.document, 'document', 40)}
          {text(w.work, 'workUnit', 120)}
          {day(w.backToWork, 'backToWorkOn')}
        </div>
      </details>
      {measure && answered && (
        <p className="fx-follows" role="status">
          <b>{w.follows({ measure: measures[measure] })}</b>
        </p>
      )}
      <Button tone="primary" wide type="submit" disabled={!ready}>
        {place !== undefined && answered ? w.save : w.answer}
      </Button>
    </form>
  );
}

function begin({ place, area, whereabouts, foretold }: ReturneeState, today: string): Draft {
  const told = plain(whereabouts);
  const [service, companions] = [plain(foretold?.service), plain(foretold?.companions)];
  return {
    ...{ place: place === 'unknown' ? undefined : place, area, arrivedOn: today },
    ...(told && { whereabouts: told }),
    ...(foretold?.transport && { transport: foretold.transport }),
    ...(service && { service }),
    ...(companions && { companions }),
  };
}

function textsOf({ whereabouts, workUnit, backToWorkOn, document: told }: Draft): object {
  const { document, sex } = readDocument(told ?? '');
  return {
    ...(document?.value !== undefined && { document }),
    ...(sex && { sex }),
    ...(whereabouts?.trim() && { whereabouts: whereabouts.trim() }),
    ...(workUnit?.trim() && { workUnit: workUnit.trim() }),
    ...(backToWorkOn && { backToWorkOn }),
  };
}

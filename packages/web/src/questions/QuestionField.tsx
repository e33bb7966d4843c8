import type { PolicyProfile } from '@fangxian/domain/policy';
import type { AnswerValue, AreaVisited, OwnQuestion } from '@fangxian/domain/screening';
import { useState } from 'react';
import { Chip } from '../look/index.ts';
import { defineWords, useFormat, useLanguage, useWords } from '../words/index.ts';
import { saidIn } from './questionWords.ts';

const words = defineWords({
  zh: {
    yes: '是',
    no: '否',
    none: '没去过',
    today: '今天',
    other: '别的日子',
    lastDay: '最后一天在那里',
    area: '别的地区',
  },
  en: {
    yes: 'Yes',
    no: 'No',
    none: 'Been to none',
    today: 'Today',
    other: 'Another day',
    lastDay: 'Last day there',
    area: 'Another area',
  },
});

/** So many areas are offered as chips; a longer list is chosen from. */
const offered = 6;

type Props = {
  question: OwnQuestion;
  value: AnswerValue | undefined;
  label: string;
  day: string;
  policy: PolicyProfile;
  onAnswer: (value: AnswerValue | undefined) => void;
};

/** How one question is answered. Nothing is chosen beforehand; a tap on what is chosen takes it away. */
export function QuestionField({ question, value, label, day, policy, onAnswer }: Props) {
  const w = useWords(words);
  const language = useLanguage();
  const format = useFormat();
  const chip = (one: AnswerValue, text: string) => (
    <Chip key={String(one)} pressed={value === one} onClick={() => onAnswer(value === one ? undefined : one)}>
      {text}
    </Chip>
  );
  if (question.type === 'riskArea') {
    return <AreaField {...{ question, value, label, day, policy, onAnswer }} />;
  }
  if (question.type === 'number') return <NumberField key={question.id} {...{ value, label, onAnswer }} />;
  if (question.type === 'text' || question.type === 'place') {
    return (
      <input
        aria-label={label}
        maxLength={200}
        value={typeof value === 'string' ? value : ''}
        onChange={({ target }) => onAnswer(target.value || undefined)}
      />
    );
  }
  return (
    <fieldset className="fx-choices" aria-label={label}>
      {question.type === 'yesNo' && [chip(true, w.yes), chip(false, w.no)]}
      {question.type === 'choice' && question.choices?.map(({ code, text }) => chip(code, saidIn(text, language)))}
      {question.type === 'date' && (
        <>
          {chip(day, `${w.today} ${format.day(day)}`)}
          <input
            type="date"
            aria-label={`${label} ${w.other}`}
            value={typeof value === 'string' && value !== day ? value : ''}
            onChange={({ target }) => onAnswer(target.value || undefined)}
          />
        </>
      )}
    </fieldset>
  );
}

/** Typed digits are kept as typed until they are a number. */
function NumberField({ value, label, onAnswer }: Pick<Props, 'value' | 'label' | 'onAnswer'>) {
  const [typed, setTyped] = useState(typeof value === 'number' ? String(value) : '');
  return (
    <input
      aria-label={label}
      inputMode="decimal"
      maxLength={12}
      value={typed}
      onChange={({ target }) => {
        setTyped(target.value);
        const number = Number(target.value.trim().replace('，', '.').replace(',', '.'));
        onAnswer(target.value.trim() !== '' && Number.isFinite(number) ? number : undefined);
      }}
    />
  );
}

function AreaField({ value, label, day, policy, onAnswer }: Props) {
  const w = useWords(words);
  const language = useLanguage();
  const areas = policy.screening.riskAreas;
  const been = typeof value === 'object' ? value : undefined;
  const choose = (area: string) => onAnswer(been?.area === area ? undefined : { area });
  return (
    <fieldset className="fx-choices" aria-label={label}>
      <Chip pressed={been?.area === 'none'} onClick={() => choose('none')}>
        {w.none}
      </Chip>
      {areas.slice(0, offered).map(({ code, name }) => (
        <Chip key={code} pressed={been?.area === code} onClick={() => choose(code)}>
          {saidIn(name, language)}
        </Chip>
      ))}
      {areas.length > offered && (
        <select
          aria-label={`${label} ${w.area}`}
          value={been && areas.slice(offered).some(({ code }) => code === been.area) ? been.area : ''}
          onChange={({ target }) => onAnswer(target.value ? { area: target.value } : undefined)}
        >
          <option value="">{w.area}</option>
          {areas.slice(offered).map(({ code, name }) => (
            <option key={code} value={code}>
              {saidIn(name, language)}
            </option>
          ))}
        </select>
      )}
      {been && been.area !== 'none' && (
        <label className="fx-own-day">
          <span>{w.lastDay}</span>
          <input
            type="date"
            max={day}
            value={been.on ?? ''}
            onChange={({ target }) => onAnswer(on(been, target.value))}
          />
        </label>
      )}
    </fieldset>
  );
}

function on({ area }: AreaVisited, day: string): AreaVisited {
  return day ? { area, on: day } : { area };
}

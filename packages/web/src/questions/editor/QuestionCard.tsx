import { type OwnQuestion, questionTypes } from '@fangxian/domain/screening';
import { Button, Input, Segmented, Select, Switch } from 'antd';
import { uuidv7 } from '../../device/index.ts';
import { defineWords, useLanguage, useWords } from '../../words/index.ts';
import { typeWords } from '../questionWords.ts';
import { AttentionChips } from './AttentionChips.tsx';
import { ofType, withoutChoice } from './making.ts';

const words = defineWords({
  zh: {
    nth: '问题 {n}',
    ask: '怎么问，例如：家里有没有外地来的客人？',
    other: '英文（可不填）',
    per: '问谁',
    person: '每个人',
    household: '全户一次',
    must: '必问',
    mustWhy: '每张单子上都摆出来；不必问的，点开人才看到。',
    type: '怎么答',
    choice: '选项 {n}',
    addChoice: '加一个选项',
    dropChoice: '去掉选项 {n}',
    up: '上移',
    down: '下移',
    remove: '去掉',
    fixed: '已有人答过，题型不能再换',
  },
  en: {
    nth: 'Question {n}',
    ask: 'How to ask, for example: any guests from elsewhere?',
    other: 'In Chinese (optional)',
    per: 'Asked of',
    person: 'Each person',
    household: 'The household, once',
    must: 'Always asked',
    mustWhy: 'It stands open on every sheet; others show when a person is opened.',
    type: 'Answer',
    choice: 'Option {n}',
    addChoice: 'Add an option',
    dropChoice: 'Remove option {n}',
    up: 'Move up',
    down: 'Move down',
    remove: 'Remove',
    fixed: 'Answered already: its type stays',
  },
});

type Props = {
  question: OwnQuestion;
  n: number;
  /** In force already: what was answered under it must stay readable. */
  fixed: boolean;
  day: string;
  onChange: (question: OwnQuestion) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
};

/** One question as it is written: how it is asked, of whom, how it is answered, and which answers need somebody. */
export function QuestionCard({ question, n, fixed, day, onChange, onMove, onRemove }: Props) {
  const w = useWords(words);
  const t = useWords(typeWords);
  const language = useLanguage();
  const other = language === 'zh' ? 'en' : 'zh';
  const { text, type, per, must, choices = [] } = question;
  return (
    <fieldset className="qe-card">
      <legend>{w.nth({ n })}</legend>
      <Input
        aria-label={w.nth({ n })}
        placeholder={w.ask}
        maxLength={120}
        value={text[language]}
        onChange={({ target }) => onChange({ ...question, text: { ...text, [language]: target.value } })}
      />
      <Input
        aria-label={`${w.nth({ n })} ${w.other}`}
        placeholder={w.other}
        maxLength={120}
        value={text[other]}
        onChange={({ target }) => onChange({ ...question, text: { ...text, [other]: target.value } })}
      />
      <div className="qe-row">
        <Select
          aria-label={`${w.nth({ n })} ${w.type}`}
          disabled={fixed}
          value={type}
          options={questionTypes.map((value) => ({ value, label: t[value] }))}
          onChange={(next) => onChange(ofType(question, next, [uuidv7(), uuidv7()]))}
          style={{ minWidth: '8rem' }}
        />
        <Segmented
          disabled={fixed}
          aria-label={w.per}
          value={per}
          options={(['person', 'household'] as const).map((value) => ({ value, label: w[value] }))}
          onChange={(next) => onChange({ ...question, per: next as OwnQuestion['per'] })}
        />
        <label htmlFor={`must-${question.id}`} title={w.mustWhy}>
          <Switch
            id={`must-${question.id}`}
            size="small"
            checked={must}
            onChange={(on) => onChange({ ...question, must: on })}
          />{' '}
          {w.must}
        </label>
      </div>
      {fixed && <small className="qe-note">{w.fixed}</small>}
      {type === 'choice' && (
        <div className="qe-choices">
          {choices.map((choice, at) => (
            <div key={choice.code}>
              <Input
                aria-label={w.choice({ n: at + 1 })}
                placeholder={w.choice({ n: at + 1 })}
                maxLength={120}
                value={choice.text[language]}
                onChange={({ target }) => {
                  const next = { ...choice, text: { ...choice.text, [language]: target.value } };
                  onChange({ ...question, choices: choices.map((one) => (one === choice ? next : one)) });
                }}
              />
              {choices.length > 2 && (
                <Button
                  type="text"
                  aria-label={w.dropChoice({ n: at + 1 })}
                  onClick={() => onChange(withoutChoice(question, choice.code))}
                >
                  ×
                </Button>
              )}
            </div>
          ))}
          {choices.length < 12 && (
            <Button
              onClick={() =>
                onChange({ ...question, choices: [...choices, { code: uuidv7(), text: { zh: '', en: '' } }] })
              }
            >
              ＋ {w.addChoice}
            </Button>
          )}
        </div>
      )}
      <AttentionChips question={question} day={day} onChange={onChange} />
      <div className="qe-row">
        <Button size="small" type="text" onClick={() => onMove(-1)}>
          ↑ {w.up}
        </Button>
        <Button size="small" type="text" onClick={() => onMove(1)}>
          ↓ {w.down}
        </Button>
        <Button size="small" type="text" onClick={onRemove}>
          × {w.remove}
        </Button>
      </div>
    </fieldset>
  );
}

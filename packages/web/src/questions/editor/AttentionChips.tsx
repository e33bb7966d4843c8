import { type AttentionRule, type OwnQuestion, rulesFor } from '@fangxian/domain/screening';
import { Input } from 'antd';
import { Chip } from '../../look/index.ts';
import { defineWords, useLanguage, useWords } from '../../words/index.ts';
import { ruleWords, saidIn } from '../questionWords.ts';
import { ruleOf, togglingChoice, withRule } from './making.ts';

const words = defineWords({
  zh: { when: '哪些回答要看一看', never: '都不用', nth: '选项 {n}', than: '比多少', day: '哪天' },
  en: { when: 'Which answers somebody should look at', never: 'None', nth: 'Option {n}', than: 'Than', day: 'Day' },
});

/** Which answers need somebody: the few rules that make sense for the type. */
export function AttentionChips(props: {
  question: OwnQuestion;
  day: string;
  onChange: (question: OwnQuestion) => void;
}) {
  const { question, day, onChange } = props;
  const w = useWords(words);
  const r = useWords(ruleWords);
  const language = useLanguage();
  const rule = question.attentionWhen;
  const choose = (name: AttentionRule['rule'] | undefined) =>
    onChange(withRule(question, rule?.rule === name ? rule : ruleOf(name, day)));
  return (
    <fieldset className="qe-when" aria-label={w.when}>
      <span>{w.when}</span>
      <Chip pressed={!rule} onClick={() => choose(undefined)}>
        {w.never}
      </Chip>
      {question.type === 'choice'
        ? question.choices?.map(({ code, text }, at) => (
            <Chip
              key={code}
              pressed={rule?.rule === 'oneOf' && rule.choices.includes(code)}
              onClick={() => onChange(togglingChoice(question, code))}
            >
              {saidIn(text, language) || w.nth({ n: at + 1 })}
            </Chip>
          ))
        : rulesFor[question.type].map((name) => (
            <Chip key={name} pressed={rule?.rule === name} onClick={() => choose(name)}>
              {r[name]}
            </Chip>
          ))}
      {(rule?.rule === 'above' || rule?.rule === 'below') && (
        <Input
          type="number"
          aria-label={w.than}
          value={rule.than}
          onChange={({ target }) => onChange(withRule(question, { ...rule, than: Number(target.value) }))}
          style={{ width: '6rem' }}
        />
      )}
      {rule?.rule === 'onOrAfter' && (
        <Input
          type="date"
          aria-label={w.day}
          value={rule.day}
          onChange={({ target }) => target.value && onChange(withRule(question, { ...rule, day: target.value }))}
          style={{ width: '10rem' }}
        />
      )}
    </fieldset>
  );
}

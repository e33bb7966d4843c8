import { dueOn, firstDay, type Term } from '@fangxian/domain/quarantine';
import { defineWords, useFormat, useWords } from '../words/index.ts';
import { ruleWords } from './caseWords.ts';

const words = defineWords({
  zh: {
    line: '起算日 {zero}（{rule}）· 第 1 天 {first} · 第 {days} 天 {due} {hour} 解除',
    added: '，其中延长 {n} 天',
    hour: '{n} 时',
  },
  en: {
    line: 'day zero {zero} ({rule}) · day 1 {first} · day {days} {due}, {hour}: over',
    added: ', {n} of them added',
    hour: '{n}:00',
  },
});

/** 应解除日 with its arithmetic: how anybody, the resident too, can count it again. */
export function TermLine({ term }: { term: Term }) {
  const w = useWords(words);
  const rules = useWords(ruleWords);
  const format = useFormat();
  const { days, dueHour } = term.counting;
  return (
    <small>
      {w.line({
        zero: format.day(term.dayZero),
        rule: rules[term.rule],
        first: format.day(firstDay(term)),
        days: days + term.added,
        due: format.day(dueOn(term)),
        hour: w.hour({ n: dueHour }),
      })}
      {term.added > 0 && w.added({ n: term.added })}
    </small>
  );
}

/** A questionnaire while somebody writes it. Pure: the editor and its tests share it. */
import { type AttentionRule, type OwnQuestion, type QuestionType, rulesFor } from '@fangxian/domain/screening';

export type Making = readonly OwnQuestion[];

export function emptyQuestion(id: string): OwnQuestion {
  return { id, text: { zh: '', en: '' }, type: 'yesNo', per: 'person', must: false };
}

/** With another type a question asks something else: choices and rule of the old one go. */
export function ofType(question: OwnQuestion, type: QuestionType, codes: readonly [string, string]): OwnQuestion {
  const { choices: _c, attentionWhen: _a, ...rest } = question;
  const empty = { zh: '', en: '' };
  return { ...rest, type, ...(type === 'choice' && { choices: codes.map((code) => ({ code, text: empty })) }) };
}

/** A rule as it is first chosen; undefined takes it away. */
export function ruleOf(rule: AttentionRule['rule'] | undefined, day: string): AttentionRule | undefined {
  if (!rule) return undefined;
  if (rule === 'above' || rule === 'below') return { rule, than: 0 };
  if (rule === 'onOrAfter') return { rule, day };
  return rule === 'oneOf' ? undefined : { rule };
}

export function withRule(question: OwnQuestion, rule: AttentionRule | undefined): OwnQuestion {
  const { attentionWhen: _, ...rest } = question;
  return rule && rulesFor[question.type].includes(rule.rule) ? { ...rest, attentionWhen: rule } : rest;
}

/** A choice is a reason to look, or no longer one. */
export function togglingChoice(question: OwnQuestion, code: string): OwnQuestion {
  const before = question.attentionWhen?.rule === 'oneOf' ? question.attentionWhen.choices : [];
  const choices = before.includes(code) ? before.filter((one) => one !== code) : [...before, code];
  return withRule(question, choices.length > 0 ? { rule: 'oneOf', choices } : undefined);
}

export function withoutChoice(question: OwnQuestion, code: string): OwnQuestion {
  const choices = (question.choices ?? []).filter((one) => one.code !== code);
  const rule = question.attentionWhen;
  const still = rule?.rule === 'oneOf' ? rule.choices.filter((one) => one !== code) : undefined;
  const next = { ...question, choices };
  return still ? withRule(next, still.length > 0 ? { rule: 'oneOf', choices: still } : undefined) : next;
}

export function moved(questions: Making, at: number, by: -1 | 1): Making {
  const to = at + by;
  const one = questions[at];
  if (!one || to < 0 || to >= questions.length) return questions;
  const rest = questions.filter((_, n) => n !== at);
  return [...rest.slice(0, to), one, ...rest.slice(to)];
}

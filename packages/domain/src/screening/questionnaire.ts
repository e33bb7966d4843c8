/**
 * A round's own questions: what a district asks beside the page's three, in versions.
 * Only what can be observed or told, of eight closed types, each with a closed rule for when an answer needs somebody.
 */

import type { Static } from 'typebox';
import * as Type from 'typebox';
import { type PolicyProfile, wasAtRisk } from '../policy/index.ts';
import { Day } from '../records/index.ts';

const Code = Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,39}$' });
/** Either language may be left empty, not both: the one that is there is shown. */
const Text = Type.Object({ zh: Type.String({ maxLength: 120 }), en: Type.String({ maxLength: 120 }) });

export const AttentionRule = Type.Union([
  Type.Object({ rule: Type.Literal('yes') }),
  Type.Object({ rule: Type.Literal('no') }),
  Type.Object({ rule: Type.Literal('above'), than: Type.Number() }),
  Type.Object({ rule: Type.Literal('below'), than: Type.Number() }),
  Type.Object({ rule: Type.Literal('oneOf'), choices: Type.Array(Code, { minItems: 1, maxItems: 12 }) }),
  Type.Object({ rule: Type.Literal('onOrAfter'), day: Day }),
  /** In an area of the policy's list that was at risk on the day, not longer ago than the policy looks back. */
  Type.Object({ rule: Type.Literal('listed') }),
  Type.Object({ rule: Type.Literal('anything') }),
]);
export type AttentionRule = Static<typeof AttentionRule>;

const types = ['yesNo', 'number', 'choice', 'text', 'date', 'place', 'riskArea'] as const;
export const QuestionType = Type.Union(types.map((name) => Type.Literal(name)));
export type QuestionType = (typeof types)[number];
export const questionTypes: readonly QuestionType[] = types;

export const OwnQuestion = Type.Object(
  {
    /** Kept through all versions: answers stand under it. */
    id: Code,
    text: Text,
    type: Type.Unsafe<QuestionType>(QuestionType),
    per: Type.Union([Type.Literal('person'), Type.Literal('household')]),
    /** Asked at every door, above the one button; otherwise only where somebody opens a person. */
    must: Type.Boolean(),
    choices: Type.Optional(Type.Array(Type.Object({ code: Code, text: Text }), { minItems: 2, maxItems: 12 })),
    attentionWhen: Type.Optional(AttentionRule),
  },
  { additionalProperties: false },
);
export type OwnQuestion = Static<typeof OwnQuestion>;

export const Questionnaire = Type.Object(
  { version: Type.Integer({ minimum: 1, maximum: 1000 }), questions: Type.Array(OwnQuestion, { maxItems: 20 }) },
  { additionalProperties: false },
);
export type Questionnaire = Static<typeof Questionnaire>;

/** An area's code, or `none`; and the last day there, where it is known. */
const AreaVisited = Type.Object({ area: Type.String({ maxLength: 40 }), on: Type.Optional(Day) });
export type AreaVisited = Static<typeof AreaVisited>;
export const AnswerValue = Type.Union([Type.Boolean(), Type.Number(), Type.String({ maxLength: 200 }), AreaVisited]);
export type AnswerValue = Static<typeof AnswerValue>;

/** Which rules make sense for an answer of a type. */
export const rulesFor: { readonly [type in QuestionType]: readonly AttentionRule['rule'][] } = {
  yesNo: ['yes', 'no'],
  number: ['above', 'below'],
  choice: ['oneOf'],
  text: ['anything'],
  date: ['onOrAfter', 'anything'],
  place: ['anything'],
  riskArea: ['listed'],
};

/** What is wrong with a questionnaire as a whole: the question's place in it; undefined when nothing is. */
export function questionnaireFault({ questions }: Questionnaire): number | undefined {
  const seen = new Set<string>();
  for (const [at, { id, text, type, choices, attentionWhen }] of questions.entries()) {
    const codes = choices?.map(({ code }) => code) ?? [];
    const worded = [text, ...(choices ?? []).map((choice) => choice.text)];
    const sound =
      !seen.has(id) &&
      worded.every(({ zh, en }) => zh.trim() !== '' || en.trim() !== '') &&
      (type === 'choice') === codes.length >= 2 &&
      new Set(codes).size === codes.length &&
      (!attentionWhen || rulesFor[type].includes(attentionWhen.rule)) &&
      (attentionWhen?.rule !== 'oneOf' || attentionWhen.choices.every((code) => codes.includes(code)));
    if (!sound) return at;
    seen.add(id);
  }
  return undefined;
}

/** A question that keeps its id keeps its kind of answer, or what was answered could no longer be read. */
export function meansOther(before: Questionnaire | undefined, after: Questionnaire): OwnQuestion | undefined {
  const known = new Map(before?.questions.map((question) => [question.id, question]));
  return after.questions.find(({ id, type, per }) => {
    const one = known.get(id);
    return one !== undefined && (one.type !== type || one.per !== per);
  });
}

/** Whether this is an answer to that question at all. */
export function fitsQuestion({ type, choices }: Pick<OwnQuestion, 'type' | 'choices'>, value: AnswerValue): boolean {
  if (type === 'yesNo') return typeof value === 'boolean';
  if (type === 'number') return typeof value === 'number' && Number.isFinite(value);
  if (type === 'riskArea') return typeof value === 'object' && value.area !== '';
  if (typeof value !== 'string' || value.trim() === '') return false;
  if (type === 'choice') return choices?.some(({ code }) => code === value) ?? false;
  return type !== 'date' || /^\d{4}-\d{2}-\d{2}$/.test(value);
}

/** Judged where the answer is given: stored answers are sealed, and no rule of the server looks into them. */
export function needsSomebody(
  question: OwnQuestion,
  value: AnswerValue,
  asOf: { readonly day: string; readonly policy: PolicyProfile },
): boolean {
  const rule = question.attentionWhen;
  if (!rule || !fitsQuestion(question, value)) return false;
  if (rule.rule === 'yes') return value === true;
  if (rule.rule === 'no') return value === false;
  if (rule.rule === 'above') return (value as number) > rule.than;
  if (rule.rule === 'below') return (value as number) < rule.than;
  if (rule.rule === 'oneOf') return rule.choices.includes(value as string);
  if (rule.rule === 'onOrAfter') return (value as string) >= rule.day;
  if (rule.rule === 'anything') return true;
  return wasAtRisk(value as AreaVisited, asOf.day, asOf.policy.screening);
}

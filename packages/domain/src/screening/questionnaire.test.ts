import { expect, test } from 'vitest';
import { firstProfile } from '../policy/index.ts';
import {
  type AnswerValue,
  type AttentionRule,
  fitsQuestion,
  meansOther,
  needsSomebody,
  type OwnQuestion,
  type QuestionType,
  questionnaireFault,
} from './questionnaire.ts';

const day = '2020-02-10';
const asOf = (until?: string) => ({
  day,
  policy: {
    ...firstProfile,
    screening: {
      ...firstProfile.screening,
      riskAreas: [
        {
          code: 'a',
          name: { zh: '甲地', en: 'A' },
          level: 'high' as const,
          from: '2020-01-20',
          ...(until && { until }),
        },
      ],
      riskLookbackDays: 14,
    },
  },
});

function question(type: QuestionType, attentionWhen?: AttentionRule): OwnQuestion {
  return {
    ...{ id: 'q', text: { zh: '问', en: '' }, type, per: 'person', must: false },
    ...(type === 'choice' && {
      choices: [
        { code: 'x', text: { zh: '甲', en: 'X' } },
        { code: 'y', text: { zh: '乙', en: 'Y' } },
      ],
    }),
    ...(attentionWhen && { attentionWhen }),
  };
}

const looked = (type: QuestionType, rule: AttentionRule, value: AnswerValue, until?: string) =>
  needsSomebody(question(type, rule), value, asOf(until));

test('P30 an answer needs somebody by the rule of its question, and by nothing else', () => {
  expect(looked('yesNo', { rule: 'yes' }, true)).toBe(true);
  expect(looked('yesNo', { rule: 'yes' }, false)).toBe(false);
  expect(looked('number', { rule: 'above', than: 3 }, 4)).toBe(true);
  expect(looked('number', { rule: 'above', than: 3 }, 3)).toBe(false);
  expect(looked('choice', { rule: 'oneOf', choices: ['y'] }, 'y')).toBe(true);
  expect(looked('choice', { rule: 'oneOf', choices: ['y'] }, 'x')).toBe(false);
  expect(looked('date', { rule: 'onOrAfter', day: '2020-02-01' }, '2020-02-01')).toBe(true);
  expect(looked('date', { rule: 'onOrAfter', day: '2020-02-01' }, '2020-01-31')).toBe(false);
  expect(looked('text', { rule: 'anything' }, '有')).toBe(true);
  expect(needsSomebody(question('yesNo'), true, asOf())).toBe(false);
});

test('P30 a risk area counts as of the day, and not longer ago than the policy looks back', () => {
  const listed: AttentionRule = { rule: 'listed' };
  expect(looked('riskArea', listed, { area: 'a', on: '2020-02-05' })).toBe(true);
  expect(looked('riskArea', listed, { area: 'a', on: '2020-01-26' })).toBe(false);
  expect(looked('riskArea', listed, { area: 'a', on: '2020-02-05' }, '2020-02-01')).toBe(false);
  expect(looked('riskArea', listed, { area: 'a' }, '2020-01-30')).toBe(true);
  expect(looked('riskArea', listed, { area: 'a' }, '2020-01-21')).toBe(false);
  expect(looked('riskArea', listed, { area: 'none' })).toBe(false);
});

test('P30 what is no answer to the question neither fits nor needs anybody', () => {
  expect(fitsQuestion(question('number'), Number.NaN)).toBe(false);
  expect(fitsQuestion(question('choice'), 'z')).toBe(false);
  expect(fitsQuestion(question('text'), '  ')).toBe(false);
  expect(fitsQuestion(question('date'), '昨天')).toBe(false);
  expect(fitsQuestion(question('riskArea'), 'a')).toBe(false);
  expect(looked('number', { rule: 'above', than: 3 }, 'many')).toBe(false);
});

test('a questionnaire is sound or says which question is not', () => {
  const whole = (questions: OwnQuestion[]) => questionnaireFault({ version: 1, questions });
  expect(whole([question('yesNo', { rule: 'yes' }), { ...question('choice'), id: 'r' }])).toBeUndefined();
  expect(whole([question('yesNo'), question('yesNo')])).toBe(1);
  expect(whole([question('yesNo', { rule: 'above', than: 3 })])).toBe(0);
  expect(whole([{ ...question('yesNo'), text: { zh: ' ', en: '' } }])).toBe(0);
  expect(whole([question('choice', { rule: 'oneOf', choices: ['gone'] })])).toBe(0);
  const { choices: _, ...bare } = question('choice');
  expect(whole([bare])).toBe(0);
});

test('a question that was answered keeps its kind of answer', () => {
  const before = { version: 1, questions: [question('yesNo')] };
  expect(meansOther(before, { version: 2, questions: [question('number')] })?.id).toBe('q');
  expect(meansOther(before, { version: 2, questions: [{ ...question('yesNo'), must: true }] })).toBeUndefined();
});

import { questionnaireFault } from '@fangxian/domain/screening';
import { expect, test } from 'vitest';
import { emptyQuestion, moved, ofType, ruleOf, togglingChoice, withoutChoice, withRule } from './making.ts';

const codes = ['a', 'b'] as const;
const named = (id: string) => ({ ...emptyQuestion(id), text: { zh: id, en: '' } });

test('a question changed to another type keeps no rule and no choices of the old one', () => {
  const yes = withRule(named('q'), ruleOf('yes', '2020-02-10'));
  expect(yes.attentionWhen).toEqual({ rule: 'yes' });
  const choice = ofType(yes, 'choice', codes);
  expect(choice.attentionWhen).toBeUndefined();
  expect(choice.choices?.map(({ code }) => code)).toEqual(['a', 'b']);
  expect(ofType(choice, 'text', codes).choices).toBeUndefined();
});

test('a rule that does not fit the type is not taken', () => {
  expect(withRule(named('q'), { rule: 'listed' }).attentionWhen).toBeUndefined();
  expect(withRule(ofType(named('q'), 'number', codes), ruleOf('above', '')).attentionWhen).toEqual({
    rule: 'above',
    than: 0,
  });
});

test('a choice that is removed is no reason to look any more', () => {
  const choice = ofType(named('q'), 'choice', codes);
  const three = { ...choice, choices: [...(choice.choices ?? []), { code: 'c', text: { zh: '丙', en: '' } }] };
  const both = togglingChoice(togglingChoice(three, 'a'), 'c');
  expect(withoutChoice(both, 'c').attentionWhen).toEqual({ rule: 'oneOf', choices: ['a'] });
  expect(withoutChoice(withoutChoice(both, 'c'), 'a').attentionWhen).toBeUndefined();
  expect(togglingChoice(togglingChoice(three, 'a'), 'a').attentionWhen).toBeUndefined();
});

test('questions move up and down and not off the list', () => {
  const all = ['1', '2', '3'].map(named);
  expect(moved(all, 2, -1).map(({ id }) => id)).toEqual(['1', '3', '2']);
  expect(moved(all, 0, -1)).toBe(all);
  expect(questionnaireFault({ version: 1, questions: [...moved(all, 0, 1)] })).toBeUndefined();
});

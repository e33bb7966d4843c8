/** A column for each question that the round asked of its own, whatever version asked it: masked as free text is. */
import type { PolicyProfile } from '@fangxian/domain/policy';
import type { Language } from '@fangxian/domain/problems';
import type { AnswerValue, OwnAnswer, OwnQuestion, RoundState } from '@fangxian/domain/screening';
import type { Column } from './columns.ts';
import { say } from './words.ts';

export function ownColumns(round: RoundState, policy: PolicyProfile): readonly Column[] {
  const latest = new Map<string, OwnQuestion>();
  for (const { questions } of round.questionnaires ?? []) {
    for (const question of questions) latest.set(question.id, inAllVersions(latest.get(question.id), question));
  }
  return [...latest.values()].map(
    (question): Column => ({
      zh: question.text.zh || question.text.en,
      en: question.text.en || question.text.zh,
      width: 16,
      of: ({ account, coverage, person }, { show, language }) => {
        const own = question.per === 'household' ? coverage?.own : account?.own;
        if (question.per === 'person' && !account && !person) return undefined;
        return show.text(spoken(question, own, language, policy));
      },
    }),
  );
}

/** The wording of now, and every option that could ever be chosen. */
function inAllVersions(before: OwnQuestion | undefined, now: OwnQuestion): OwnQuestion {
  if (!before?.choices || !now.choices) return now;
  const codes = new Set(now.choices.map(({ code }) => code));
  return { ...now, choices: [...now.choices, ...before.choices.filter(({ code }) => !codes.has(code))] };
}

function spoken(
  question: OwnQuestion,
  own: readonly OwnAnswer[] | undefined,
  language: Language,
  policy: PolicyProfile,
): string | undefined {
  const value = own?.find((one) => one.question === question.id)?.value as AnswerValue | undefined;
  if (value === undefined) return undefined;
  if (typeof value === 'boolean') return say(value ? 'yes' : 'no', language);
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') {
    const chosen = question.choices?.find(({ code }) => code === value)?.text;
    return chosen ? chosen[language] || chosen.zh || chosen.en : value;
  }
  const area = policy.screening.riskAreas.find(({ code }) => code === value.area)?.name;
  return [area?.[language] ?? say(value.area === 'none' ? 'no' : value.area, language), value.on]
    .filter(Boolean)
    .join(' ');
}

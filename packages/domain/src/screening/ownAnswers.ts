/** Answers to a round's own questions, of a person or of a household: sealed, and the latest of each question kept. */

import type { Static } from 'typebox';
import * as Type from 'typebox';
import { type Owner, personal } from '../records/index.ts';
import { AnswerValue, type OwnQuestion, type Questionnaire } from './questionnaire.ts';

function ownAnswer(owner: Owner) {
  return Type.Object(
    {
      question: Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,39}$' }),
      value: personal(owner, AnswerValue),
      /** The writer's device found, by the rule of the version it asked with, that somebody should look. */
      attention: Type.Optional(Type.Literal(true)),
    },
    { additionalProperties: false },
  );
}

export const PersonsOwn = ownAnswer('person');
export const HouseholdsOwn = ownAnswer('household');
export type OwnAnswer = Static<typeof PersonsOwn>;

/** The later word on each question, whatever version it was asked in: no answer is lost to a change of questions. */
export function latestOwn(
  before: readonly OwnAnswer[] | undefined,
  told: readonly OwnAnswer[] | undefined,
): OwnAnswer[] | undefined {
  if (!before && !told) return undefined;
  const latest = new Map([...(before ?? []), ...(told ?? [])].map((answer) => [answer.question, answer]));
  return [...latest.values()].sort((a, b) => (a.question < b.question ? -1 : 1));
}

export function anyNeedsSomebody(own: readonly OwnAnswer[] | undefined): boolean {
  return own?.some(({ attention }) => attention === true) ?? false;
}

type Asked = { readonly questionnaires?: readonly Questionnaire[] | undefined };

/** The questions that are asked now. */
export function questionnaireOf({ questionnaires }: Asked): Questionnaire | undefined {
  return questionnaires?.at(-1);
}

/** Questions of now, and after them those of earlier versions to which there is an answer: it can still be read. */
export function questionsToShow(round: Asked, own: readonly OwnAnswer[] | undefined): readonly OwnQuestion[] {
  const now = questionnaireOf(round)?.questions ?? [];
  const shown = new Set(now.map(({ id }) => id));
  const earlier: OwnQuestion[] = [];
  for (const { questions } of [...(round.questionnaires ?? [])].reverse()) {
    for (const question of questions) {
      if (shown.has(question.id) || !own?.some((one) => one.question === question.id)) continue;
      shown.add(question.id);
      earlier.push(question);
    }
  }
  return [...now, ...earlier];
}

/** The first answered question that the version it was answered with does not have. */
export function unknownAnswer(round: Asked, version: number | undefined, asked: readonly string[]): string | undefined {
  const told = round.questionnaires ?? [];
  const versions = version === undefined ? told : told.filter((one) => one.version === version);
  const known = new Set(versions.flatMap(({ questions }) => questions.map(({ id }) => id)));
  return asked.find((id) => !known.has(id));
}

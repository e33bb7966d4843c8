/** What was answered to a round's own questions on a sheet, and what of it is recorded. Pure: door, desk and tests share it. */
import type { PolicyProfile } from '@fangxian/domain/policy';
import { isSealed } from '@fangxian/domain/records';
import {
  type AnswerValue,
  fitsQuestion,
  needsSomebody,
  type OwnAnswer,
  type OwnQuestion,
  questionnaireOf,
  questionsToShow,
  type RoundState,
} from '@fangxian/domain/screening';

export type Answers = { readonly [question: string]: AnswerValue };
/** By person; what the household answers as a whole stands under `household`. */
export type OwnDraft = { readonly [subject: string]: Answers };

/** Under what the answers of a sheet are judged: the round's questions, the civil day, the policy. */
export type Asking = {
  readonly round: Pick<RoundState, 'questionnaires'>;
  readonly day: string;
  readonly policy: PolicyProfile;
};

export const ofHousehold = 'household';

/** Recorded answers that this reader may see. */
export function answersIn(own: readonly OwnAnswer[] | undefined): Answers {
  const told = (own ?? []).flatMap(({ question, value }) =>
    value === undefined || isSealed(value) ? [] : [[question, value as AnswerValue] as const],
  );
  return Object.fromEntries(told);
}

/** The questions for one subject: those of now, and earlier ones that were answered. */
export function questionsFor(
  round: Asking['round'],
  per: OwnQuestion['per'],
  own: readonly OwnAnswer[] | undefined,
): readonly OwnQuestion[] {
  return questionsToShow(round, own).filter((question) => question.per === per);
}

/** What of the draft is an answer at all, each with whether somebody should look. Undefined when there is none. */
export function toOwn(answers: Answers | undefined, asking: Asking | undefined): readonly OwnAnswer[] | undefined {
  if (!answers || !asking) return undefined;
  const asked = Object.keys(answers).map((question) => ({ question, value: true }));
  const own = questionsToShow(asking.round, asked).flatMap((question): OwnAnswer[] => {
    const value = answers[question.id];
    if (value === undefined || !fitsQuestion(question, value)) return [];
    const attention = needsSomebody(question, value, asking);
    return [{ question: question.id, value, ...(attention && { attention: true as const }) }];
  });
  return own.length > 0 ? own : undefined;
}

/** Whether the answers, those recorded and those of the draft over them, need somebody. */
export function flaggedBy(recorded: readonly OwnAnswer[] | undefined, told: readonly OwnAnswer[] | undefined): boolean {
  const again = new Set(told?.map(({ question }) => question));
  const standing = (recorded ?? []).filter(({ question }) => !again.has(question));
  return [...standing, ...(told ?? [])].some(({ attention }) => attention === true);
}

/** The version that a visit says it was answered with: the one of now, unless it no longer has one of the questions. */
export function answeredVersion(asking: Asking, begun: number | undefined, asked: readonly string[]): number {
  const now = questionnaireOf(asking.round);
  const known = new Set(now?.questions.map(({ id }) => id));
  return asked.every((id) => known.has(id)) ? (now?.version ?? 1) : begun || (now?.version ?? 1);
}

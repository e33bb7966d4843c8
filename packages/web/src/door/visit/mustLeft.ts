import type { CoverageState, RoundState } from '@fangxian/domain/screening';
import { ofHousehold, questionsFor } from '../../questions/index.ts';
import { answersOn, type Line, recordedOf, type VisitDraft } from './visitDraft.ts';

/** How many of the questions that are always asked have no answer on this sheet. */
export function mustLeft(
  round: RoundState,
  coverage: CoverageState | undefined,
  draft: VisitDraft,
  lines: readonly Line[],
): number {
  const unanswered = (per: 'person' | 'household', subject: string) => {
    const answers = answersOn(coverage, draft, subject);
    const asked = questionsFor(round, per, recordedOf(coverage, subject));
    return asked.filter(({ id, must }) => must && answers[id] === undefined).length;
  };
  const persons = lines.filter(
    ({ records, mark }) => records && mark.state !== 'refused' && mark.state !== 'away' && mark.state !== 'unasked',
  );
  return (
    persons.reduce((sum, { person }) => sum + unanswered('person', person), 0) + unanswered('household', ofHousehold)
  );
}

/**
 * The questions of a round changed while it is under way. Whoever opened the round decides, and every log below
 * gets the next version. Sheets that are open keep what was answered; answers count with whatever version they came.
 */
import * as Type from 'typebox';
import { accepted, recordKind, refused, Uuid } from '../records/index.ts';
import { meansOther, Questionnaire, questionnaireFault } from './questionnaire.ts';
import { placesOf, type RoundScope, toPlaces } from './scope.ts';
import type { RoundState } from './shapes.ts';

const Body = Type.Object({ round: Uuid, questionnaire: Questionnaire }, { additionalProperties: false });

type Opening = { status: string; scope: RoundScope; questionnaire?: Questionnaire };

export const questionnaireChanged = recordKind({
  name: 'screening.questionnaireChanged',
  spreads: true,
  version: 1,
  nature: 'decision',
  writer: 'person',
  body: Body,
  subjects: ({ body }) => [`roundOpening/${body.round}`],
  accept: ({ body: { round, questionnaire } }, view) => {
    const opening = view.get<Opening>(`roundOpening/${round}`);
    if (!opening) return refused('screening.notOpenedHere');
    if (opening.status === 'closed') return refused('screening.alreadyClosed');
    if (questionnaire.version !== (opening.questionnaire?.version ?? 0) + 1) {
      return refused('screening.questionnaireOutdated');
    }
    const fault = questionnaireFault(questionnaire);
    if (fault !== undefined) return refused('screening.questionUnsound', { n: fault + 1 });
    const other = meansOther(opening.questionnaire, questionnaire);
    return other ? refused('screening.questionMeansOther', { question: other.text.zh || other.text.en }) : accepted;
  },
  folds: { roundOpening: (state: object | undefined, { body }) => ({ ...state, questionnaire: body.questionnaire }) },
  context: ({ body }, view) => placesOf(view.get<Opening>(`roundOpening/${body.round}`)),
  react: ({ body }, _view, context) => {
    const to = toPlaces(context);
    return [{ kind: 'screening.questionnaireSet', key: String(body.questionnaire.version), body, to }];
  },
});

export const questionnaireSet = recordKind({
  name: 'screening.questionnaireSet',
  version: 1,
  nature: 'decision',
  writer: 'system',
  body: Body,
  subjects: ({ body }) => [`round/${body.round}`],
  folds: {
    round: (state: RoundState | undefined, { body }) =>
      ({
        round: body.round,
        denominators: [],
        status: 'open',
        ...state,
        questionnaires: withVersion(state?.questionnaires, body.questionnaire),
      }) as unknown as RoundState,
  },
});

/** All versions, each once, in their order: whichever arrived first. */
export function withVersion(
  versions: readonly Questionnaire[] | undefined,
  one: Questionnaire | undefined,
): Questionnaire[] {
  const others = (versions ?? []).filter(({ version }) => version !== one?.version);
  return [...others, ...(one ? [one] : [])].sort((a, b) => a.version - b.version);
}

import type { Area } from '../records/index.ts';
import { beside } from './beside.ts';
import { calls } from './callHold.ts';
import { coverage } from './coverage.ts';
import { priorityMoves } from './priorityMoves.ts';
import { rounds } from './round.ts';
import { sixSteps } from './sixSteps/index.ts';
import { visited } from './visit.ts';
import { workerDay } from './workerDay.ts';

export { covered, endOf } from './account.ts';
export { type CallHoldState, callHoldKey, heldNow } from './callHold.ts';
export { missedIn, needsLookingAfter } from './coverage.ts';
export { anyNeedsSomebody, type OwnAnswer, questionnaireOf, questionsToShow } from './ownAnswers.ts';
export { answeredFor, takenOut } from './persons.ts';
export {
  type AnswerValue,
  type AreaVisited,
  type AttentionRule,
  fitsQuestion,
  needsSomebody,
  type OwnQuestion,
  type Questionnaire,
  type QuestionType,
  questionnaireFault,
  questionTypes,
  rulesFor,
} from './questionnaire.ts';
export { inScope, RoundScope } from './scope.ts';
export * from './shapes.ts';
export * from './sixSteps/index.ts';
export { coverageKey, Visited } from './visit.ts';
export { hoursOf } from './workerDay.ts';

const parts: readonly Partial<Area>[] = [
  rounds,
  beside,
  { kinds: [visited], registers: [coverage, workerDay] },
  sixSteps,
  priorityMoves,
  calls,
];

export const screening: Area = {
  name: 'screening',
  kinds: parts.flatMap(({ kinds = [] }) => kinds),
  registers: parts.flatMap(({ registers = [] }) => registers),
  listeners: parts.flatMap(({ listeners = [] }) => listeners),
};

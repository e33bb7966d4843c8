import type { Area } from '../records/index.ts';
import { coverage } from './coverage.ts';
import { buildingGroups, groupsDrawn } from './groups.ts';
import { rounds } from './round.ts';
import { visited } from './visit.ts';
import { workerDay } from './workerDay.ts';

export { answeredFor, covered, endOf } from './account.ts';
export { missedIn, needsLookingAfter } from './coverage.ts';
export type { Group, GroupsState } from './groups.ts';
export { anyNeedsSomebody, type OwnAnswer, questionnaireOf, questionsToShow } from './ownAnswers.ts';
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
export { coverageKey, Visited } from './visit.ts';

export const screening: Area = {
  name: 'screening',
  kinds: [...rounds.kinds, visited, groupsDrawn],
  registers: [...rounds.registers, coverage, workerDay, buildingGroups],
  listeners: rounds.listeners,
};

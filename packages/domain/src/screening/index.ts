import type { Area } from '../records/index.ts';
import { calls } from './callHold.ts';
import { coverage } from './coverage.ts';
import { buildingGroups, groupsDrawn } from './groups.ts';
import { priorityMoves } from './priorityMoves.ts';
import { rounds } from './round.ts';
import { sixSteps } from './sixSteps/index.ts';
import { spotChecks } from './spotCheck.ts';
import { takenBack } from './takenBack.ts';
import { beside } from './toldBeside.ts';
import { visited } from './visit.ts';
import { workerDay } from './workerDay.ts';

export { covered, endOf } from './account.ts';
export { type CallHoldState, callHoldKey, heldNow } from './callHold.ts';
export { type Closing, closingOf, type RoundDoor, reasonsOpen, type UnsettledDoor } from './closing.ts';
export { leftTally, missedIn, needsLookingAfter } from './coverage.ts';
export { findsSome, RoundCriteria } from './criteria.ts';
export type { Group, GroupsState } from './groups.ts';
export { anyNeedsSomebody, type OwnAnswer, questionnaireOf, questionsToShow } from './ownAnswers.ts';
export { answeredFor, answeredHere, takenOut } from './persons.ts';
export { countedElsewhere, settledOfList } from './priority.ts';
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
export * from './rollCall/index.ts';
export { asks, inScope, RoundScope } from './scope.ts';
export { SelfReport, visitFromSelf } from './selfReport.ts';
export { awayOrBackSince } from './settling.ts';
export * from './shapes.ts';
export * from './sixSteps/index.ts';
export { drawDoors, type SpotCheckState, type SpotDoorState, spotDoorKey } from './spotCheck.ts';
export { differencesAt, type SpotDifference, type SpotVerdict, spotSum, verdictOn } from './spotDifferences.ts';
export { coverageKey, Visited } from './visit.ts';
export { hoursOf } from './workerDay.ts';

const parts: readonly Partial<Area>[] = [
  rounds,
  beside,
  { kinds: [visited], registers: [coverage, workerDay] },
  sixSteps,
  priorityMoves,
  { kinds: [groupsDrawn], registers: [buildingGroups] },
  calls,
  spotChecks,
  takenBack,
];

export const screening: Area = {
  name: 'screening',
  kinds: parts.flatMap(({ kinds = [] }) => kinds),
  registers: parts.flatMap(({ registers = [] }) => registers),
  listeners: parts.flatMap(({ listeners = [] }) => listeners),
  undoings: parts.flatMap(({ undoings = [] }) => undoings),
};

/** Home quarantine (居家隔离): one household, one folder, one board, a line a person. */
import type { Area } from '../records/index.ts';
import { carerNamed, carerReached, carerWithdrew, dependantEnded, dependantsAsked } from './care.ts';
import {
  caseCameBack,
  caseExpected,
  caseSent,
  caseTakenIn,
  caseUntaken,
  comingCase,
  onArrivalTaken,
  onMovedAway,
  onMoveReturned,
  onTakingUndone,
} from './carrying.ts';
import { quarantineCase } from './case.ts';
import { checkDay, checked } from './checks.ts';
import { onPersonsMerged, personFollowed } from './doubles.ts';
import { alarmClosed, askedAgain, feverReferred, leftFolder, referralAnswered, released } from './ending.ts';
import { followed } from './following.ts';
import { careAskEnded, careAsked, careGap, gapGivenBack, gapTakenOn } from './gap.ts';
import { careAcknowledged, careAskReturned, careEscalated, careGivenBack, onEscalationUndone } from './handedUp.ts';
import { linkWithdrawn } from './link.ts';
import { observationBegun, proposed, termChangeApproved, termChangeAsked } from './opening.ts';
import { paperMoved, teamSet } from './papers.ts';
import { underCare } from './underCare.ts';
import { archived, breached, needMet, needTold, objected, objectionAnswered } from './voice.ts';
import { watchHandedOver, watchSet } from './watch.ts';

export * from './afterEnd.ts';
export * from './alarms.ts';
export * from './carerPage.ts';
export { carerKnownAs, carersIn, type KnownCarer } from './carers.ts';
export { type ComingCaseState, comingCaseKey } from './carrying.ts';
export { type CheckDayState, checkDayKey } from './checks.ts';
export { type Strayed, strayed } from './following.ts';
export { type CareGapState, careGapKey, gapStatus } from './gap.ts';
export { turnsOf } from './life.ts';
export * from './movement.ts';
export { caseId } from './opening.ts';
export { type PaperStep, paperSteps, releaseNumber } from './papers.ts';
export * from './phase.ts';
export * from './residentPage.ts';
export * from './shapes.ts';
export { askedOtherwise, doesCount, waysFor } from './slots.ts';
export { feverSeat, teamOf } from './team.ts';
export * from './term.ts';
export { type UnderCareState, underCareKey } from './underCare.ts';
export { type OnWatch, onWatch } from './watch.ts';

export const quarantine: Area = {
  name: 'quarantine',
  kinds: [
    ...[proposed, termChangeAsked, termChangeApproved, observationBegun],
    ...[paperMoved, teamSet, linkWithdrawn, watchSet, watchHandedOver],
    ...[dependantsAsked, carerNamed, carerReached, carerWithdrew, dependantEnded],
    ...[careEscalated, careAcknowledged, careGivenBack, careAskReturned],
    ...[careAsked, careAskEnded, gapTakenOn, gapGivenBack],
    ...[checked],
    ...[feverReferred, referralAnswered, released, leftFolder, askedAgain, alarmClosed],
    ...[needTold, needMet, objected, objectionAnswered, breached, archived],
    ...[followed],
    ...[caseSent, caseCameBack, caseExpected, caseTakenIn, caseUntaken, personFollowed],
  ],
  registers: [quarantineCase, checkDay, underCare, careGap, comingCase],
  listeners: [onMovedAway, onMoveReturned, onArrivalTaken, onTakingUndone, onPersonsMerged],
  undoings: [onEscalationUndone],
};

/** Home quarantine (居家隔离): one household, one folder, one board, a line a person. */
import type { Area } from '../records/index.ts';
import {
  careAcknowledged,
  careEscalated,
  carerNamed,
  carerReached,
  carerWithdrew,
  dependantEnded,
  dependantsAsked,
} from './care.ts';
import { quarantineCase } from './case.ts';
import { checkDay, checked } from './checks.ts';
import { alarmClosed, askedAgain, feverReferred, leftFolder, referralAnswered, released } from './ending.ts';
import { linkWithdrawn } from './link.ts';
import { observationBegun, proposed, termChangeApproved, termChangeAsked } from './opening.ts';
import { paperMoved, teamSet } from './papers.ts';
import { underCare } from './underCare.ts';
import { archived, breached, needMet, needTold, objected, objectionAnswered } from './voice.ts';

export * from './alarms.ts';
export { type CheckDayState, checkDayKey } from './checks.ts';
export { caseId } from './opening.ts';
export { type PaperStep, paperSteps } from './papers.ts';
export * from './phase.ts';
export * from './residentPage.ts';
export * from './shapes.ts';
export * from './term.ts';

export const quarantine: Area = {
  name: 'quarantine',
  kinds: [
    ...[proposed, termChangeAsked, termChangeApproved, observationBegun],
    ...[paperMoved, teamSet, linkWithdrawn],
    ...[dependantsAsked, carerNamed, carerReached, carerWithdrew, careEscalated, careAcknowledged, dependantEnded],
    ...[checked],
    ...[feverReferred, referralAnswered, released, leftFolder, askedAgain, alarmClosed],
    ...[needTold, needMet, objected, objectionAnswered, breached, archived],
  ],
  registers: [quarantineCase, checkDay, underCare],
};

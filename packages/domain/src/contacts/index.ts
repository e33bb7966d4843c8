/** Trying to reach somebody: one history a person, a ladder, and a hand up to the office above. */
import type { Area } from '../records/index.ts';
import { askedAbove, askReturned, attempted, contact, handedUp, handUp, takenAbove, takenOn } from './kinds.ts';
import {
  contactPlaced,
  onAttemptUndone,
  onLeadGivenBack,
  onLeadPassed,
  onLeadPlaced,
  shared,
  told,
  unshared,
  untold,
} from './sharing.ts';

export { HandUpState, handUpDueAt, handUpKey } from './kinds.ts';
export { type NextStep, nextStep, openAttempts } from './ladder.ts';
export { type Attempt, Channel, ContactOutcome, ContactState, contactKey } from './shapes.ts';

export const contacts: Area = {
  name: 'contacts',
  kinds: [
    ...[attempted, handedUp, takenAbove, askReturned, askedAbove, takenOn],
    ...[shared, unshared, contactPlaced, told, untold],
  ],
  registers: [contact, handUp],
  listeners: [onLeadPassed, onLeadGivenBack, onLeadPlaced],
  undoings: [onAttemptUndone],
};

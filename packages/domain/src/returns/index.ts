/** People away and coming back (未返程、返碚), as records; how far each is, and what the policy sets on arrival. */
import type { Area } from '../records/index.ts';
import { hearing } from './hearing.ts';
import { advised, back, closed, foretold, housed, noted, registered, settled } from './kinds.ts';
import { returnee } from './register.ts';

export {
  exposureOf,
  isAway,
  measureFor,
  measureWaits,
  originAsOf,
  returnDueAt,
  type Stage as ReturnStage,
  stageOf as returnStageOf,
} from './journey.ts';
export { ClosedBecause, Foretold, ReturneeState, returneeKey, Transport } from './shapes.ts';
export { withVisit } from './visits.ts';

export const returns: Area = {
  name: 'returns',
  kinds: [noted, advised, foretold, back, registered, housed, settled, closed, ...hearing.kinds],
  registers: [returnee],
  listeners: hearing.listeners,
};

import type { Area } from '../records/index.ts';
import { calls } from './callHold.ts';
import { coverage } from './coverage.ts';
import { rounds } from './round.ts';
import { visited } from './visit.ts';
import { workerDay } from './workerDay.ts';

export { answeredFor, covered, endOf } from './account.ts';
export { type CallHoldState, callHoldKey, heldNow } from './callHold.ts';
export * from './rollCall/index.ts';
export { inScope } from './round.ts';
export { SelfReport, visitFromSelf } from './selfReport.ts';
export * from './shapes.ts';
export { coverageKey, Visited } from './visit.ts';

export const screening: Area = {
  name: 'screening',
  kinds: [...rounds.kinds, visited, ...calls.kinds],
  registers: [...rounds.registers, coverage, workerDay, ...calls.registers],
  listeners: rounds.listeners,
};

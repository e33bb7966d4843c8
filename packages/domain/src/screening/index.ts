import type { Area } from '../records/index.ts';
import { coverage } from './coverage.ts';
import { priorityMoves } from './priorityMoves.ts';
import { rounds } from './round.ts';
import { sixSteps } from './sixSteps/index.ts';
import { visited } from './visit.ts';
import { workerDay } from './workerDay.ts';

export { answeredFor, covered, endOf } from './account.ts';
export { inScope } from './round.ts';
export * from './shapes.ts';
export * from './sixSteps/index.ts';
export { coverageKey, Visited } from './visit.ts';

export const screening: Area = {
  name: 'screening',
  kinds: [...rounds.kinds, visited, ...sixSteps.kinds, ...priorityMoves.kinds],
  registers: [...rounds.registers, coverage, workerDay, ...sixSteps.registers],
  listeners: [...rounds.listeners, ...sixSteps.listeners, ...priorityMoves.listeners],
};

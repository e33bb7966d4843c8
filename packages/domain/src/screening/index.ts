import type { Area } from '../records/index.ts';
import { coverage } from './coverage.ts';
import { rounds } from './round.ts';
import { visited } from './visit.ts';
import { workerDay } from './workerDay.ts';

export { answeredFor, covered, endOf } from './account.ts';
export { type Closing, closingOf, type RoundDoor, reasonsOpen, type UnsettledDoor } from './closing.ts';
export { inScope } from './round.ts';
export * from './shapes.ts';
export { coverageKey, Visited } from './visit.ts';
export { hoursOf } from './workerDay.ts';

export const screening: Area = {
  name: 'screening',
  kinds: [...rounds.kinds, visited],
  registers: [...rounds.registers, coverage, workerDay],
  listeners: rounds.listeners,
};

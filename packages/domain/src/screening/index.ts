import type { Area } from '../records/index.ts';
import { beside } from './beside.ts';
import { coverage } from './coverage.ts';
import { rounds } from './round.ts';
import { visited } from './visit.ts';
import { workerDay } from './workerDay.ts';

export { covered, endOf } from './account.ts';
export { answeredFor, takenOut } from './persons.ts';
export { inScope } from './round.ts';
export * from './shapes.ts';
export { coverageKey, Visited } from './visit.ts';

export const screening: Area = {
  name: 'screening',
  kinds: [...rounds.kinds, ...beside.kinds, visited],
  registers: [...rounds.registers, coverage, workerDay],
  listeners: [...rounds.listeners, ...beside.listeners],
};

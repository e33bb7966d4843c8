import type { Area } from '../records/index.ts';
import { coverage } from './coverage.ts';
import { rounds } from './round.ts';
import { spotChecks } from './spotCheck.ts';
import { visited } from './visit.ts';
import { workerDay } from './workerDay.ts';

export { answeredFor, covered, endOf } from './account.ts';
export { type Closing, closingOf, type RoundDoor, reasonsOpen, type UnsettledDoor } from './closing.ts';
export { inScope } from './round.ts';
export * from './shapes.ts';
export { drawDoors, type SpotCheckState, type SpotDoorState, spotDoorKey } from './spotCheck.ts';
export { differencesAt, type SpotDifference, type SpotVerdict, spotSum, verdictOn } from './spotDifferences.ts';
export { coverageKey, Visited } from './visit.ts';
export { hoursOf } from './workerDay.ts';

export const screening: Area = {
  name: 'screening',
  kinds: [...rounds.kinds, visited, ...spotChecks.kinds],
  registers: [...rounds.registers, coverage, workerDay, ...spotChecks.registers],
  listeners: rounds.listeners,
};

/** The register of folders: seen by those on duty for health and nobody else, counted by grid and never by building. */
import { type Measure, register } from '../records/index.ts';
import { nextAlarmAt } from './alarms.ts';
import { carerScope } from './care.ts';
import { currentTerm, inCare, phaseOf, statusOf } from './phase.ts';
import { CaseState } from './shapes.ts';
import { dueOn } from './term.ts';

export const quarantineCase = register({
  name: 'quarantine',
  version: 2,
  schema: CaseState,
  standing: ({ grid, building, stairwell }) => ({ grid, building, stairwell }),
  parent: (state) => state.household,
  status: statusOf,
  dueAt: nextAlarmAt,
  measure,
  conceals: ({ sight }) => !sight.health,
  mask: (state, { sight }) => (sight.health && statusOf(state) !== 'none' ? state : undefined),
});

/**
 * 一增一减: each person adds one on the day of the proposal and takes one away on the day of the end, so that
 * opening + added − removed = closing on every day, whatever was recorded late.
 */
function measure(state: CaseState): Measure[] {
  if (!state.opened) return [];
  const scope = 'quarantine';
  const at = { grid: state.grid };
  const found: Measure[] = [];
  for (const line of state.persons) {
    const phase = phaseOf(state, line);
    if (phase === 'void') continue;
    found.push({ scope, name: 'added', day: line.day, value: 1, at });
    found.push({ scope, name: `added.${line.reason}`, day: line.day, value: 1, at });
    if (line.ended) {
      found.push({ scope, name: 'removed', day: line.ended.day, value: 1, at });
      found.push({ scope, name: `removed.${line.ended.ending}`, day: line.ended.day, value: 1, at });
    } else {
      found.push({ scope, name: 'inCare', value: 1, at });
      if (phase === 'underObservation') found.push({ scope, name: 'underObservation', value: 1, at });
      found.push({ scope, name: 'dueOn', day: dueOn(currentTerm(line)), value: 1, at });
    }
  }
  if (state.persons.some(inCare)) found.push({ scope, name: 'households', value: 1, at });
  for (const { carers, ended } of state.dependants) {
    if (ended) continue;
    for (const { carer, withdrawn } of carers) {
      if (!withdrawn) found.push({ scope: carerScope(carer), name: 'dependants', value: 1, at: {} });
    }
  }
  return found;
}

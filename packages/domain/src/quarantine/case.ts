/** The register of folders: seen by those on duty for health and nobody else, counted by grid and never by building. */
import { type Measure, register } from '../records/index.ts';
import { nextAlarmAt } from './alarms.ts';
import { carerScope } from './care.ts';
import { turnsOf } from './life.ts';
import { currentTerm, inCare, phaseOf, statusOf } from './phase.ts';
import { CaseState } from './shapes.ts';
import { dueOn } from './term.ts';

export const quarantineCase = register({
  name: 'quarantine',
  version: 4,
  schema: CaseState,
  standing: ({ grid, building, stairwell }) => ({ grid, building, stairwell }),
  whose: ({ case: id, household }) => ({ case: id, household }),
  parent: (state) => state.household,
  status: statusOf,
  dueAt: nextAlarmAt,
  measure,
  conceals: ({ sight }) => !sight.health,
  mask: (state, { sight }) => (sight.health && statusOf(state) !== 'none' ? state : undefined),
});

/**
 * 一增一减: each coming adds one on its day and each going takes one away, so that opening + added − removed =
 * closing on every day, whatever was recorded late. What arrived on a later day than its own is counted beside it
 * by that day, and so is what was struck out later: a day that changed after its evening says so.
 */
function measure(state: CaseState): Measure[] {
  if (!state.opened) return [];
  const scope = 'quarantine';
  const at = { grid: state.grid };
  const found: Measure[] = [];
  const count = (name: string, day?: string) => found.push({ scope, name, ...(day && { day }), value: 1, at });
  for (const line of state.persons) {
    const { turns, there } = turnsOf(line);
    const phase = phaseOf(state, line);
    if (phase === 'void') {
      const struck = line.ended?.heard ?? line.ended?.day;
      for (const { way, evidence } of struck ? turns.filter(({ why }) => why !== 'mistake') : []) {
        if (struck && struck > evidence.day) count(`struck.${way}/${struck}`, evidence.day);
      }
      continue;
    }
    for (const { way, why, other, evidence } of turns) {
      count(way, evidence.day);
      count(other ? `${way}.${why}/${other}` : `${way}.${why}`, evidence.day);
      if (evidence.heard) count(`late.${way}/${evidence.heard}`, evidence.day);
    }
    for (const { day } of line.referrals) count('referred', day);
    if (there) {
      count('inCare');
      if (phase === 'underObservation') count('underObservation');
      count('dueOn', dueOn(currentTerm(line)));
    }
  }
  if (state.persons.some(inCare)) count('households');
  for (const { carers, ended } of state.dependants) {
    if (ended) continue;
    for (const { carer, withdrawn } of carers) {
      if (!withdrawn) found.push({ scope: carerScope(carer), name: 'dependants', value: 1, at: {} });
    }
  }
  return found;
}

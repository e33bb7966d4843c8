/**
 * The second coverage: of the people on the priority list (重点人员), how many are settled in a round.
 * The list is pinned with the round and with each visit; whoever is put on it or taken off it while the
 * round is open moves the denominator, visibly. Its figures are the grid's and never a building's.
 */

import type { Context, Measure, View } from '../records/index.ts';
import { type PriorityState, priorityKey } from '../residents/index.ts';
import { answeredFor } from './persons.ts';
import type { CoverageState } from './shapes.ts';

/** Who of this household is on the list, as pinned with a visit. */
export function onTheList(view: View, household: string): { priority?: readonly string[] } {
  const persons = view.get<PriorityState>(priorityKey(household))?.persons ?? [];
  return persons.length > 0 ? { priority: persons.map(({ person }) => person).sort() } : {};
}

/** The row with the list as the visit knew it. */
export function watched(state: CoverageState, context: Context): CoverageState {
  const on = (context.priority as string[] | undefined) ?? [];
  if (on.length === 0 && !state.priority) return state;
  return { ...state, priority: { added: [], left: [], ...state.priority, on } };
}

export function priorityMeasures(state: CoverageState): Measure[] {
  if (!state.priority) return [];
  const { on, added, left } = state.priority;
  const settled = state.persons.filter((one) => on.includes(one.person) && answeredFor(one)).length;
  const at = { grid: state.grid };
  return [
    { scope: state.round, name: 'prioritySettled', value: settled, at },
    { scope: state.round, name: 'priorityAdded', value: added.length - left.length, at },
  ];
}

/**
 * The second coverage: of the people on the priority list (重点人员), how many are settled in a round.
 * The list is pinned with the round and with each visit; whoever comes onto it or off it while the round is open,
 * or moves, moves the denominator, visibly. Its figures are the grid's and never a building's.
 */

import type { Context, FactRecord, Measure, View } from '../records/index.ts';
import { type PriorityState, priorityKey } from '../residents/index.ts';
import { answeredFor } from './persons.ts';
import type { CoverageState } from './shapes.ts';

type Listed = NonNullable<CoverageState['priority']>;
type Pinned = { priority?: readonly string[] };

const none: Listed = { on: [], added: [], left: [] };
const without = (list: readonly string[], person: string) => list.filter((one) => one !== person);
const plus = (list: readonly string[], person: string) => [...without(list, person), person].sort();

/** On the list again after having left it in this round is no addition, and the other way round. */
export const comesOnto = ({ added, left, on, ...kept }: Listed, person: string): Listed => ({
  ...kept,
  on: plus(on, person),
  added: left.includes(person) ? added : plus(added, person),
  left: without(left, person),
});

export const goesOff = ({ added, left, on, ...kept }: Listed, person: string): Listed => ({
  ...kept,
  on: without(on, person),
  added: without(added, person),
  left: added.includes(person) ? left : plus(left, person),
});

export const forgotten = ({ added, left, on, ...kept }: Listed, person: string): Listed => ({
  ...kept,
  on: without(on, person),
  added: without(added, person),
  left: without(left, person),
});

/** The row after these have come onto the list of its household, or gone off it. */
export function listMoved(
  state: CoverageState,
  change: (known: Listed, person: string) => Listed,
  persons: readonly string[] | undefined,
): CoverageState {
  if (!persons || persons.length === 0) return state;
  return { ...state, priority: persons.reduce(change, state.priority ?? none) };
}

/** Who of these lives in the household and is on the list, as pinned with a visit. */
export function onTheListAt(view: View, household: string, persons: readonly string[]): Pinned {
  // What was recorded when the list had a row a household is still there.
  const earlier = view.get<PriorityState>(priorityKey(household))?.persons ?? [];
  const { priority = [] } = onTheList(view, household, persons);
  return pinned([...earlier.map(({ person }) => person), ...priority]);
}

export function onTheList(view: View, household: string, persons: readonly string[]): Pinned {
  const lives = persons.filter((person) => {
    const state = view.get<PriorityState>(priorityKey(person));
    return state?.household === household && state.persons.length > 0;
  });
  return pinned(lives);
}

/** Who of these is on the list wherever they live, or was until this very record. */
export function onTheListUntil({ effectiveAt }: FactRecord, view: View, persons: readonly string[]): Pinned {
  return pinned(
    persons.filter((person) => {
      const state = view.get<PriorityState>(priorityKey(person));
      return state !== undefined && (state.persons.length > 0 || state.off?.at === effectiveAt);
    }),
  );
}

/** Of two entries of one person: whether the folded one was on the list, and whether the kept one is by that. */
export function listFollowing(record: FactRecord, view: View, { kept, folded }: { kept: string; folded: string }) {
  const [entry] = view.get<PriorityState>(priorityKey(kept))?.persons ?? [];
  const { priority = [] } = onTheListUntil(record, view, [folded]);
  return { ...pinned(priority), ...(entry?.as === folded && { passedTo: [kept] }) };
}

function pinned(persons: readonly string[]): Pinned {
  return persons.length > 0 ? { priority: [...new Set(persons)].sort() } : {};
}

/** The row with the list as the visit knew it; what was told of it while the round is open is not taken back. */
export function watched(state: CoverageState, context: Context): CoverageState {
  const pinned = (context.priority as string[] | undefined) ?? [];
  if (pinned.length === 0 && !state.priority) return state;
  const known = state.priority ?? none;
  const on = [...new Set([...known.on, ...pinned])].filter((person) => !known.left.includes(person)).sort();
  return { ...state, priority: { ...known, on } };
}

/** The row with whom the round counted where the household stood, before it was moved. */
export function listRehoused(state: CoverageState, persons: readonly string[] | undefined): CoverageState {
  if (!persons || persons.length === 0) return state;
  const known = state.priority ?? none;
  const rehoused = [...new Set([...(known.rehoused ?? []), ...persons])].sort();
  return { ...state, priority: { ...known, rehoused } };
}

/** Whom the round counted when it began, of those who were moved with their household. */
export function countedElsewhere({ added, rehoused = [] }: Listed): readonly string[] {
  return rehoused.filter((person) => !added.includes(person));
}

/** Who of the list lives here and is answered for: somebody met on a visit counts where they live. */
export function settledOfList({ priority, persons, guests }: CoverageState): readonly string[] {
  const mine = persons.filter((one) => priority?.on.includes(one.person) && !guests?.includes(one.person));
  return mine.filter(answeredFor).map(({ person }) => person);
}

export function priorityMeasures(state: CoverageState): Measure[] {
  if (!state.priority) return [];
  const { added, left } = state.priority;
  const settled = settledOfList(state).length;
  const at = { grid: state.grid };
  const moved = state.added ? 0 : countedElsewhere(state.priority).length;
  const from = { grid: state.rehoused?.from.grid };
  return [
    { scope: state.round, name: 'prioritySettled', value: settled, at },
    { scope: state.round, name: 'priorityAdded', value: added.length - left.length + moved, at },
    { scope: state.round, name: 'priorityAdded', value: -moved, at: from },
  ];
}

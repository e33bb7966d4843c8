/** Whoever is put on the priority list, or taken off it, while rounds are open moves their denominators. */

import type { Static } from 'typebox';
import * as Type from 'typebox';
import { type Listener, recordKind, spotIn, Uuid } from '../records/index.ts';
import type { HouseholdState } from '../residents/index.ts';
import { notYetVisited } from './account.ts';
import type { OpenRounds } from './round.ts';
import { asks } from './scope.ts';
import type { CoverageState } from './shapes.ts';
import { coverageKey } from './visit.ts';

const body = Type.Object({ round: Uuid, household: Uuid, person: Uuid });
type Body = Static<typeof body>;

type Listed = NonNullable<CoverageState['priority']>;

function change(name: string, next: (known: Listed, person: string) => Listed) {
  return recordKind({
    name,
    version: 1,
    nature: 'observation',
    writer: 'system',
    body,
    subjects: (record) => [coverageKey(record.body.round, record.body.household)],
    reads: (record) => [`household/${record.body.household}`],
    context: (record, view) => {
      const household = view.get<HouseholdState>(`household/${record.body.household}`);
      return { ...spotIn(household ?? {}), occupants: household?.persons ?? [], listed: household !== undefined };
    },
    folds: {
      coverage: (state: CoverageState | undefined, record, context): CoverageState => {
        const { round, household, person } = record.body;
        const unvisited = { ...(context as unknown as Parameters<typeof notYetVisited>[2]), added: false };
        const known = state ?? notYetVisited(round, household, unvisited);
        return { ...known, priority: next(known.priority ?? { on: [], added: [], left: [] }, person) };
      },
    },
  });
}

const without = (list: readonly string[], person: string) => list.filter((one) => one !== person);
const plus = (list: readonly string[], person: string) => [...without(list, person), person].sort();

/** On the list again after having left it in this round is no addition, and the other way round. */
const priorityAdded = change('screening.priorityAdded', ({ on, added, left }, person) => ({
  on: plus(on, person),
  added: left.includes(person) ? added : plus(added, person),
  left: without(left, person),
}));

const priorityLeft = change('screening.priorityLeft', ({ on, added, left }, person) => ({
  on: without(on, person),
  added: without(added, person),
  left: added.includes(person) ? left : plus(left, person),
}));

function hears(to: string, kind: string): Listener<Omit<Body, 'round'>> {
  return {
    to,
    reads: (record) => ['openRounds/now', `household/${record.body.household}`],
    react: (record, view) => {
      const { household, person } = record.body;
      const state = view.get<HouseholdState>(`household/${household}`);
      return (view.get<OpenRounds>('openRounds/now')?.rounds ?? [])
        .filter((round) => state && asks(round, state))
        .map(({ round }) => ({ kind, key: `${round}:${person}`, body: { round, household, person } }));
    },
  };
}

export const priorityMoves = {
  kinds: [priorityAdded, priorityLeft],
  listeners: [
    hears('residents.priorityListed', 'screening.priorityAdded'),
    hears('residents.priorityEnded', 'screening.priorityLeft'),
  ],
};

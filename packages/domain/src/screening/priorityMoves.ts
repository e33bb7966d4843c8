/** Whoever is put on the priority list, or taken off it, while rounds are open moves their denominators. */

import type { Static } from 'typebox';
import * as Type from 'typebox';
import { type Listener, recordKind, type Undoing, Uuid, type View } from '../records/index.ts';
import { type HouseholdState, openRounds, type PriorityState, priorityKey, priorityRows } from '../residents/index.ts';
import { asItWas, rowOf } from './beside.ts';
import { comesOnto, forgotten, goesOff, listFollowing, listMoved } from './priority.ts';
import type { OpenRounds } from './round.ts';
import { asks } from './scope.ts';
import type { CoverageState } from './shapes.ts';
import { asking } from './toldBeside.ts';
import { coverageKey } from './visit.ts';

const body = Type.Object({ round: Uuid, household: Uuid, person: Uuid });
type Body = Static<typeof body>;

function change(name: string, next: Parameters<typeof listMoved>[1]) {
  return recordKind({
    name,
    version: 1,
    nature: 'observation',
    writer: 'system',
    body,
    subjects: (record) => [coverageKey(record.body.round, record.body.household)],
    reads: (record) => [`household/${record.body.household}`],
    context: (record, view, { policy }) => asItWas(record, view, policy.screening.settlesVacant),
    folds: {
      coverage: (state: CoverageState | undefined, record, context): CoverageState =>
        listMoved(rowOf(state, record, context), next, [record.body.person]),
    },
  });
}

/** An entry of another household turns out to be somebody of this one: if it was on the list, they are by it. */
const priorityPassed = recordKind({
  name: 'screening.priorityPassed',
  version: 1,
  nature: 'observation',
  writer: 'system',
  body: Type.Object({ round: Uuid, household: Uuid, kept: Uuid, folded: Uuid }),
  subjects: ({ body }) => [coverageKey(body.round, body.household)],
  reads: ({ body }) => [`household/${body.household}`, ...priorityRows([body.kept, body.folded])],
  context: (record, view, { policy }) => ({
    ...asItWas(record, view, policy.screening.settlesVacant),
    ...listFollowing(record, view, record.body),
  }),
  folds: {
    coverage: (state: CoverageState | undefined, record, context): CoverageState =>
      listMoved(rowOf(state, record, context), comesOnto, context.passedTo as readonly string[]),
  },
});

const priorityAdded = change('screening.priorityAdded', comesOnto);
const priorityLeft = change('screening.priorityLeft', goesOff);

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

type Housed = {
  person: string;
  household: string;
  from: string;
  moved: string;
  rounds: readonly string[];
};

/** What the round was told of somebody on the list there is not so: neither that they came onto it nor that they left. */
const priorityUnsaid = change('screening.priorityUnsaid', forgotten);

const onList = (view: View, kind: string, household: string, person: string) =>
  asking(view, household).map((round) => ({ kind, key: `${round}:${person}`, body: { round, household, person } }));

/** A move was taken back: who was put on the list where it had brought them, or taken off it, lives where they live. */
const onHoused: Listener<Housed> = {
  to: 'residents.priorityHoused',
  reads: ({ body }) => [openRounds, ...[body.household, body.from, body.moved].map((id) => `household/${id}` as const)],
  react: ({ body: { person, household, from, moved, rounds } }, view, { listed, ended }) => {
    const put = listed && from !== household ? onList(view, priorityAdded.name, household, person) : [];
    const taken = ended && moved !== household ? onList(view, priorityLeft.name, household, person) : [];
    const unsaid =
      put.length + taken.length > 0 ? onList(view, priorityUnsaid.name, listed ? from : moved, person) : [];
    return [...unsaid, ...put, ...taken].filter(({ body }) => rounds.includes(body.round));
  },
};

type Merge = { person: string; household: string; folded: string; foldedHousehold: string };

/** Within one household the merge itself is told to the round. */
const onPersonsMerged: Listener<Merge> = {
  to: 'residents.personsMerged',
  reads: ({ body }) => [openRounds, `household/${body.household}`],
  react: ({ body: { person: kept, household, folded, foldedHousehold } }, view, context) =>
    context.applies && household !== foldedHousehold
      ? asking(view, household).map((round) => ({
          kind: priorityPassed.name,
          key: `${round}:${folded}`,
          body: { round, household, kept, folded },
        }))
      : [],
};

/** Two that a round took for one when it began: who was on the list by the other entry is not any more. */
const onMergeUndone: Undoing<Merge> = {
  of: 'residents.personsMerged',
  reads: ({ body }) => [openRounds, `household/${body.household}`, priorityKey(body.person)],
  react: ({ body: { person, household, folded } }, view, context, before) => {
    const row = (at: Pick<View, 'get'>) => at.get<PriorityState>(priorityKey(person));
    const [was] = row(before)?.persons ?? [];
    const byIt = (was ?? row(before)?.off)?.as === folded;
    if (!byIt || row(view)?.persons.length) return [];
    const told = (context.rounds ?? []) as readonly string[];
    const left = was ? onList(view, priorityLeft.name, household, person) : [];
    return [
      ...onList(view, priorityUnsaid.name, household, person).filter(({ body }) => told.includes(body.round)),
      ...left.filter(({ body }) => !told.includes(body.round)),
    ];
  },
};

/** Nobody is here by whose name the list had somebody: whatever the round was told of them, it asks one less. */
const onListingUndone: Undoing<{ household: string; person: string }> = {
  of: 'residents.personListed',
  reads: ({ body }) => [openRounds, `household/${body.household}`, `person/${body.person}`, priorityKey(body.person)],
  react: ({ body: { household, person } }, view, _context, before) => {
    const listed = (at: Pick<View, 'get'>) => at.get<PriorityState>(priorityKey(person))?.persons.length;
    const isHere = view.get(`person/${person}`) !== undefined && listed(view);
    return listed(before) && !isHere ? onList(view, priorityLeft.name, household, person) : [];
  },
};

export const priorityMoves = {
  kinds: [priorityAdded, priorityLeft, priorityPassed, priorityUnsaid],
  listeners: [
    hears('residents.priorityListed', 'screening.priorityAdded'),
    hears('residents.priorityEnded', 'screening.priorityLeft'),
    onPersonsMerged,
    onHoused,
  ],
  undoings: [onMergeUndone, onListingUndone],
};

/**
 * What the registry tells the rounds that are open: who came and went since the roster was pinned,
 * who was entered twice, and which household stands elsewhere now. Written by the system, so that a
 * round follows when the record behind it is taken back.
 */
import * as Type from 'typebox';
import {
  type Context,
  type FactRecord,
  recordKind,
  type SubjectKey,
  spotIn,
  Uuid,
  type View,
} from '../records/index.ts';
import { Arrival, type HouseholdState, occupantsAt, priorityRows, stoodAt } from '../residents/index.ts';
import { notYetVisited } from './account.ts';
import { withBase } from './persons.ts';
import { rehoused, withLeavers, withMerged, withNewcomers } from './presence.ts';
import { comesOnto, goesOff, listFollowing, listMoved, listRehoused, onTheList, onTheListUntil } from './priority.ts';
import { type CoverageState, GoneBecause } from './shapes.ts';
import { coverageKey } from './visit.ts';

type About = { round: string; household: string };
type Pinned = Parameters<typeof notYetVisited>[2];

const about = { round: Uuid, household: Uuid };
const subjects = ({ body }: FactRecord<About>) => [coverageKey(body.round, body.household)];
const reads = ({ body }: FactRecord<About>): SubjectKey[] => [`household/${body.household}`];

/** The household as it was when the round began, and what settles an empty dwelling. */
export function asItWas({ body }: FactRecord<About>, view: View, settlesVacant: readonly string[]) {
  const household = view.get<HouseholdState>(`household/${body.household}`);
  return {
    ...stoodAt(household, body.round),
    occupants: occupantsAt(household, body.round),
    listed: household !== undefined,
    settlesVacant,
  };
}

export function rowOf(state: CoverageState | undefined, { body }: FactRecord<About>, context: unknown): CoverageState {
  const pinned = { ...(context as Pinned), added: false };
  return withBase(state ?? notYetVisited(body.round, body.household, pinned), pinned.occupants);
}

/** Somebody joined a household, which this round may have accounted for already. */
export const occupantAdded = recordKind({
  name: 'screening.occupantAdded',
  version: 1,
  nature: 'observation',
  writer: 'system',
  body: Type.Object({ ...about, person: Uuid, arrival: Type.Optional(Arrival) }),
  subjects,
  reads: (record) => [...reads(record), ...priorityRows([record.body.household, record.body.person])],
  context: (record, view, { policy }) => ({
    ...asItWas(record, view, policy.screening.settlesVacant),
    ...onTheList(view, record.body.household, [record.body.person]),
  }),
  folds: {
    coverage: (state: CoverageState | undefined, record, context): CoverageState => {
      const { person, arrival } = record.body;
      const newcomer = { person, ...(arrival && { arrival }), at: record.effectiveAt };
      const row = withNewcomers(rowOf(state, record, context), [newcomer], context);
      return listMoved(row, comesOnto, listed(context));
    },
  },
});

/** Somebody left a household, or all of it did. */
export const occupantsLeft = recordKind({
  name: 'screening.occupantsLeft',
  version: 1,
  nature: 'observation',
  writer: 'system',
  body: Type.Object({
    ...about,
    persons: Type.Array(Uuid),
    reason: GoneBecause,
    on: Type.Optional(Type.String()),
    whole: Type.Boolean(),
  }),
  subjects,
  reads: (record) => [...reads(record), ...priorityRows(record.body.persons)],
  context: (record, view, { policy }) => ({
    ...asItWas(record, view, policy.screening.settlesVacant),
    ...onTheListUntil(record, view, record.body.persons),
  }),
  folds: {
    coverage: (state: CoverageState | undefined, record, context): CoverageState => {
      const before = rowOf(state, record, context);
      const there = listed(context)?.filter((person) => before.persons.some((one) => one.person === person));
      return listMoved(withLeavers(before, { ...record.body, at: record.effectiveAt }, context), goesOff, there);
    },
  },
});

/** Two entries of a household are one person. */
export const occupantMerged = recordKind({
  name: 'screening.occupantMerged',
  version: 1,
  nature: 'observation',
  writer: 'system',
  body: Type.Object({ ...about, kept: Uuid, folded: Uuid }),
  subjects,
  reads: (record) => [...reads(record), ...priorityRows([record.body.kept, record.body.folded])],
  context: (record, view, { policy }) => ({
    ...asItWas(record, view, policy.screening.settlesVacant),
    ...listFollowing(record, view, record.body),
  }),
  folds: {
    coverage: (state: CoverageState | undefined, record, context): CoverageState => {
      const row = withMerged(rowOf(state, record, context), { ...record.body, at: record.effectiveAt }, context);
      return listMoved(listMoved(row, goesOff, listed(context)), comesOnto, context.passedTo as readonly string[]);
    },
  },
});

/** Who of them is on the priority list, as pinned. */
const listed = ({ priority }: Context) => priority as readonly string[] | undefined;

const Key = Type.Optional(Type.String());

/** The household stands elsewhere now; its account comes along. */
export const householdRehoused = recordKind({
  name: 'screening.householdRehoused',
  version: 1,
  nature: 'observation',
  writer: 'system',
  body: Type.Object({
    ...about,
    to: Type.Object({ grid: Key, building: Key, stairwell: Key }),
    persons: Type.Optional(Type.Array(Uuid)),
  }),
  subjects,
  reads: (record) => [...reads(record), ...priorityRows([record.body.household, ...(record.body.persons ?? [])])],
  context: (record, view, { policy }) => ({
    ...asItWas(record, view, policy.screening.settlesVacant),
    ...onTheList(view, record.body.household, record.body.persons ?? []),
  }),
  folds: {
    coverage: (state: CoverageState | undefined, record, context): CoverageState => {
      const from = spotIn(context as unknown as Pinned);
      const row = rehoused(rowOf(state, record, context), from, record.body.to);
      return listRehoused(row, listed(context));
    },
  },
});

/**
 * What the registry tells the rounds that are open: who came and went since the roster was pinned,
 * who was entered twice, and which household stands elsewhere now. Written by the system, so that a
 * round follows when the record behind it is taken back.
 */
import * as Type from 'typebox';
import {
  type Area,
  type Context,
  type FactRecord,
  type Listener,
  recordKind,
  type SubjectKey,
  spotIn,
  Uuid,
  type View,
} from '../records/index.ts';
import { Arrival, type HouseholdState, occupantsAt, openRounds, stoodAt } from '../residents/index.ts';
import { notYetVisited } from './account.ts';
import { withBase } from './persons.ts';
import { rehoused, withLeavers, withMerged, withNewcomers } from './presence.ts';
import {
  comesOnto,
  goesOff,
  listFollowing,
  listMoved,
  listRehoused,
  listRows,
  onTheList,
  onTheListUntil,
} from './priority.ts';
import { open } from './round.ts';
import { asks } from './scope.ts';
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
const occupantAdded = recordKind({
  name: 'screening.occupantAdded',
  version: 1,
  nature: 'observation',
  writer: 'system',
  body: Type.Object({ ...about, person: Uuid, arrival: Type.Optional(Arrival) }),
  subjects,
  reads: (record) => [...reads(record), ...listRows([record.body.household, record.body.person])],
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
const occupantsLeft = recordKind({
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
  reads: (record) => [...reads(record), ...listRows(record.body.persons)],
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
const occupantMerged = recordKind({
  name: 'screening.occupantMerged',
  version: 1,
  nature: 'observation',
  writer: 'system',
  body: Type.Object({ ...about, kept: Uuid, folded: Uuid }),
  subjects,
  reads: (record) => [...reads(record), ...listRows([record.body.kept, record.body.folded])],
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
const householdRehoused = recordKind({
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
  reads: (record) => [...reads(record), ...listRows([record.body.household, ...(record.body.persons ?? [])])],
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

type Told = FactRecord<{ household: string }>;
const alsoReads = ({ body }: Told): SubjectKey[] => [openRounds, `household/${body.household}`];

/** The open rounds that ask this household. One that no roster knows yet may belong to any of them. */
export function asking(view: View, household: string): readonly string[] {
  const state = view.get<HouseholdState>(`household/${household}`);
  return open(view)
    .filter((round) => !state || asks(round, state))
    .map(({ round }) => round);
}

function added(view: View, household: string, person: string, arrival?: Arrival) {
  return asking(view, household).map((round) => ({
    kind: occupantAdded.name,
    key: `${round}:${person}`,
    body: { round, household, person, ...(arrival && { arrival }) },
  }));
}

type Leaving = { persons: readonly string[]; reason: string; on?: string | undefined; whole: boolean };

function left(view: View, household: string, { on, ...told }: Leaving) {
  return asking(view, household).map((round) => ({
    kind: occupantsLeft.name,
    key: `${round}:${household}`,
    body: { round, household, ...told, ...(on && { on }) },
  }));
}

const onPersonListed: Listener<{ household: string; person: string; arrival?: Arrival }> = {
  to: 'residents.personListed',
  reads: alsoReads,
  react: ({ body }, view, { away }) => (away ? [] : added(view, body.household, body.person, body.arrival)),
};

type PersonGone = { household: string; person: string; reason: string; on?: string };

const onPersonLeft: Listener<PersonGone> = {
  to: 'residents.personLeft',
  reads: alsoReads,
  react: ({ body }, view) => {
    const { household, person, reason, on } = body;
    return left(view, household, { persons: [person], reason, on, whole: false });
  },
};

const onHouseholdLeft: Listener<{ household: string; persons: string[]; reason: string; on?: string }> = {
  to: 'residents.householdLeft',
  reads: alsoReads,
  react: ({ body }, view) => {
    const { household, persons, reason, on } = body;
    return left(view, household, { persons, reason, on, whole: true });
  },
};

const onPersonMoved: Listener<{ person: string; from: string; household: string; on?: string }> = {
  to: 'residents.personMoved',
  reads: (record) => [...alsoReads(record), `household/${record.body.from}`],
  react: ({ body }, view, { away }) => {
    const { person, from, household, on } = body;
    if (from === household || away) return [];
    const leaving = left(view, from, { persons: [person], reason: 'moved', on, whole: false });
    return [...leaving, ...added(view, household, person)];
  },
};

type Crossing = { household: string; persons: readonly string[]; on?: string };

/** Handed over to another community: out of this one's rounds as whoever moves out is. */
const onMovedAway: Listener<Crossing> = {
  to: 'residents.movedAway',
  reads: alsoReads,
  react: ({ body }, view) => {
    const { household, persons, on } = body;
    const there = view.get<HouseholdState>(`household/${household}`)?.persons ?? [];
    const whole = there.every((person) => persons.includes(person));
    return left(view, household, { persons: [...persons], reason: 'movedOut', on, whole });
  },
};

/** Taken in here, or come back: they open again what was settled without them. */
function onComing(to: string, arrival?: Arrival): Listener<Crossing> {
  return {
    to,
    reads: alsoReads,
    react: ({ body }, view) => body.persons.flatMap((person) => added(view, body.household, person, arrival)),
  };
}

const onTakingUndone: Listener<Crossing> = {
  to: 'residents.takingUndone',
  reads: alsoReads,
  react: ({ body }, view) =>
    left(view, body.household, { persons: [...body.persons], reason: 'listedInError', whole: false }),
};

type Merge = { person: string; household: string; folded: string; foldedHousehold: string };

const onPersonsMerged: Listener<Merge> = {
  to: 'residents.personsMerged',
  reads: (record) => [...alsoReads(record), `household/${record.body.foldedHousehold}`],
  react: ({ body }, view, context) => {
    if (!context.applies) return [];
    const { person: kept, household, folded, foldedHousehold } = body;
    if (household !== foldedHousehold) {
      return left(view, foldedHousehold, { persons: [folded], reason: 'merged', whole: false });
    }
    return asking(view, household).map((round) => ({
      kind: occupantMerged.name,
      key: `${round}:${folded}`,
      body: { round, household, kept, folded },
    }));
  },
};

type Rehousing = { household: string; persons: readonly string[]; grid?: string; building: string; stairwell?: string };

const onHouseholdMoved: Listener<Rehousing> = {
  to: 'residents.householdMoved',
  reads: alsoReads,
  react: ({ body }, view) => {
    const { household, persons, grid, building, stairwell } = body;
    const to = { ...(grid && { grid }), building, ...(stairwell && { stairwell }) };
    return asking(view, household).map((round) => ({
      kind: householdRehoused.name,
      key: `${round}:${household}`,
      body: { round, household, to, persons },
    }));
  },
};

export const beside = {
  kinds: [occupantAdded, occupantsLeft, occupantMerged, householdRehoused],
  listeners: [
    ...[onPersonListed, onPersonLeft, onHouseholdLeft, onPersonMoved, onPersonsMerged, onHouseholdMoved],
    ...[onMovedAway, onTakingUndone],
    onComing('residents.arrivalTaken', 'movedIn'),
    onComing('residents.moveReturned'),
  ],
} satisfies Pick<Area, 'kinds' | 'listeners'>;

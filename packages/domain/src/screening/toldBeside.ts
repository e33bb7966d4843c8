/** Which record of the registry tells an open round what: see beside.ts for what it does with it. */
import type { Area, FactRecord, Listener, SubjectKey, View } from '../records/index.ts';
import { type Arrival, couldBeOne, type HouseholdState, openRounds } from '../residents/index.ts';
import { householdRehoused, occupantAdded, occupantMerged, occupantsLeft } from './beside.ts';
import { open } from './round.ts';
import { asks } from './scope.ts';

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
    if (!couldBeOne(context)) return [];
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

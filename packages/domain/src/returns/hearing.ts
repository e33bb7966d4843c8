/**
 * What is heard of people away and back from what was recorded for another reason: a case is opened for somebody who
 * came back, somebody moves out, or to another household. Written by the system, and void with its cause.
 *
 * Each cause has its reaction whatever stands here by then, so that in any order of arrival the row is the same;
 * whether it means anything is the fold's to say. Who a visit finds away is not heard but read beside (visits.ts):
 * a row for everybody who was ever asked would be the price.
 */
import * as Type from 'typebox';
import {
  type Area,
  type Context,
  evidenceOf,
  type FactRecord,
  type Listener,
  recordKind,
  Uuid,
} from '../records/index.ts';
import { isAway, stageOf } from './journey.ts';
import { livesThere, ofReturnee } from './kinds.ts';
import { type About, ClosedBecause, type ReturneeState } from './shapes.ts';

const about = { person: Uuid, household: Uuid };
/** Pins nothing of the place: that would be the door as it stands when the word arrives. */
const heard = { subjects: ofReturnee.subjects };

const known = (state: ReturneeState | undefined, { body }: FactRecord<About>): ReturneeState =>
  state ?? { person: body.person, advised: [] };

/** Under observation at home: what the policy set on arrival stands, or will not be waited for. */
const caseHeard = recordKind({
  name: 'returns.caseHeard',
  version: 1,
  nature: 'observation',
  writer: 'system',
  body: Type.Object(about),
  ...heard,
  folds: {
    returnee: (state: ReturneeState | undefined, record, context): ReturneeState => ({
      ...known(state, record),
      settled: evidenceOf(record, context),
    }),
  },
});

/** They live in another household from now on: whoever works there is to know. */
const livesHeard = recordKind({
  name: 'returns.livesHeard',
  version: 1,
  nature: 'observation',
  writer: 'system',
  body: Type.Object(about),
  ...ofReturnee,
  folds: {
    returnee: (state: ReturneeState | undefined, record, context: Context): ReturneeState =>
      livesThere(known(state, record), record.body.household, context),
  },
});

const goneHeard = recordKind({
  name: 'returns.goneHeard',
  version: 1,
  nature: 'observation',
  writer: 'system',
  body: Type.Object({ ...about, because: ClosedBecause }),
  ...heard,
  folds: {
    returnee: (state: ReturneeState | undefined, record, context): ReturneeState => {
      const before = known(state, record);
      if (!before.noted || !isAway(stageOf(before))) return before;
      return { ...before, closed: { ...evidenceOf(record, context), because: record.body.because } };
    },
  },
});

const nothing = () => [];

type Proposal = { household: string; persons: readonly { person: string }[] };

const onProposed: Listener<Proposal> = {
  to: 'quarantine.proposed',
  reads: nothing,
  react: ({ body: { household, persons } }) =>
    persons.map(({ person }) => ({ kind: caseHeard.name, key: person, body: { person, household } })),
};

const onMoved: Listener<{ person: string; household: string }> = {
  to: 'residents.personMoved',
  reads: nothing,
  react: ({ body: { person, household } }) => [{ kind: livesHeard.name, key: person, body: { person, household } }],
};

/** Who is no neighbour any more, or never was one, is waited for by nobody. */
function onLeaving<Body>(to: string, who: (body: Body) => { household: string; persons: readonly string[] }) {
  const listener: Listener<Body> = {
    to,
    reads: nothing,
    react: ({ body }) => {
      const { household, persons } = who(body);
      const error = (body as { reason?: string }).reason === 'listedInError' || to === 'residents.personsMerged';
      const because = error ? 'mistake' : 'notOurs';
      return persons.map((person) => ({ kind: goneHeard.name, key: person, body: { person, household, because } }));
    },
  };
  return listener;
}

type One = { household: string; person: string };
type Several = { household: string; persons: readonly string[] };

export const hearing = {
  kinds: [caseHeard, livesHeard, goneHeard],
  listeners: [
    onProposed,
    onMoved,
    onLeaving<One>('residents.personLeft', ({ household, person }) => ({ household, persons: [person] })),
    onLeaving<Several>('residents.householdLeft', (body) => body),
    onLeaving<Several>('residents.movedAway', (body) => body),
    onLeaving<{ foldedHousehold: string; folded: string }>('residents.personsMerged', (body) => ({
      household: body.foldedHousehold,
      persons: [body.folded],
    })),
  ],
} satisfies Pick<Area, 'kinds' | 'listeners'>;

/**
 * What is heard of people away from what was recorded for another reason: a visit says that somebody is away, or
 * answers at home; a case is opened for somebody who came back. Written by the system, and void with its cause.
 */
import * as Type from 'typebox';
import {
  type Area,
  evidenceOf,
  type FactRecord,
  type Listener,
  recordKind,
  type Standing,
  spotIn,
  Uuid,
} from '../records/index.ts';
import type { PersonAnswer } from '../screening/index.ts';
import { isAway, measureWaits, stageOf } from './journey.ts';
import { begun, isBack, ofReturnee, placed } from './kinds.ts';
import { ClosedBecause, planned, type ReturneeState, returneeKey, whereabouts } from './shapes.ts';

const about = { person: Uuid, household: Uuid };

const awayHeard = recordKind({
  name: 'returns.awayHeard',
  version: 1,
  nature: 'observation',
  writer: 'system',
  body: Type.Object({ ...about, ...whereabouts, ...planned }),
  ...ofReturnee,
  folds: {
    returnee: (state: ReturneeState | undefined, record, context): ReturneeState =>
      placed(begun(state, record, context), record.body),
  },
});

const backHeard = recordKind({
  name: 'returns.backHeard',
  version: 1,
  nature: 'observation',
  writer: 'system',
  body: Type.Object(about),
  ...ofReturnee,
  folds: {
    returnee: (state: ReturneeState | undefined, record, context): ReturneeState => isBack(state, record, context),
  },
});

const caseHeard = recordKind({
  name: 'returns.caseHeard',
  version: 1,
  nature: 'observation',
  writer: 'system',
  body: Type.Object(about),
  ...ofReturnee,
  folds: {
    returnee: (state: ReturneeState | undefined, record, context): ReturneeState => ({
      ...(state ?? { person: record.body.person, advised: [] }),
      settled: evidenceOf(record, context),
    }),
  },
});

/** They live somewhere else from now on, or live anywhere at all: whoever works there is to know. */
const livesHeard = recordKind({
  name: 'returns.livesHeard',
  version: 1,
  nature: 'observation',
  writer: 'system',
  body: Type.Object(about),
  ...ofReturnee,
  folds: {
    returnee: (state: ReturneeState | undefined, { body }, context): ReturneeState => {
      const { grid: _, building: __, stairwell: ___, ...rest } = state ?? { person: body.person, advised: [] };
      return { ...rest, household: body.household, ...spotIn(context as Standing) };
    },
  },
});

const goneHeard = recordKind({
  name: 'returns.goneHeard',
  version: 1,
  nature: 'observation',
  writer: 'system',
  body: Type.Object({ ...about, because: ClosedBecause }),
  ...ofReturnee,
  folds: {
    returnee: (state: ReturneeState | undefined, record, context): ReturneeState => ({
      ...(state ?? { person: record.body.person, advised: [] }),
      closed: { ...evidenceOf(record, context), because: record.body.because },
    }),
  },
});

type Visit = { household: string; answers: readonly PersonAnswer[] };

/** Their own word, or that of somebody who spoke with them; a neighbour's begins a row and changes none. */
const firstHand: readonly PersonAnswer['source'][] = ['door', 'phone', 'message', 'self'];

const onVisited: Listener<Visit> = {
  to: 'screening.visited',
  reads: ({ body }: FactRecord<Visit>) => body.answers.map(({ person }) => returneeKey(person)),
  react: ({ body }, view) => {
    const { household } = body;
    return body.answers.flatMap((answer) => {
      const { person, state, source, awayAt = 'unknown', whereabouts: words, backOn } = answer;
      const row = view.get<ReturneeState>(returneeKey(person));
      const waiting = row?.noted && isAway(stageOf(row)) ? row : undefined;
      const own = firstHand.includes(source);
      if (state === 'well' || state === 'needsAttention') {
        return waiting && own ? [{ kind: backHeard.name, key: person, body: { person, household } }] : [];
      }
      if (state !== 'away' || (waiting && !own)) return [];
      const nothingNew =
        waiting &&
        (awayAt === 'unknown' || awayAt === waiting.place) &&
        words === undefined &&
        (backOn === undefined || backOn === waiting.plannedOn);
      if (nothingNew) return [];
      const place = awayAt === 'unknown' ? (waiting?.place ?? awayAt) : awayAt;
      const told = { ...(words !== undefined && { whereabouts: words }), ...(backOn && { plannedOn: backOn }) };
      return [{ kind: awayHeard.name, key: person, body: { person, household, place, ...told } }];
    });
  },
};

type Proposal = { household: string; persons: readonly { person: string }[] };

const onProposed: Listener<Proposal> = {
  to: 'quarantine.proposed',
  reads: ({ body }) => body.persons.map(({ person }) => returneeKey(person)),
  react: ({ body }, view) =>
    body.persons.flatMap(({ person }) => {
      const row = view.get<ReturneeState>(returneeKey(person));
      if (!row || !measureWaits(row)) return [];
      return [{ kind: caseHeard.name, key: person, body: { person, household: body.household } }];
    }),
};

type Lives = { household: string; person: string };

/** Listed in a household, or gone from one to another. */
function onLiving(to: string): Listener<Lives> {
  return {
    to,
    reads: ({ body }) => [returneeKey(body.person)],
    react: ({ body }, view) => {
      const { person, household } = body;
      const row = view.get<ReturneeState>(returneeKey(person));
      if (!row?.noted || row.household === household) return [];
      return [{ kind: livesHeard.name, key: person, body: { person, household } }];
    },
  };
}

/** The whole household stands in another building, stairwell or grid; its door is the same. */
const onHouseholdMoved: Listener<Several> = {
  to: 'residents.householdMoved',
  reads: ({ body }) => body.persons.map(returneeKey),
  react: ({ body: { household, persons } }, view) =>
    persons
      .filter((person) => view.get<ReturneeState>(returneeKey(person))?.noted !== undefined)
      .map((person) => ({ kind: livesHeard.name, key: person, body: { person, household } })),
};

/** Who is no neighbour any more, or never was one, is waited for by nobody. */
function onLeaving<Body>(to: string, who: (body: Body) => { household: string; persons: readonly string[] }) {
  const listener: Listener<Body> = {
    to,
    reads: ({ body }) => who(body).persons.map(returneeKey),
    react: ({ body }, view) => {
      const { household, persons } = who(body);
      const error = (body as { reason?: string }).reason === 'listedInError' || to === 'residents.personsMerged';
      const because = error ? 'mistake' : 'notOurs';
      return persons
        .filter((person) => {
          const row = view.get<ReturneeState>(returneeKey(person));
          return row?.noted !== undefined && isAway(stageOf(row));
        })
        .map((person) => ({ kind: goneHeard.name, key: person, body: { person, household, because } }));
    },
  };
  return listener;
}

type One = { household: string; person: string };
type Several = { household: string; persons: readonly string[] };

export const hearing = {
  kinds: [awayHeard, backHeard, caseHeard, livesHeard, goneHeard],
  listeners: [
    onVisited,
    onProposed,
    onLiving('residents.personListed'),
    onLiving('residents.personMoved'),
    onHouseholdMoved,
    onLeaving<One>('residents.personLeft', ({ household, person }) => ({ household, persons: [person] })),
    onLeaving<Several>('residents.householdLeft', (body) => body),
    onLeaving<Several>('residents.movedAway', (body) => body),
    onLeaving<{ foldedHousehold: string; folded: string }>('residents.personsMerged', (body) => ({
      household: body.foldedHousehold,
      persons: [body.folded],
    })),
  ],
} satisfies Pick<Area, 'kinds' | 'listeners'>;

/**
 * 抽查: doors drawn at random from a round are asked again by somebody else. What was found first is pinned when
 * they are drawn; the second word stands beside it and changes no coverage.
 */
import type { Static } from 'typebox';
import * as Type from 'typebox';
import {
  type Area,
  accepted,
  derivedId,
  Instant,
  personal,
  question,
  recordKind,
  refused,
  register,
  type SubjectKey,
  spotIn,
  Uuid,
} from '../records/index.ts';
import type { HouseholdState } from '../residents/index.ts';
import { Channel, type CoverageState, HouseholdEnd, PersonAnswer, PersonEnd, VisitOutcome } from './shapes.ts';
import { verdictOn } from './spotDifferences.ts';
import { coverageKey } from './visit.ts';

const PersonFound = Type.Object({ person: Uuid, state: PersonEnd });
const FirstFinding = Type.Object({ end: HouseholdEnd, persons: Type.Array(PersonFound), at: Type.Optional(Instant) });
const SecondFinding = Type.Object({
  outcome: VisitOutcome,
  persons: Type.Array(PersonFound),
  /** How many people were found to live there. */
  count: Type.Optional(Type.Integer()),
  note: Type.Optional(personal('household', Type.String())),
});

export const SpotCheckState = Type.Object({
  check: Uuid,
  round: Uuid,
  seed: Type.String(),
  of: Type.Integer(),
  households: Type.Array(Uuid),
  drawnBy: Type.String(),
  drawnAt: Instant,
});
export type SpotCheckState = Static<typeof SpotCheckState>;

export const SpotDoorState = Type.Object({
  check: Uuid,
  round: Uuid,
  household: Uuid,
  grid: Type.Optional(Type.String()),
  building: Type.Optional(Type.String()),
  stairwell: Type.Optional(Type.String()),
  firstBy: Type.Optional(Type.String()),
  first: Type.Optional(FirstFinding),
  askedBy: Type.Optional(Type.String()),
  askedAt: Type.Optional(Instant),
  again: Type.Optional(SecondFinding),
});
export type SpotDoorState = Static<typeof SpotDoorState>;

/**
 * Which doors a seed draws: the same ones for everybody who draws again from the same doors, in whatever order
 * they are told. The seed comes from outside and stands in the record.
 */
export function drawDoors(seed: string, households: readonly string[], n: number): readonly string[] {
  return [...new Set(households)]
    .map((household) => ({ household, lot: derivedId('spotCheck', seed, household) }))
    .sort((a, b) => (a.lot < b.lot ? -1 : 1))
    .slice(0, n)
    .map(({ household }) => household);
}

const spotCheck = register({
  name: 'spotCheck',
  version: 1,
  schema: SpotCheckState,
  standing: () => ({}),
  parent: (state) => state.round,
  mask: (state, { sight }) => (sight.desk ? state : undefined),
});

const spotDoor = register({
  name: 'spotDoor',
  version: 1,
  schema: SpotDoorState,
  standing: ({ grid, building, stairwell }) => ({ grid, building, stairwell }),
  parent: (state) => state.check,
  status: verdictOn,
  // Whoever asks again is not told what was found before, nor shown who is ill.
  mask: (state, { sight }) => {
    if (!sight.names) return undefined;
    if (sight.desk && sight.health) return state;
    const { first: _, again: __, ...blind } = state;
    return blind;
  },
});

export function spotDoorKey(check: string, household: string): SubjectKey {
  return `spotDoor/${check}:${household}`;
}

type Pinned = Pick<SpotDoorState, 'grid' | 'building' | 'stairwell' | 'firstBy' | 'first'>;

/** The desk drew doors of a round to be asked again. */
const drawn = recordKind({
  name: 'screening.spotCheckDrawn',
  version: 1,
  nature: 'decision',
  writer: 'person',
  body: Type.Object(
    {
      check: Uuid,
      round: Uuid,
      seed: Type.String({ minLength: 1, maxLength: 80 }),
      /** How many doors it was drawn from. */
      of: Type.Integer({ minimum: 1 }),
      households: Type.Array(Uuid, { minItems: 1, maxItems: 200, uniqueItems: true }),
    },
    { additionalProperties: false },
  ),
  subjects: ({ body }) => [`spotCheck/${body.check}`, ...body.households.map((one) => spotDoorKey(body.check, one))],
  reads: ({ body }) => [`round/${body.round}`, ...body.households.map((one) => coverageKey(body.round, one))],
  accept: ({ body }, view) => {
    if (view.get(`spotCheck/${body.check}`)) return refused('screening.spotCheckExists');
    if (!view.get(`round/${body.round}`)) return refused('screening.unknownRound');
    const visited = (one: string) => (view.get<CoverageState>(coverageKey(body.round, one))?.visits ?? 0) > 0;
    return body.households.every(visited) ? accepted : refused('screening.notVisitedYet');
  },
  context: ({ body }, view) => ({
    found: Object.fromEntries(
      body.households.map((one) => [one, pinnedFrom(view.get<CoverageState>(coverageKey(body.round, one)))]),
    ),
  }),
  folds: {
    spotCheck: (_state, { body, by, effectiveAt }): SpotCheckState => ({
      ...body,
      drawnBy: by,
      drawnAt: effectiveAt,
    }),
    spotDoor: (state: SpotDoorState | undefined, { body }, context, id): SpotDoorState => {
      const household = id.slice(id.indexOf(':') + 1);
      const found = context.found as { readonly [household: string]: Pinned };
      return { ...state, check: body.check, round: body.round, household, ...found[household] };
    },
  },
});

function pinnedFrom(row: CoverageState | undefined): Pinned {
  if (!row) return {};
  const { lastBy, lastVisitAt: at, end } = row;
  const persons = row.persons.map(({ person, state }) => ({ person, state }));
  return {
    ...spotIn(row),
    ...(lastBy && { firstBy: lastBy }),
    first: { end, persons, ...(at !== undefined && { at }) },
  };
}

/** A drawn door was asked again. */
const checked = recordKind({
  name: 'screening.spotChecked',
  version: 1,
  nature: 'observation',
  writer: 'person',
  body: Type.Object(
    {
      check: Uuid,
      round: Uuid,
      household: Uuid,
      outcome: VisitOutcome,
      channel: Channel,
      answers: Type.Array(PersonAnswer, { maxItems: 60 }),
      count: Type.Optional(Type.Integer({ minimum: 0, maximum: 60 })),
      note: Type.Optional(personal('household', Type.String({ maxLength: 500 }))),
    },
    { additionalProperties: false },
  ),
  subjects: ({ body }) => [spotDoorKey(body.check, body.household)],
  reads: ({ body }) => [`household/${body.household}`],
  standing: ({ body }, view) => {
    const household = view.get<HouseholdState>(`household/${body.household}`);
    return household ? { grid: household.grid, building: household.building, stairwell: household.stairwell } : {};
  },
  accept: ({ body, by }, view) => {
    const door = view.get<SpotDoorState>(spotDoorKey(body.check, body.household));
    if (!door?.first) return question('screening.notDrawn');
    return door.firstBy === by ? question('screening.sameVisitor') : accepted;
  },
  folds: {
    spotDoor: (state: SpotDoorState | undefined, { body, by, effectiveAt }): SpotDoorState => {
      const { check, round, household, outcome, answers, count, note } = body;
      const persons = answers.map(({ person, state: found }) => ({ person, state: found }));
      const again = { outcome, persons, ...(count !== undefined && { count }), ...(note !== undefined && { note }) };
      return { ...state, check, round, household, askedBy: by, askedAt: effectiveAt, again };
    },
  },
});

export const spotChecks = {
  kinds: [drawn, checked],
  registers: [spotCheck, spotDoor],
} satisfies Pick<Area, 'kinds' | 'registers'>;

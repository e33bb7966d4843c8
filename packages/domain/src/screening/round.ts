/**
 * Rounds: opened by a level, set in every log below, where opening pins the roster.
 * The denominator is a seq and its counts; what is added afterwards is counted beside it, by name.
 */

import type { Static } from 'typebox';
import * as Type from 'typebox';
import {
  type Area,
  accepted,
  type FactRecord,
  type Listener,
  recordKind,
  refused,
  register,
  spotIn,
  Uuid,
  type View,
} from '../records/index.ts';
import { type HouseholdState, occupantsAt } from '../residents/index.ts';
import { notYetVisited } from './account.ts';
import { findsSome } from './criteria.ts';
import { withNewcomers } from './presence.ts';
import { questionnaireFault } from './questionnaire.ts';
import { questionnaireChanged, questionnaireSet, withVersion } from './questionnaireChanged.ts';
import {
  householdsFor,
  inScope,
  pinned,
  pinnedPriority,
  placesOf,
  type RoundScope,
  talliesFor,
  toPlaces,
} from './scope.ts';
import { maskedScope, settledScope, walkedView, walksFor } from './settling.ts';
import { type CoverageState, RoundState, RoundTold } from './shapes.ts';
import { coverageKey } from './visit.ts';

export const round = register({
  name: 'round',
  version: 3,
  schema: RoundState,
  standing: () => ({}),
  status: (state) => state.status,
  measure: ({ round: scope, denominators, priority = [] }) => [
    ...denominators.flatMap(({ grid, building, households, persons }) => [
      { scope, name: 'roster', value: households, at: { grid, building } },
      { scope, name: 'rosterPersons', value: persons ?? 0, at: { grid, building } },
    ]),
    ...priority.map(({ grid, persons }) => ({ scope, name: 'priorityRoster', value: persons, at: { grid } })),
  ],
  // Everybody is told of a round, and only those on duty for health how many of the list it has to ask: of a small
  // building, or of a round of a few doors, the figure would say who.
  // Nor why a door is asked: only that it is (settling.ts).
  mask: (state, { sight }) => {
    if (sight.health) return state;
    const { priority: _, meant: __, ...told } = state;
    return told;
  },
});

const OpenRounds = Type.Object({
  rounds: Type.Array(Type.Object({ round: Uuid, scope: RoundTold.properties.scope })),
  /** Kept, so that a closing that took effect before its opening arrived stays a closing. */
  closed: Type.Array(Uuid),
});
export type OpenRounds = Static<typeof OpenRounds>;

/** Which rounds are open now: one row a log, so that a newly found household knows where it counts. */
export const openRounds = register({
  name: 'openRounds',
  version: 1,
  schema: OpenRounds,
  standing: () => ({}),
  mask: (state) => state,
});

/** A level opened a round for everything at and below it. */
const roundOpened = recordKind({
  name: 'screening.roundOpened',
  spreads: true,
  version: 1,
  nature: 'decision',
  writer: 'person',
  body: RoundTold,
  subjects: ({ body }) => [`roundOpening/${body.round}`],
  accept: ({ body, log }, view) => {
    if (view.get(`roundOpening/${body.round}`)) return refused('screening.roundExists');
    const { places = [] } = body.scope;
    if (!places.every((place) => place.startsWith(log))) return refused('screening.placeNotBelow');
    if (body.scope.criteria && !findsSome(body.scope.criteria)) return refused('screening.findsNobody');
    const fault = body.questionnaire && questionnaireFault(body.questionnaire);
    if (fault !== undefined) return refused('screening.questionUnsound', { n: fault + 1 });
    return body.endsOn && body.endsOn < body.startsOn ? refused('screening.endsBeforeStart') : accepted;
  },
  folds: { roundOpening: (_state, { body, by }) => ({ ...body, openedBy: by, status: 'open' as const }) },
  react: ({ body }) => [{ kind: 'screening.roundSet', key: body.round, body, to: toPlaces(body.scope) }],
});

const RoundOpening = Type.Object({
  ...RoundTold.properties,
  openedBy: Type.String(),
  status: Type.Union([Type.Literal('open'), Type.Literal('closed')]),
});

const roundOpening = register({
  name: 'roundOpening',
  version: 2,
  schema: RoundOpening,
  standing: () => ({}),
  status: (state) => state.status,
  mask: (state, { sight }) => {
    if (!sight.figures) return undefined;
    return sight.health ? state : { ...state, scope: maskedScope(state.scope) };
  },
});

/** A round arrived in a log that holds households: the roster is pinned here. */
const roundSet = recordKind({
  name: 'screening.roundSet',
  version: 1,
  nature: 'decision',
  writer: 'system',
  body: RoundTold,
  subjects: ({ body }) => [`round/${body.round}`, 'openRounds/now'],
  reads: ({ body: { scope, follows } }) => [
    ...householdsFor(scope),
    ...(scope.criteria && follows ? [`round/${follows}` as const] : []),
  ],
  tallies: ({ body }) => talliesFor(body.scope),
  walks: ({ body }, view) => walksFor(body.scope, view),
  context: ({ body }, view, { seq, day, policy }) => {
    const scope = settledScope(body, view, { day, policy });
    const rows = walkedView(body.scope, view);
    return {
      frozenAt: seq,
      // Only where it is another than was told: what was told is in the record.
      ...(scope !== body.scope && { scope }),
      denominators: pinned(scope, rows),
      ...pinnedPriority(scope, rows),
      policyVersion: policy.version,
    };
  },
  folds: {
    round: (state: RoundState | undefined, { body, by, effectiveAt }, context): RoundState => {
      const { frozenAt, denominators, priority, policyVersion } = context as unknown as RoundState;
      const scope = context.scope as RoundScope | undefined;
      const status = state?.status ?? 'open';
      const { questionnaire, ...told } = body;
      const questionnaires = withVersion(state?.questionnaires, questionnaire);
      return {
        ...told,
        ...(scope && { scope, meant: body.scope }),
        ...(questionnaires.length > 0 && { questionnaires }),
        openedBy: by,
        openedAt: effectiveAt,
        status,
        frozenAt,
        denominators,
        ...(priority && { priority }),
        policyVersion,
      };
    },
    openRounds: (state: OpenRounds | undefined, { body }, context): OpenRounds => {
      const closed = state?.closed ?? [];
      if (closed.includes(body.round)) return { rounds: others(state, body.round), closed };
      const scope = (context.scope as RoundScope | undefined) ?? body.scope;
      return { rounds: [...others(state, body.round), { round: body.round, scope }], closed };
    },
  },
});

const closingBody = Type.Object({ round: Uuid }, { additionalProperties: false });

/** The level that opened a round closed it. Visits made before, and sent later, still count. */
const roundClosed = recordKind({
  name: 'screening.roundClosed',
  spreads: true,
  version: 1,
  nature: 'decision',
  writer: 'person',
  body: closingBody,
  subjects: ({ body }) => [`roundOpening/${body.round}`],
  accept: ({ body }, view) => {
    const opening = view.get<Static<typeof RoundOpening>>(`roundOpening/${body.round}`);
    if (!opening) return refused('screening.notOpenedHere');
    return opening.status === 'closed' ? refused('screening.alreadyClosed') : accepted;
  },
  folds: { roundOpening: (state, _record) => ({ ...state, status: 'closed' as const }) },
  context: ({ body }, view) => placesOf(view.get<Static<typeof RoundOpening>>(`roundOpening/${body.round}`)),
  react: ({ body }, _view, context) => [{ kind: 'screening.roundEnded', key: body.round, body, to: toPlaces(context) }],
});

const roundEnded = recordKind({
  name: 'screening.roundEnded',
  version: 1,
  nature: 'decision',
  writer: 'system',
  body: closingBody,
  subjects: ({ body }) => [`round/${body.round}`, 'openRounds/now'],
  folds: {
    round: (state: RoundState | undefined, { body }) =>
      ({ round: body.round, denominators: [], ...state, status: 'closed' }) as unknown as RoundState,
    openRounds: (state: OpenRounds | undefined, { body }): OpenRounds => ({
      rounds: others(state, body.round),
      closed: [...new Set([...(state?.closed ?? []), body.round])],
    }),
  },
});

/** A household was found after the roster was pinned: it counts beside the denominator, visibly. */
const householdAdded = recordKind({
  name: 'screening.householdAdded',
  version: 1,
  nature: 'observation',
  writer: 'system',
  body: Type.Object({ round: Uuid, household: Uuid }),
  subjects: ({ body }) => [coverageKey(body.round, body.household)],
  reads: ({ body }) => [`household/${body.household}`],
  context: ({ body }, view, { policy }) => {
    const household = view.get<HouseholdState>(`household/${body.household}`);
    return {
      ...(household?.grid && { grid: household.grid }),
      ...(household && { building: household.building }),
      ...(household?.stairwell && { stairwell: household.stairwell }),
      occupants: occupantsAt(household, body.round),
      settlesVacant: policy.screening.settlesVacant,
    };
  },
  folds: {
    coverage: (state: CoverageState | undefined, { body, effectiveAt }, context): CoverageState => {
      const pinned = context as unknown as Parameters<typeof notYetVisited>[2];
      const { occupants } = pinned;
      const where = spotIn(pinned);
      const unvisited = { ...where, occupants: [], added: true, listed: true };
      // Where a visit came before the listing, the row learns now where it stands and who else lives there.
      const known = state ? { ...where, ...state } : notYetVisited(body.round, body.household, unvisited);
      const newcomers = occupants.map((person) => ({ person, at: effectiveAt }));
      return { ...withNewcomers(known, newcomers, context), added: true, listed: true };
    },
  },
});

type Listed = { household: string; grid?: string; building: string; stairwell?: string };

const onHouseholdListed: Listener<Listed> = {
  to: 'residents.householdListed',
  reads: () => ['openRounds/now'],
  react: (record, view) =>
    isNew(record, view)
      ? open(view)
          .filter(({ scope }) => inScope(scope, record.body))
          .map((one) => added(one.round, record.body.household))
      : [],
};

/** Reactions look at the view as it stood before the fold, so a household listed again is not new. */
function isNew(record: FactRecord<Listed>, view: View): boolean {
  return view.get(`household/${record.body.household}`) === undefined;
}

function added(roundId: string, household: string) {
  const body = { round: roundId, household };
  return { kind: 'screening.householdAdded', key: `${roundId}:${household}`, body };
}

/** The rounds that are open here now. */
export function open(view: View): OpenRounds['rounds'] {
  return view.get<OpenRounds>('openRounds/now')?.rounds ?? [];
}

function others(state: OpenRounds | undefined, id: string): OpenRounds['rounds'] {
  return (state?.rounds ?? []).filter((one) => one.round !== id);
}

export const rounds = {
  kinds: [roundOpened, roundSet, roundClosed, roundEnded, questionnaireChanged, questionnaireSet, householdAdded],
  registers: [round, openRounds, roundOpening],
  listeners: [onHouseholdListed],
} satisfies Pick<Area, 'kinds' | 'registers' | 'listeners'>;

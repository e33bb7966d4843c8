/** The main fact of the whole system: a household was asked, at its door or otherwise. */

import type { Static } from 'typebox';
import * as Type from 'typebox';
import { AnswerSource } from '../policy/index.ts';
import {
  accepted,
  civilDay,
  civilHour,
  Instant,
  personal,
  question,
  recordKind,
  saidBy,
  Uuid,
} from '../records/index.ts';
import { type HouseholdState, occupantsAt, priorityRows, stoodAt } from '../residents/index.ts';
import { accountFor, type VisitContext } from './account.ts';
import { HouseholdsOwn, unknownAnswer } from './ownAnswers.ts';
import { onTheListAt, watched } from './priority.ts';
import {
  Channel,
  type CoverageState,
  PersonAnswer,
  type RoundState,
  SpokenFor,
  VisitOutcome,
  VoiceNote,
} from './shapes.ts';
import {
  contradictionIn,
  feversIn,
  measuredAt,
  openFollowUps,
  pinnedForMeasuring,
  rowsMeasured,
} from './sixSteps/index.ts';
import { workerDayKey, workerDayOf } from './workerDay.ts';

export const Visited = Type.Object(
  {
    round: Uuid,
    household: Uuid,
    outcome: VisitOutcome,
    channel: Channel,
    answers: Type.Array(PersonAnswer, { maxItems: 60 }),
    vacantBy: Type.Optional(AnswerSource),
    nextTryAt: Type.Optional(Instant),
    note: Type.Optional(personal('household', Type.String({ maxLength: 500 }))),
    voice: Type.Optional(personal('household', VoiceNote)),
    /** The version of the round's own questions on the sheet; any is believed. */
    questionnaire: Type.Optional(Type.Integer({ minimum: 1 })),
    own: Type.Optional(Type.Array(HouseholdsOwn, { maxItems: 40 })),
    proxy: Type.Optional(SpokenFor),
    /** On paper: the colleague who asked at the door, where another types it. */
    askedBy: Type.Optional(Uuid),
  },
  { additionalProperties: false },
);
export type Visited = Static<typeof Visited>;

export function coverageKey(round: string, household: string) {
  return `coverage/${round}:${household}` as const;
}

/** Every visit stays in the log; the latest word on each person counts. */
export const visited = recordKind({
  name: 'screening.visited',
  // 2: `proxy`, which no earlier visit had. 3: `askedBy`, likewise.
  version: 3,
  nature: 'observation',
  writer: 'person',
  body: Visited,
  // What a household says of itself is nobody's day of work.
  subjects: (record) => [
    coverageKey(record.body.round, record.body.household),
    ...(record.body.channel === 'self' ? [] : [workerDayKey(record)]),
    ...rowsMeasured(record),
  ],
  reads: ({ body }) => [
    `round/${body.round}`,
    `household/${body.household}`,
    ...priorityRows([body.household, ...body.answers.map(({ person }) => person)]),
  ],
  standing: ({ body }, view) => {
    const household = view.get<HouseholdState>(`household/${body.household}`);
    return household ? { grid: household.grid, building: household.building, stairwell: household.stairwell } : {};
  },
  accept: (record, view, around) => {
    const { body } = record;
    const round = view.get<RoundState>(`round/${body.round}`);
    if (!round) return question('screening.unknownRound');
    if (!view.get(`household/${body.household}`)) return question('residents.unknownHousehold');
    const doubt = contradictionIn(saidBy(record, around).answers, around.policy);
    if (doubt) return question(doubt);
    if (round.status === 'closed') return question('screening.roundClosed', { round: round.name });
    // Paper that is typed back bears its own date, and a date is easily mistaken.
    const opening = civilDay(round.openedAt, around.policy.zone);
    if (around.day < opening && around.day < round.startsOn) {
      return question('screening.beforeRound', { round: round.name, day: around.day });
    }
    if (body.channel === 'self' && body.answers.length === 0) return question('screening.selfReportUnclear');
    const asked = [body.own, ...body.answers.map(({ own }) => own)].flatMap((own) => own ?? []);
    const unknown = unknownAnswer(
      round,
      body.questionnaire,
      asked.map(({ question: id }) => id),
    );
    return unknown === undefined ? accepted : question('screening.unknownAnswer', { round: round.name });
  },
  context: (record, view, around): Omit<VisitContext, 'day'> => {
    const { body, effectiveAt } = record;
    const { policy } = around;
    const fevers = feversIn(saidBy(record, around).answers, policy);
    const household = view.get<HouseholdState>(`household/${body.household}`);
    const { settlesPerson, settlesAway, settlesVacant, nextTryHours } = policy.screening;
    return {
      // As it was at the opening: what changed since is told to the round by records of its own.
      ...stoodAt(household, body.round),
      occupants: occupantsAt(household, body.round),
      listed: household !== undefined,
      added: false,
      settlesPerson,
      settlesAway,
      settlesVacant,
      nextTryHours,
      ...(fevers.length > 0 && { fevers }),
      hour: civilHour(effectiveAt, policy.zone),
      ...pinnedForMeasuring(body, policy),
      ...onTheListAt(
        view,
        body.household,
        body.answers.map(({ person }) => person),
      ),
    };
  },
  react: (record, _view, context) => openFollowUps(record, context),
  folds: {
    coverage: (state: CoverageState | undefined, record, context) =>
      watched(accountFor(state, record, context), context),
    workerDay: workerDayOf,
    followUp: measuredAt,
  },
});

/** The main fact of the whole system: a household was asked, at its door or otherwise. */

import type { Static } from 'typebox';
import * as Type from 'typebox';
import { AnswerSource } from '../policy/index.ts';
import { accepted, Instant, personal, question, recordKind, saidBy, Uuid } from '../records/index.ts';
import { type HouseholdState, priorityKey } from '../residents/index.ts';
import { accountFor, type VisitContext } from './account.ts';
import { onTheList, watched } from './priority.ts';
import { Channel, type CoverageState, PersonAnswer, type RoundState, VisitOutcome } from './shapes.ts';
import { contradictionIn, feversIn, openFollowUps } from './sixSteps/index.ts';
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
  version: 1,
  nature: 'observation',
  writer: 'person',
  body: Visited,
  subjects: (record) => [coverageKey(record.body.round, record.body.household), workerDayKey(record)],
  reads: ({ body }) => [`round/${body.round}`, `household/${body.household}`, priorityKey(body.household)],
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
    return accepted;
  },
  context: (record, view, around): Omit<VisitContext, 'day'> => {
    const { body } = record;
    const { policy } = around;
    const fevers = feversIn(saidBy(record, around).answers, policy);
    const household = view.get<HouseholdState>(`household/${body.household}`);
    const { settlesPerson, settlesAway, settlesVacant, nextTryHours } = policy.screening;
    return {
      ...(household?.grid && { grid: household.grid }),
      ...(household && { building: household.building }),
      ...(household?.stairwell && { stairwell: household.stairwell }),
      occupants: household?.persons ?? [],
      listed: household !== undefined,
      added: false,
      settlesPerson,
      settlesAway,
      settlesVacant,
      nextTryHours,
      ...(fevers.length > 0 && { fevers }),
      ...onTheList(view, body.household),
    };
  },
  react: (record, _view, context) => openFollowUps(record, context),
  folds: {
    coverage: (state: CoverageState | undefined, record, context) =>
      watched(accountFor(state, record, context), context),
    workerDay: workerDayOf,
  },
});

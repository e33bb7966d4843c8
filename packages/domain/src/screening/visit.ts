/** The main fact of the whole system: a household was asked, at its door or otherwise. */

import type { Static } from 'typebox';
import * as Type from 'typebox';
import { AnswerSource } from '../policy/index.ts';
import { accepted, Instant, personal, question, recordKind, Uuid } from '../records/index.ts';
import type { HouseholdState } from '../residents/index.ts';
import { accountFor, type VisitContext } from './account.ts';
import { Channel, type CoverageState, PersonAnswer, type RoundState, VisitOutcome } from './shapes.ts';
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
  // What a household says of itself is nobody's day of work.
  subjects: (record) => [
    coverageKey(record.body.round, record.body.household),
    ...(record.body.channel === 'self' ? [] : [workerDayKey(record)]),
  ],
  reads: ({ body }) => [`round/${body.round}`, `household/${body.household}`],
  standing: ({ body }, view) => {
    const household = view.get<HouseholdState>(`household/${body.household}`);
    return household ? { grid: household.grid, building: household.building, stairwell: household.stairwell } : {};
  },
  accept: ({ body }, view) => {
    const round = view.get<RoundState>(`round/${body.round}`);
    if (!round) return question('screening.unknownRound');
    if (!view.get(`household/${body.household}`)) return question('residents.unknownHousehold');
    if (round.status === 'closed') return question('screening.roundClosed', { round: round.name });
    if (body.channel === 'self' && body.answers.length === 0) return question('screening.selfReportUnclear');
    return accepted;
  },
  context: ({ body }, view, { policy }): Omit<VisitContext, 'day'> => {
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
    };
  },
  folds: {
    coverage: (state: CoverageState | undefined, record, context) => accountFor(state, record, context),
    workerDay: workerDayOf,
  },
});

/** The register of follow-ups: one row a round and person, seen by those on duty for health and nobody else. */

import type { Static } from 'typebox';
import * as Type from 'typebox';
import type { Step } from '../../policy/index.ts';
import { type Measure, register, Uuid } from '../../records/index.ts';
import { FollowUpState } from './shapes.ts';
import { closedOn, dueAtOf, isOpen, stepsOf } from './stepsOf.ts';

export const followUp = register({
  name: 'followUp',
  version: 3,
  schema: FollowUpState,
  standing: ({ grid, building, stairwell }) => ({ grid, building, stairwell }),
  parent: (state) => state.round,
  status: (state) => (!state.opened ? 'none' : isOpen(state) ? 'open' : 'closed'),
  dueAt: dueAtOf,
  measure,
  conceals: ({ sight }) => !sight.health,
  mask: (state, { sight }) => (sight.health && state.opened ? state : undefined),
});

/** Counted for the grid and never for a building: one ill person of a small building would be found by the figure. */
function measure(state: FollowUpState): Measure[] {
  if (!state.opened) return [];
  const scope = state.round;
  const at = { grid: state.grid };
  const closed = closedOn(state);
  const due = dueAtOf(state);
  const taken = stepsOf(state).filter((one) => one.state !== 'open');
  return [
    { scope, name: 'followUpsOpened', day: state.opened.day, value: 1, at },
    ...taken.map(({ step }) => ({ scope, name: stepTally(step), value: 1, at })),
    // By the hour until which it is not late: whoever reads the figure compares with now.
    ...(due === undefined ? [] : [{ scope, name: 'followUpsDue', day: dueHour(due), value: 1, at }]),
    ...(closed === undefined
      ? [{ scope, name: 'followUpsOpen', value: 1, at }]
      : [
          { scope, name: 'followUpsClosed', value: 1, at },
          { scope, name: 'followUpsClosedOn', day: closed, value: 1, at },
        ]),
  ];
}

/** Under which the follow-ups are counted that have a step behind them. */
export function stepTally(step: Step): string {
  return `followUpStep/${step}`;
}

/** An hour of the clock, so that a figure of what is overdue can be summed: what was due in an hour gone by. */
export function dueHour(at: number): string {
  return new Date(at).toISOString().slice(0, 13);
}

export const FollowedState = Type.Object({
  person: Uuid,
  household: Uuid,
  building: Type.Optional(Type.String()),
  /** Rounds in which somebody follows this person up. */
  rounds: Type.Array(Uuid),
});
export type FollowedState = Static<typeof FollowedState>;

/** In which rounds a person is followed up: how a later word on them (a telephone number) finds the way. */
export const followed = register({
  name: 'followed',
  version: 1,
  schema: FollowedState,
  standing: ({ building }) => ({ building }),
  conceals: () => true,
  mask: () => undefined,
});

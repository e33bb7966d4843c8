/** The register of follow-ups: one row a round and person, seen by those on duty for health and nobody else. */

import type { Static } from 'typebox';
import * as Type from 'typebox';
import { type Measure, register, Uuid } from '../../records/index.ts';
import { FollowUpState } from './shapes.ts';
import { closedOn, dueAtOf, isOpen } from './stepsOf.ts';

export const followUp = register({
  name: 'followUp',
  version: 2,
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
  return [
    { scope, name: 'followUpsOpened', day: state.opened.day, value: 1, at },
    ...(closed === undefined
      ? [{ scope, name: 'followUpsOpen', value: 1, at }]
      : [
          { scope, name: 'followUpsClosed', value: 1, at },
          { scope, name: 'followUpsClosedOn', day: closed, value: 1, at },
        ]),
  ];
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

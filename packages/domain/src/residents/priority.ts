/**
 * 重点人员, the priority list: who is to be watched first, for a reason from a closed list, since a day,
 * until a day. One row a household, so that whoever asks there knows. Nobody leaves it by a clock: it is
 * ended by a decision. Seen by those on duty for health alone.
 */

import type { Static } from 'typebox';
import * as Type from 'typebox';
import { PriorityReason } from '../policy/index.ts';
import {
  accepted,
  Day,
  Instant,
  personal,
  recordKind,
  refused,
  register,
  type Standing,
  spotIn,
  Uuid,
  type View,
} from '../records/index.ts';
import { spotOfHousehold } from './spots.ts';

export const PriorityEnd = Type.Union([
  Type.Literal('over'),
  Type.Literal('left'),
  Type.Literal('elsewhere'),
  Type.Literal('mistake'),
]);
export type PriorityEnd = Static<typeof PriorityEnd>;

const PriorityPerson = Type.Object({
  person: Uuid,
  reason: personal('person', PriorityReason),
  since: Day,
  until: Type.Optional(Day),
  listedBy: Type.String(),
  listedAt: Instant,
});
export type PriorityPerson = Static<typeof PriorityPerson>;

export const PriorityState = Type.Object({
  household: Uuid,
  grid: Type.Optional(Type.String()),
  building: Type.Optional(Type.String()),
  stairwell: Type.Optional(Type.String()),
  persons: Type.Array(PriorityPerson),
});
export type PriorityState = Static<typeof PriorityState>;

export const priority = register({
  name: 'priority',
  version: 2,
  schema: PriorityState,
  standing: ({ grid, building, stairwell }) => ({ grid, building, stairwell }),
  measure: ({ persons, stairwell }) => {
    const value = persons.length;
    // By stairwell too, so that a round of some stairwells knows how many of the list it asks.
    const inStairwell = stairwell ? [{ scope: 'priority', name: `persons/${stairwell}`, value }] : [];
    return value > 0 ? [{ scope: 'priority', name: 'persons', value }, ...inStairwell] : [];
  },
  conceals: ({ sight }) => !sight.health,
  mask: (state, { sight }) => (sight.health && state.persons.length > 0 ? state : undefined),
});

export function priorityKey(household: string) {
  return `priority/${household}` as const;
}

export function isPriority(view: Pick<View, 'get'>, { household, person }: { household: string; person: string }) {
  return view.get<PriorityState>(priorityKey(household))?.persons.some((one) => one.person === person) ?? false;
}

const others = (state: PriorityState | undefined, person: string): PriorityPerson[] =>
  (state?.persons ?? []).filter((one) => one.person !== person);

export const priorityListed = recordKind({
  name: 'residents.priorityListed',
  version: 1,
  nature: 'decision',
  writer: 'person',
  body: Type.Object(
    {
      household: Uuid,
      person: Uuid,
      reason: personal('person', PriorityReason),
      since: Day,
      until: Type.Optional(Day),
    },
    { additionalProperties: false },
  ),
  subjects: ({ body }) => [priorityKey(body.household)],
  reads: ({ body }) => [`household/${body.household}`],
  standing: ({ body }, view) => spotOfHousehold(body.household, view),
  accept: ({ body }, view) => (isPriority(view, body) ? refused('residents.alreadyPriority') : accepted),
  context: ({ body }, view) => spotOfHousehold(body.household, view),
  folds: {
    priority: (state: PriorityState | undefined, { body, by, effectiveAt }, context): PriorityState => {
      const { household, ...told } = body;
      const spot = spotIn(context as Standing);
      const listed = { ...told, listedBy: by, listedAt: effectiveAt };
      return { ...state, household, ...spot, persons: [...others(state, body.person), listed] };
    },
  },
});

export const priorityEnded = recordKind({
  name: 'residents.priorityEnded',
  version: 1,
  nature: 'decision',
  writer: 'person',
  body: Type.Object({ household: Uuid, person: Uuid, because: PriorityEnd }, { additionalProperties: false }),
  subjects: ({ body }) => [priorityKey(body.household)],
  reads: ({ body }) => [`household/${body.household}`],
  standing: ({ body }, view) => spotOfHousehold(body.household, view),
  accept: ({ body }, view) => (isPriority(view, body) ? accepted : refused('residents.notPriority')),
  folds: {
    priority: (state: PriorityState | undefined, { body }): PriorityState => ({
      ...state,
      household: body.household,
      persons: others(state, body.person),
    }),
  },
});

/**
 * 重点人员, the priority list: who is to be watched first, for a reason from a closed list, since a day,
 * until a day. One row a person, which stands where they live, so that whoever asks there knows. Nobody leaves it by
 * a clock: it is ended by a decision, or by their being no neighbour any more. Seen by those on duty for health alone.
 *
 * What is told of where people live is folded into their row as it is (see watching.ts), whether they are on the list
 * or not: so in any order of arrival, and after any taking back, the list is where the people are.
 */

import type { Static } from 'typebox';
import * as Type from 'typebox';
import { PriorityReason } from '../policy/index.ts';
import {
  accepted,
  Day,
  type FactRecord,
  Instant,
  personal,
  recordKind,
  refused,
  register,
  type Standing,
  spotIn,
  Uuid,
  type Verdict,
  type View,
} from '../records/index.ts';
import { presenceOf } from './roll.ts';
import type { PersonState } from './shapes.ts';
import { spotOfHousehold } from './spots.ts';

export const PriorityEnd = Type.Union([
  Type.Literal('over'),
  Type.Literal('left'),
  Type.Literal('elsewhere'),
  Type.Literal('mistake'),
]);
export type PriorityEnd = Static<typeof PriorityEnd>;

/** How somebody came off the list: by a decision, or by what else was told of them. */
export const PriorityOutcome = Type.Union([
  ...PriorityEnd.anyOf,
  Type.Literal('died'),
  Type.Literal('longAway'),
  Type.Literal('merged'),
]);
export type PriorityOutcome = Static<typeof PriorityOutcome>;

const PriorityPerson = Type.Object({
  person: Uuid,
  reason: personal('person', PriorityReason),
  since: Day,
  until: Type.Optional(Day),
  listedBy: Type.String(),
  listedAt: Instant,
  /** Put on the list under an entry that turned out to be theirs. */
  as: Type.Optional(Uuid),
});
export type PriorityPerson = Static<typeof PriorityPerson>;

/** `move`: handed over to another community, by which record. */
const Gone = Type.Object({ because: PriorityOutcome, move: Type.Optional(Uuid) });
const Off = Type.Object({ ...PriorityPerson.properties, ...Gone.properties, at: Instant });

export const PriorityState = Type.Object({
  /** Where they live, as far as this list was told. */
  household: Uuid,
  grid: Type.Optional(Type.String()),
  building: Type.Optional(Type.String()),
  stairwell: Type.Optional(Type.String()),
  /** Nobody, or them. A row of earlier records is a household's, and may hold several. */
  persons: Type.Array(PriorityPerson),
  /** Where they live was told of them, or where their household stands: a listing knows no better of it. */
  housed: Type.Optional(Type.Union([Type.Literal('lives'), Type.Literal('stands')])),
  /** No neighbour now. */
  gone: Type.Optional(Gone),
  /** What they were last on the list for, and how that ended. */
  off: Type.Optional(Off),
});
export type PriorityState = Static<typeof PriorityState>;

export const priority = register({
  name: 'priority',
  // 3: a row a person; counted by household too.
  version: 3,
  schema: PriorityState,
  standing: ({ grid, building, stairwell }) => ({ grid, building, stairwell }),
  measure: ({ persons, household, stairwell }) => {
    const value = persons.length;
    // By stairwell and household too, so that a round of some of them knows how many of the list it asks.
    const names = ['persons', ...(stairwell ? [`persons/${stairwell}`] : []), priorityOfHousehold(household)];
    return value > 0 ? names.map((name) => ({ scope: 'priority', name, value })) : [];
  },
  conceals: ({ sight }) => !sight.health,
  mask: (state, { sight }) => (sight.health && (state.persons.length > 0 || state.off) ? state : undefined),
});

/** @param id of a person; of a household, for what was recorded when it had the row */
export function priorityKey(id: string) {
  return `priority/${id}` as const;
}

/** The rows of the list that say whether these are on it. */
export function priorityRows(persons: readonly string[]) {
  return [...new Set(persons)].map(priorityKey);
}

/** The tally of those on the list in one household. */
export function priorityOfHousehold(household: string): string {
  return `household/${household}`;
}

type Who = { readonly household: string; readonly person: string };

/** The entry of somebody on the list, under their own row or their household's. */
export function priorityEntry(view: Pick<View, 'get'>, { household, person }: Who): PriorityPerson | undefined {
  const own = view.get<PriorityState>(priorityKey(person))?.persons[0];
  return own ?? view.get<PriorityState>(priorityKey(household))?.persons.find((one) => one.person === person);
}

export const othersOnList = (state: PriorityState | undefined, person: string): PriorityPerson[] =>
  (state?.persons ?? []).filter((one) => one.person !== person);

const reads = ({ body }: FactRecord<Who>) => [
  `household/${body.household}` as const,
  `person/${body.person}` as const,
  priorityKey(body.household),
];

/** Decided at the household where they live: the list of another says nothing of them. */
function livesHere(view: View, { household, person }: Who): Verdict {
  const state = view.get<PersonState>(`person/${person}`);
  const here = !state || (!presenceOf(state) && state.household === household);
  return here ? accepted : refused('residents.priorityElsewhere');
}

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
  subjects: ({ body }) => [priorityKey(body.person)],
  reads,
  standing: ({ body }, view) => spotOfHousehold(body.household, view),
  accept: ({ body }, view) =>
    priorityEntry(view, body) ? refused('residents.alreadyPriority') : livesHere(view, body),
  context: ({ body }, view) => spotOfHousehold(body.household, view),
  folds: {
    priority: (state: PriorityState | undefined, { body, by, effectiveAt }, context, id): PriorityState => {
      const { household, ...told } = body;
      const spot = spotIn(context as Standing);
      const listed = { ...told, listedBy: by, listedAt: effectiveAt };
      if (id === household)
        return { ...state, household, ...spot, persons: [...othersOnList(state, body.person), listed] };
      const knows = state?.housed === 'lives' || (state?.housed === 'stands' && state.household === household);
      const known = state && knows ? state : { ...state, household, ...spot };
      // Word of their leaving came later, and is the earlier: they were no neighbour by then.
      if (state?.gone) return { ...known, persons: [], off: { ...listed, ...state.gone, at: effectiveAt } };
      return { ...known, persons: [listed] };
    },
  },
});

export const priorityEnded = recordKind({
  name: 'residents.priorityEnded',
  version: 1,
  nature: 'decision',
  writer: 'person',
  body: Type.Object({ household: Uuid, person: Uuid, because: PriorityEnd }, { additionalProperties: false }),
  subjects: ({ body }) => [priorityKey(body.person), priorityKey(body.household)],
  reads,
  standing: ({ body }, view) => spotOfHousehold(body.household, view),
  accept: ({ body }, view) => {
    if (!priorityEntry(view, body)) return refused('residents.notPriority');
    const own = view.get<PriorityState>(priorityKey(body.person));
    const elsewhere = own !== undefined && own.persons.length > 0 && own.household !== body.household;
    return elsewhere ? refused('residents.priorityElsewhere') : accepted;
  },
  folds: {
    priority: (state: PriorityState | undefined, { body, effectiveAt }, _context, id): PriorityState => {
      const { household, person, because } = body;
      const ended = state?.persons.find((one) => one.person === person);
      const off = id === person && ended && { off: { ...ended, because, at: effectiveAt } };
      return { household, ...state, ...off, persons: othersOnList(state, person) };
    },
  },
});

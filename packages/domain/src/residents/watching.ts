/**
 * The priority list follows people: each record that says where somebody lives, or that they do no more, is folded
 * into their row of it. It stays empty of whoever is not on the list, and is there should word of that come later.
 */
import * as Type from 'typebox';
import {
  type Area,
  type Context,
  type FactRecord,
  Instant,
  recordKind,
  type Standing,
  spotIn,
  type Undoing,
  Uuid,
} from '../records/index.ts';
import { type PriorityOutcome, type PriorityPerson, type PriorityState, priorityKey } from './priority.ts';
import { presenceOf } from './roll.ts';
import type { Departure, PersonState } from './shapes.ts';
import { spotOfHousehold } from './spots.ts';

type State = PriorityState | undefined;
type Moment = { effectiveAt: number };
type Gone = NonNullable<PriorityState['gone']>;

const outcomes: { readonly [reason in Departure]: PriorityOutcome } = {
  movedOut: 'left',
  longAway: 'longAway',
  died: 'died',
  listedInError: 'mistake',
};

/** They live here from now on. Who is on the way to another community comes back by being handed back alone. */
export function nowLivesAt(state: State, household: string, at: Standing): PriorityState {
  if (state?.gone?.move) return state;
  const { gone: _, ...kept } = state ?? { persons: [] };
  return placed(kept, household, at);
}

/** The household stands elsewhere; whoever moved on from it since does not. */
export function movedAlong(state: State, household: string, at: Standing): PriorityState {
  if (state && state.household !== household) return state;
  return { ...placed(state ?? { persons: [] }, household, at), housed: state?.housed ?? 'stands' };
}

/** No neighbour of this household any more, and none at all: off the list, and it is kept for what and why. */
export function nowGone(state: State, household: string, reason: Departure, { effectiveAt }: Moment): PriorityState {
  if (state && state.household !== household) return state;
  return takenOff(state, household, effectiveAt, { because: outcomes[reason] });
}

/** On the way to another community. */
export function handedOver(state: State, household: string, gone: Gone, { effectiveAt }: Moment): PriorityState {
  return takenOff(state, household, effectiveAt, gone);
}

/** Not taken in there: on the list again as before. */
export function handedBack(state: State, household: string, move: string, at: Standing): PriorityState {
  const { gone: _, off, ...kept } = state ?? { persons: [] };
  if (off?.move !== move) return placed({ ...kept, ...(off && { off }) }, household, at);
  const { because: _b, move: _m, at: _a, ...entry } = off;
  return placed({ ...kept, persons: [entry] }, household, at);
}

/** Taken in here from another community. */
export function takenIn(state: State, household: string, at: Standing): PriorityState {
  const { gone: _, ...kept } = state ?? { persons: [] };
  return placed(kept, household, at);
}

type Merge = { person: string; folded: string; household: string; foldedHousehold: string };

/** What is pinned with a merge: what the folded entry is on the list for. */
export function entryToFollow(state: State): { watched?: PriorityPerson } {
  const [watched] = state?.persons ?? [];
  return watched ? { watched } : {};
}

/** Two entries are one person: the list goes by the one that is kept. */
export function nowOne(
  state: State,
  { body, effectiveAt }: FactRecord<Merge>,
  context: Context,
  id: string,
): PriorityState {
  const { person, folded, household, foldedHousehold } = body;
  const known = state ?? { household: id === folded ? foldedHousehold : household, persons: [] };
  if (!context.applies) return known;
  if (id === folded) return takenOff(known, foldedHousehold, effectiveAt, { because: 'merged' });
  const watched = context.watched as PriorityPerson | undefined;
  if (!watched || known.persons.length > 0 || known.gone) return known;
  const at = known.housed ? {} : spotIn(context.keptAt as Standing);
  return { ...known, ...at, persons: [{ ...watched, person, as: folded }] };
}

function placed(state: Omit<PriorityState, 'household'>, household: string, at: Standing): PriorityState {
  const { grid: _g, building: _b, stairwell: _s, ...kept } = state;
  return { ...kept, household, ...spotIn(at), housed: 'lives' };
}

function takenOff(state: State, household: string, at: number, gone: Gone): PriorityState {
  const known = state ?? { household, persons: [] };
  const [entry] = known.persons;
  return { ...known, persons: [], gone, ...(entry && { off: { ...entry, ...gone, at } }) };
}

/** A move is taken back, and they were put on the list where it had brought them: they live where they live. */
const priorityHoused = recordKind({
  name: 'residents.priorityHoused',
  version: 1,
  nature: 'observation',
  writer: 'system',
  body: Type.Object({
    person: Uuid,
    household: Uuid,
    /** Where the list has them, and where they were by what was taken back. */
    from: Uuid,
    moved: Uuid,
    /** When that was said to be, and the rounds that were told. */
    since: Instant,
    rounds: Type.Array(Uuid),
  }),
  subjects: ({ body }) => [priorityKey(body.person)],
  reads: ({ body }) => [`household/${body.household}`],
  context: ({ body }, view) => {
    const { persons = [], off } = view.get<PriorityState>(priorityKey(body.person)) ?? {};
    const listed = persons.length > 0;
    return {
      ...spotOfHousehold(body.household, view),
      listed,
      ended: !listed && off !== undefined && off.at > body.since,
    };
  },
  folds: {
    priority: (state: State, { body }, context): PriorityState =>
      nowLivesAt(state, body.household, context as Standing),
  },
});

/** @param all those who are on the list, or all: of whom nothing else was told, the list may think otherwise */
function undoing<Body extends { household: string }>(
  of: string,
  persons: (body: Body) => readonly string[],
  all: boolean,
): Undoing<Body> {
  return {
    of,
    reads: ({ body }) => persons(body).flatMap((person) => [`person/${person}` as const, priorityKey(person)]),
    react: ({ body, effectiveAt: since }, view, context) =>
      [...new Set(persons(body))].flatMap((person) => {
        const lives = view.get<PersonState>(`person/${person}`);
        const list = view.get<PriorityState>(priorityKey(person));
        if (!lives || presenceOf(lives) || !(all || list?.persons.length)) return [];
        const { household } = lives;
        const rounds = (context.rounds ?? []) as readonly string[];
        const told = { person, household, from: list?.household ?? household, moved: body.household, since, rounds };
        return [{ kind: priorityHoused.name, key: person, body: told }];
      }),
  };
}

/** Whoever was listed by mistake, and nowhere else, is nobody to be watched. */
const priorityDropped = recordKind({
  name: 'residents.priorityDropped',
  version: 1,
  nature: 'observation',
  writer: 'system',
  body: Type.Object({ person: Uuid, household: Uuid }),
  subjects: ({ body }) => [priorityKey(body.person)],
  folds: {
    priority: (state: State, { body, effectiveAt }): PriorityState =>
      takenOff(state, body.household, effectiveAt, { because: 'mistake' }),
  },
});

const onListingUndone: Undoing<{ household: string; person: string }> = {
  of: 'residents.personListed',
  reads: ({ body }) => [`person/${body.person}`, priorityKey(body.person)],
  react: ({ body: { person, household } }, view) => {
    const listed = view.get<PriorityState>(priorityKey(person))?.persons.length;
    if (view.get(`person/${person}`) || !listed) return [];
    return [{ kind: priorityDropped.name, key: person, body: { person, household } }];
  },
};

export const watching = {
  kinds: [priorityHoused, priorityDropped],
  undoings: [
    onListingUndone,
    undoing<{ household: string; person: string }>('residents.personMoved', ({ person }) => [person], true),
    undoing<{ household: string; persons: readonly string[] }>(
      'residents.householdMoved',
      ({ persons }) => persons,
      false,
    ),
  ],
} satisfies Partial<Area>;

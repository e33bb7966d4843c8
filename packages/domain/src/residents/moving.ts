/** Moves within a community. A person and a household take their history along: their ids stay. */
import * as Type from 'typebox';
import { PersonalDoor } from '../places/index.ts';
import { accepted, Day, question, recordKind, Uuid } from '../records/index.ts';
import { type PriorityState, priorityRows } from './priority.ts';
import { awayFrom, backAgain, movedTo, openRounds, roundsOpen, withoutPersons, withPerson } from './roll.ts';
import type { HouseholdState, PersonState } from './shapes.ts';
import { placesOf, present, standingOf } from './spots.ts';
import { movedAlong, nowLivesAt } from './watching.ts';

const Key = Type.String({ minLength: 1, maxLength: 80 });

/** Somebody went from one household to another of the same community. */
export const personMoved = recordKind({
  name: 'residents.personMoved',
  version: 1,
  nature: 'observation',
  writer: 'person',
  lasting: true,
  body: Type.Object(
    { person: Uuid, from: Uuid, household: Uuid, on: Type.Optional(Day) },
    { additionalProperties: false },
  ),
  subjects: ({ body }) => [
    ...new Set([`household/${body.from}`, `household/${body.household}`, `person/${body.person}`] as const),
    ...priorityRows([body.person]),
  ],
  reads: () => [openRounds],
  standing: ({ body }, view) =>
    placesOf(view, [`household/${body.from}`, `household/${body.household}`, `person/${body.person}`]),
  accept: ({ body }, view) => {
    if (body.from === body.household) return question('residents.movedNowhere');
    if (!view.get(`household/${body.household}`)) return question('residents.unknownHousehold');
    const person = view.get<PersonState>(`person/${body.person}`);
    if (!person) return question('residents.unknownPerson');
    const away = awayFrom(person);
    if (away) return question('residents.listedWhileAway', { place: away.toName });
    return person.household === body.from ? accepted : question('residents.leftElsewhere');
  },
  context: ({ body }, view) => ({
    ...standingOf(view.get<HouseholdState>(`household/${body.household}`)),
    rounds: roundsOpen(view),
    ...(awayFrom(view.get<PersonState>(`person/${body.person}`)) && { away: true }),
  }),
  folds: {
    // Said of somebody who was on the way: the desk is asked, and nobody is moved, though they may have come back since.
    household: (state: HouseholdState | undefined, { body }, context, id): HouseholdState => {
      if (context.away) return withoutPersons(state, id, [], context);
      return id === body.household
        ? withPerson(state, id, body.person, context)
        : withoutPersons(state, id, [body.person], { day: context.day, rounds: context.rounds });
    },
    person: (state: PersonState | undefined, { body }, context): PersonState => {
      if (context.away && state) return state;
      const { grid, building, stairwell } = context as Partial<HouseholdState>;
      const { person, household } = body;
      return { ...backAgain(state), ...present({ grid, building, stairwell }), person, household };
    },
    priority: (state: PriorityState | undefined, { body }, context): PriorityState =>
      context.away && state ? state : nowLivesAt(state, body.household, context as Partial<HouseholdState>),
  },
});

/**
 * A household stands in another building, stairwell or grid: a building was split or joined, a grid
 * was drawn anew, or a family took another flat. Its visits come along, because its id stays.
 */
export const householdMoved = recordKind({
  name: 'residents.householdMoved',
  version: 1,
  nature: 'observation',
  writer: 'person',
  lasting: true,
  body: Type.Object(
    {
      household: Uuid,
      persons: Type.Array(Uuid, { maxItems: 60 }),
      grid: Type.Optional(Key),
      building: Key,
      stairwell: Type.Optional(Key),
      door: Type.Optional(PersonalDoor),
    },
    { additionalProperties: false },
  ),
  subjects: ({ body }) => [
    `household/${body.household}`,
    ...[...new Set(body.persons)].map((person) => `person/${person}` as const),
    ...priorityRows(body.persons),
  ],
  reads: () => [openRounds],
  standing: ({ body }, view) => [
    { grid: body.grid, building: body.building, stairwell: body.stairwell },
    ...placesOf(view, [`household/${body.household}`]),
  ],
  accept: ({ body }, view) =>
    view.get(`household/${body.household}`) ? accepted : question('residents.unknownHousehold'),
  context: (_record, view) => ({ rounds: roundsOpen(view) }),
  folds: {
    household: (state: HouseholdState | undefined, { body }, context): HouseholdState => {
      const { household, door } = body;
      const known: HouseholdState = {
        ...{ household, building: '', door: { label: '?' }, dwellingState: 'unknown', persons: [], source: 'desk' },
        ...state,
      };
      return { ...movedTo(known, body, (context.rounds ?? []) as readonly string[]), ...(door && { door }) };
    },
    person: (state: PersonState | undefined, { body }, _context, id): PersonState => {
      const { grid: _g, building: _b, stairwell: _s, ...known } = state ?? { person: id, household: body.household };
      if (known.household !== body.household) return state as PersonState;
      const { grid, building, stairwell } = body;
      return { ...known, ...present({ grid, building, stairwell }) };
    },
    priority: (state: PriorityState | undefined, { body }): PriorityState => movedAlong(state, body.household, body),
  },
});

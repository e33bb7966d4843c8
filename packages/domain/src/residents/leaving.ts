/** Who is here no more: moved out, died, gone for long, or never was. Nobody's history is thrown away. */
import * as Type from 'typebox';
import { accepted, question, recordKind, Uuid } from '../records/index.ts';
import { type PriorityState, priorityRows } from './priority.ts';
import { openRounds, roundsOpen, withoutPersons } from './roll.ts';
import { departureFields, type HouseholdState, type PersonState, whereTo } from './shapes.ts';
import { placesOf, present, standingOf } from './spots.ts';
import { nowGone } from './watching.ts';

/** Somebody belongs to this household no more. */
export const personLeft = recordKind({
  name: 'residents.personLeft',
  version: 1,
  nature: 'observation',
  writer: 'person',
  lasting: true,
  body: Type.Object(
    { household: Uuid, person: Uuid, ...departureFields, to: whereTo('person') },
    { additionalProperties: false },
  ),
  subjects: ({ body }) => [`household/${body.household}`, `person/${body.person}`, ...priorityRows([body.person])],
  reads: () => [openRounds],
  standing: ({ body }, view) => placesOf(view, [`household/${body.household}`, `person/${body.person}`]),
  accept: ({ body }, view) => {
    if (!view.get(`household/${body.household}`)) return question('residents.unknownHousehold');
    const person = view.get<PersonState>(`person/${body.person}`);
    if (!person) return question('residents.unknownPerson');
    return person.household === body.household ? accepted : question('residents.leftElsewhere');
  },
  context: ({ body }, view) => ({
    ...standingOf(view.get<HouseholdState>(`household/${body.household}`)),
    rounds: roundsOpen(view),
  }),
  folds: {
    household: (state: HouseholdState | undefined, { body }, context): HouseholdState =>
      withoutPersons(state, body.household, [body.person], context),
    person: (state: PersonState | undefined, { body }, context): PersonState => {
      const { grid, building, stairwell } = context as Partial<HouseholdState>;
      const { household, person, ...left } = body;
      const known = state ?? { person, household, ...present({ grid, building, stairwell }) };
      // Word from a household that they have moved on from since says nothing of where they are now.
      return known.household === household ? { ...known, left } : known;
    },
    priority: (state: PriorityState | undefined, record): PriorityState =>
      nowGone(state, record.body.household, record.body.reason, record),
  },
});

/** A whole household moved out. The dwelling stays as what it is then: vacant. */
export const householdLeft = recordKind({
  name: 'residents.householdLeft',
  version: 1,
  nature: 'observation',
  writer: 'person',
  lasting: true,
  body: Type.Object(
    {
      household: Uuid,
      /** As the writer saw them: who was listed by somebody else meanwhile stays, and is asked. */
      persons: Type.Array(Uuid, { maxItems: 60 }),
      ...departureFields,
      to: whereTo('household'),
    },
    { additionalProperties: false },
  ),
  subjects: ({ body }) => [
    `household/${body.household}`,
    ...[...new Set(body.persons)].map((person) => `person/${person}` as const),
    ...priorityRows(body.persons),
  ],
  reads: () => [openRounds],
  standing: ({ body }, view) => placesOf(view, [`household/${body.household}`]),
  accept: ({ body }, view) =>
    view.get(`household/${body.household}`) ? accepted : question('residents.unknownHousehold'),
  context: ({ body }, view) => ({
    ...standingOf(view.get<HouseholdState>(`household/${body.household}`)),
    rounds: roundsOpen(view),
  }),
  folds: {
    household: (state: HouseholdState | undefined, { body }, context): HouseholdState => {
      const { household, persons, ...left } = body;
      const rest = withoutPersons(state, household, persons, context);
      return rest.persons.length > 0 ? rest : { ...rest, left, dwellingState: 'vacant' };
    },
    person: (state: PersonState | undefined, { body }, context, id): PersonState => {
      const { grid, building, stairwell } = context as Partial<HouseholdState>;
      const { household, reason, on } = body;
      const known = state ?? { person: id, household, ...present({ grid, building, stairwell }) };
      return known.household === household ? { ...known, left: { reason, ...(on && { on }) } } : known;
    },
    priority: (state: PriorityState | undefined, record): PriorityState =>
      nowGone(state, record.body.household, record.body.reason, record),
  },
});

/**
 * Households and persons, as records. A household is what is behind a door and accounts for itself
 * as one: two families behind one door are two, and an empty dwelling is one with nobody in it.
 */
import * as Type from 'typebox';
import { PersonalDoor } from '../places/index.ts';
import { type Area, accepted, personal, question, recordKind, register, saidBy, Uuid } from '../records/index.ts';
import { crossing } from './crossing/index.ts';
import { imports } from './imports.ts';
import { householdLeft, personLeft } from './leaving.ts';
import { personsMerged } from './merging.ts';
import { householdMoved, personMoved } from './moving.ts';
import { type PriorityState, priority, priorityEnded, priorityListed, priorityRows } from './priority.ts';
import { awayFrom, backAgain, openRounds, presenceOf, roundsOpen, withoutPersons, withPerson } from './roll.ts';
import { arrivalFields, DwellingState, HouseholdState, PersonState, PersonTold, personFields } from './shapes.ts';
import { known, placesOf, present, spotOf, standingOf } from './spots.ts';
import { nowLivesAt, watching } from './watching.ts';

const Key = Type.String({ minLength: 1, maxLength: 80 });
const HouseholdPhone = Type.Optional(personal('household', Type.String({ maxLength: 40 })));

const household = register({
  name: 'household',
  version: 4,
  schema: HouseholdState,
  standing: spotOf,
  whose: ({ household: id }) => ({ household: id }),
  parent: (state) => state.building || undefined,
  status: (state) => state.dwellingState,
  measure: (state) => [
    { scope: 'roster', name: 'households', value: 1 },
    // By stairwell too, so that a round of some stairwells knows its denominator.
    ...(state.stairwell ? [{ scope: 'roster', name: `households/${state.stairwell}`, value: 1 }] : []),
    { scope: 'roster', name: 'vacantHouseholds', value: state.dwellingState === 'vacant' ? 1 : 0 },
  ],
  mask: (state, { sight }) => {
    if (!sight.names) return undefined;
    return sight.phones ? state : without(state, ['phone']);
  },
});

const person = register({
  name: 'person',
  version: 5,
  schema: PersonState,
  standing: spotOf,
  whose: ({ household: id }) => ({ household: id }),
  parent: (state) => state.household,
  status: presenceOf,
  measure: (state) => {
    const value = presenceOf(state) ? 0 : 1;
    const inStairwell = state.stairwell ? [{ scope: 'roster', name: `persons/${state.stairwell}`, value }] : [];
    return [{ scope: 'roster', name: 'persons', value }, ...inStairwell];
  },
  // ID numbers never leave the server with a row: what needs one asks for it, with a purpose, on record.
  mask: (state, { sight }) => {
    if (!sight.names) return undefined;
    return without(state, sight.phones ? ['document'] : ['document', 'phone']);
  },
});

function without<State extends object>(state: State, fields: readonly string[]): State {
  return Object.fromEntries(Object.entries(state).filter(([name]) => !fields.includes(name))) as State;
}

/** A household is behind this door: from the roster, or found on the spot. */
const householdListed = recordKind({
  name: 'residents.householdListed',
  version: 1,
  nature: 'observation',
  writer: 'person',
  lasting: true,
  body: Type.Object(
    {
      household: Uuid,
      grid: Type.Optional(Key),
      building: Key,
      stairwell: Type.Optional(Key),
      door: PersonalDoor,
      dwellingState: DwellingState,
      head: Type.Optional(Uuid),
      phone: HouseholdPhone,
      persons: Type.Array(PersonTold, { maxItems: 60 }),
      source: Type.Union([Type.Literal('roster'), Type.Literal('door'), Type.Literal('desk')]),
    },
    { additionalProperties: false },
  ),
  subjects: ({ body }) => [
    `household/${body.household}`,
    ...body.persons.map(({ person }) => `person/${person}` as const),
  ],
  standing: ({ body }, view) => [
    { grid: body.grid, building: body.building, stairwell: body.stairwell },
    ...known(view, [`household/${body.household}`, ...body.persons.map(({ person }) => `person/${person}` as const)]),
  ],
  reads: () => [openRounds],
  // The rounds that are told of it as it is listed; all others pin it as they begin.
  context: ({ body }, view) => {
    const rounds = view.get(`household/${body.household}`) ? [] : roundsOpen(view);
    return rounds.length > 0 ? { rounds } : {};
  },
  folds: {
    household: (state: HouseholdState | undefined, { body }): HouseholdState => {
      const told = body.persons.map(({ person }) => person);
      const { left: _, ...kept } = state ?? { persons: [] };
      return { ...kept, ...body, persons: [...new Set([...kept.persons, ...told])] };
    },
    person: (state: PersonState | undefined, { body }, _context, id): PersonState => {
      const told = body.persons.find(({ person }) => person === id) as PersonTold;
      const { household, grid, building, stairwell } = body;
      return { ...backAgain(state), ...present({ grid, building, stairwell }), ...told, household };
    },
  },
});

/** Something about a household was put right. */
const householdChanged = recordKind({
  name: 'residents.householdChanged',
  version: 1,
  nature: 'observation',
  writer: 'person',
  lasting: true,
  body: Type.Object(
    {
      household: Uuid,
      door: Type.Optional(PersonalDoor),
      dwellingState: Type.Optional(DwellingState),
      head: Type.Optional(Uuid),
      phone: HouseholdPhone,
    },
    { additionalProperties: false },
  ),
  subjects: ({ body }) => [`household/${body.household}`],
  standing: ({ body }, view) => standingOf(view.get<HouseholdState>(`household/${body.household}`)),
  accept: ({ body }, view) =>
    view.get(`household/${body.household}`) ? accepted : question('residents.unknownHousehold'),
  folds: {
    household: (state: HouseholdState | undefined, { body }): HouseholdState =>
      ({ persons: [], building: '', dwellingState: 'unknown', source: 'door', ...state, ...body }) as HouseholdState,
  },
});

/** A person belongs to a household: somebody the roster did not know. */
const personListed = recordKind({
  name: 'residents.personListed',
  version: 1,
  nature: 'observation',
  writer: 'person',
  lasting: true,
  body: Type.Object(
    { household: Uuid, person: Uuid, ...personFields, ...arrivalFields },
    { additionalProperties: false },
  ),
  subjects: ({ body }) => [`household/${body.household}`, `person/${body.person}`, ...priorityRows([body.person])],
  reads: () => [openRounds],
  standing: ({ body }, view) => placesOf(view, [`household/${body.household}`, `person/${body.person}`]),
  accept: ({ body }, view) => {
    if (!view.get(`household/${body.household}`)) return question('residents.unknownHousehold');
    const before = view.get<PersonState>(`person/${body.person}`);
    const away = awayFrom(before);
    if (away) return question('residents.listedWhileAway', { place: away.toName });
    const elsewhere = before && !presenceOf(before) && before.household !== body.household;
    return elsewhere ? question('residents.inTwoHouseholds') : accepted;
  },
  context: ({ body }, view) => ({
    ...standingOf(view.get<HouseholdState>(`household/${body.household}`)),
    rounds: roundsOpen(view),
    ...(awayFrom(view.get<PersonState>(`person/${body.person}`)) && { away: true }),
  }),
  folds: {
    household: (state: HouseholdState | undefined, { body }, context): HouseholdState => {
      if (context.away) return withoutPersons(state, body.household, [], context);
      return withPerson(state, body.household, body.person, context);
    },
    person: (state: PersonState | undefined, { body }, context): PersonState => {
      const { grid, building, stairwell } = context as Partial<HouseholdState>;
      return { ...backAgain(state), ...present({ grid, building, stairwell }), ...body };
    },
    priority: (state: PriorityState | undefined, { body }, context): PriorityState =>
      nowLivesAt(state, body.household, context as Partial<HouseholdState>),
  },
});

/** Something about a person was put right, or learnt. */
const personChanged = recordKind({
  name: 'residents.personChanged',
  version: 1,
  nature: 'observation',
  writer: 'person',
  lasting: true,
  body: Type.Object(
    { person: Uuid, household: Uuid, ...personFields, ...arrivalFields },
    { additionalProperties: false },
  ),
  subjects: ({ body }) => [`person/${body.person}`],
  reads: ({ body }) => [`household/${body.household}`],
  standing: ({ body }, view) => placesOf(view, [`household/${body.household}`, `person/${body.person}`]),
  accept: ({ body }, view) => (view.get(`person/${body.person}`) ? accepted : question('residents.unknownPerson')),
  context: (record, view, around) => {
    const { household } = record.body;
    // Sealed, a list of nothing looks like any other: that it is one is pinned, so that who is marked can be found.
    const { vulnerability } = saidBy(record, around);
    const unmarked = Array.isArray(vulnerability) && vulnerability.length === 0;
    return { ...standingOf(view.get<HouseholdState>(`household/${household}`)), ...(unmarked && { unmarked }) };
  },
  folds: {
    person: (state: PersonState | undefined, { body }, context): PersonState => {
      const { grid, building, stairwell } = context as Partial<HouseholdState>;
      const { vulnerability, ...known } = { ...present({ grid, building, stairwell }), ...state, ...body };
      return { ...known, ...(vulnerability && !context.unmarked && { vulnerability }) };
    },
  },
});

export const residents: Area = {
  name: 'residents',
  kinds: [
    householdListed,
    householdChanged,
    householdLeft,
    householdMoved,
    personListed,
    personChanged,
    personLeft,
    personMoved,
    personsMerged,
    priorityListed,
    priorityEnded,
    ...watching.kinds,
    ...crossing.kinds,
    ...imports.kinds,
  ],
  registers: [household, person, priority, ...crossing.registers, ...imports.registers],
  undoings: watching.undoings,
};

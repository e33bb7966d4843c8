/** Somebody is sent on to another community, or asked back while nobody there has taken them in. */

import * as Type from 'typebox';
import { divisionKey, nameOfPlace } from '../../places/index.ts';
import { accepted, Day, LogCode, type Reaction, recordKind, refused, register, Uuid } from '../../records/index.ts';
import { type PriorityState, priorityRows } from '../priority.ts';
import { openRounds, presenceOf, roundsOpen, withoutPersons } from '../roll.ts';
import type { HouseholdState, PersonState } from '../shapes.ts';
import { placesOf, present, standingOf } from '../spots.ts';
import { handedOver } from '../watching.ts';
import { crossers, DepartureState, departureKey, newAddress, onTheWay, PlaceName, travellerOf } from './shapes.ts';

export const departure = register({
  name: 'departure',
  version: 1,
  schema: DepartureState,
  standing: ({ grid, building, stairwell }) => ({ grid, building: building || undefined, stairwell }),
  parent: ({ household }) => household,
  status: ({ persons }) => (persons.some(onTheWay) ? 'inTransit' : 'settled'),
  // Left here and not yet taken in there: of the whole place, since a building would say who.
  measure: ({ persons }) => {
    const count = (state: string) => persons.filter((one) => one.state === state).length;
    return [
      { scope: 'movement', name: 'inTransit', value: persons.filter(onTheWay).length, at: {} },
      { scope: 'movement', name: 'takenElsewhere', value: count('taken'), at: {} },
    ];
  },
  mask: (state, { sight }) => (sight.names ? state : undefined),
});

/** They go to another community. A decision: it is ended by asking them back, or by an answer from there. */
export const movedAway = recordKind({
  name: 'residents.movedAway',
  version: 1,
  nature: 'decision',
  writer: 'person',
  lasting: true,
  body: Type.Object(
    {
      household: Uuid,
      ...crossers,
      to: LogCode,
      /** As the writer read it, so that it can be said without a look elsewhere. */
      toName: PlaceName,
      address: newAddress,
      on: Type.Optional(Day),
    },
    { additionalProperties: false },
  ),
  subjects: ({ id, body }) => [
    departureKey(id),
    `household/${body.household}`,
    ...[...new Set(body.persons)].map((person) => `person/${person}` as const),
    ...priorityRows(body.persons),
  ],
  reads: ({ log }) => [openRounds, divisionKey(log)],
  standing: ({ body }, view) => placesOf(view, [`household/${body.household}`]),
  accept: ({ log, body, effectiveAt }, view) => {
    if (body.to === log) return refused('residents.movedAwayWithin');
    for (const id of body.persons) {
      const person = view.get<PersonState>(`person/${id}`);
      if (!person || presenceOf(person) || person.household !== body.household) {
        return refused('residents.notInHousehold');
      }
      // Said before they last came here: it speaks of an earlier leaving.
      if (person.crossed && effectiveAt <= person.crossed.at) return refused('residents.movedBefore');
    }
    return accepted;
  },
  context: ({ body }, view) => {
    const household = view.get<HouseholdState>(`household/${body.household}`);
    return {
      ...standingOf(household),
      rounds: roundsOpen(view),
      ...(household && { dwelling: household.dwellingState }),
    };
  },
  folds: {
    departure: (state: DepartureState | undefined, { id, body, by, effectiveAt }, context): DepartureState => {
      const { grid, building, stairwell, dwelling } = context as Partial<DepartureState>;
      const { persons, household, to, toName, address, on } = body;
      const known = new Map(state?.persons.map((one) => [one.person, one]));
      return {
        ...present({ move: id, household, grid, building, stairwell, to, toName, address, on, dwelling }),
        ...{ move: id, household, to, toName, sentBy: by, sentAt: effectiveAt, at: effectiveAt },
        persons: [...new Set(persons)].map((person) => known.get(person) ?? { person, state: 'inTransit' }),
      };
    },
    household: (state: HouseholdState | undefined, { body }, context): HouseholdState => {
      const rest = withoutPersons(state, body.household, body.persons, context);
      if (rest.persons.length > 0) return rest;
      return { ...rest, left: { reason: 'movedOut', ...(body.on && { on: body.on }) }, dwellingState: 'vacant' };
    },
    // Wherever an earlier word, late to arrive, puts them in the meantime: they are gone from here.
    person: (state: PersonState | undefined, { id, body, effectiveAt }, context, person): PersonState => {
      const { grid, building, stairwell } = context as Partial<HouseholdState>;
      const { household, to, toName, on } = body;
      const known = state ?? { person, household, ...present({ grid, building, stairwell }) };
      const left = { reason: 'movedOut' as const, ...(on && { on }), away: { move: id, to, toName, at: effectiveAt } };
      return { ...known, left };
    },
    priority: (state: PriorityState | undefined, record): PriorityState =>
      handedOver(state, record.body.household, { because: 'left', move: record.id }, record),
  },
  react: ({ id, log, body }, view): Reaction[] => {
    const { household, persons, to, toName, address, on } = body;
    const travellers = [...new Set(persons)].map((person) =>
      travellerOf(person, view.get<PersonState>(`person/${person}`)),
    );
    const told = {
      move: id,
      household,
      from: log,
      fromName: nameOfPlace(view, log),
      toName,
      ...present({ address, on }),
    };
    return [{ kind: 'residents.expected', key: id, to: { log: to }, body: { ...told, persons: travellers } }];
  },
});

/** Asked back. They count here again once the other community has let them go; until then they are on the way. */
export const moveRecalled = recordKind({
  name: 'residents.moveRecalled',
  version: 1,
  nature: 'decision',
  writer: 'person',
  lasting: true,
  body: Type.Object({ move: Uuid, household: Uuid, ...crossers, to: LogCode }, { additionalProperties: false }),
  subjects: ({ body }) => [departureKey(body.move)],
  reads: ({ log, body }) => [`household/${body.household}`, divisionKey(log)],
  standing: ({ body }, view) => placesOf(view, [`household/${body.household}`]),
  accept: ({ body, effectiveAt }, view) => {
    const state = view.get<DepartureState>(departureKey(body.move));
    if (!state || state.to !== body.to || state.household !== body.household) return refused('residents.moveUnknown');
    const sent = new Set(state.persons.filter((one) => one.state === 'inTransit').map(({ person }) => person));
    const asked = effectiveAt > state.at && body.persons.every((person) => sent.has(person));
    return asked ? accepted : refused('residents.moveSettled');
  },
  folds: {
    departure: (state: DepartureState | undefined, { body, by, effectiveAt }): DepartureState => {
      const unknown = { ...body, toName: body.to, sentBy: by, sentAt: effectiveAt, at: effectiveAt, persons: [] };
      const { persons, ...known } = state ?? unknown;
      const recalled = (one: DepartureState['persons'][number]) =>
        one.state === 'inTransit' && body.persons.includes(one.person) ? { ...one, state: 'recalled' as const } : one;
      return { ...known, at: Math.max(known.at, effectiveAt), persons: persons.map(recalled) };
    },
  },
  react: ({ log, body }, view): Reaction[] => {
    const { move, household, persons, to } = body;
    const told = { move, household, persons, from: log, fromName: nameOfPlace(view, log) };
    return [{ kind: 'residents.recallAsked', key: move, to: { log: to }, body: told }];
  },
});

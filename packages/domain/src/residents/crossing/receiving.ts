/** Who is expected from another community: taken into a household here, or sent back. */

import * as Type from 'typebox';
import { divisionKey, nameOfPlace } from '../../places/index.ts';
import { accepted, type Reaction, recordKind, refused, Uuid } from '../../records/index.ts';
import { type PriorityState, priorityRows } from '../priority.ts';
import { openRounds, presenceOf, roundsOpen, withoutPersons, withPerson } from '../roll.ts';
import type { HouseholdState, PersonState } from '../shapes.ts';
import { placesOf, present, standingOf } from '../spots.ts';
import { handedOver, takenIn } from '../watching.ts';
import { changed, standsAt } from './expected.ts';
import { type ArrivalState, arrivalKey, crossers, SendingBack, type Traveller, travellerOf } from './shapes.ts';

/** They live here now: the same persons, with what was known of them. From here on they count here. */
export const arrivalTaken = recordKind({
  name: 'residents.arrivalTaken',
  version: 1,
  nature: 'decision',
  writer: 'person',
  lasting: true,
  body: Type.Object({ move: Uuid, household: Uuid, ...crossers }, { additionalProperties: false }),
  subjects: ({ body }) => [
    arrivalKey(body.move),
    `household/${body.household}`,
    ...[...new Set(body.persons)].map((person) => `person/${person}` as const),
    ...priorityRows(body.persons),
  ],
  reads: ({ log }) => [openRounds, divisionKey(log)],
  standing: ({ body }, view) => placesOf(view, [`household/${body.household}`]),
  accept: ({ body, effectiveAt }, view) => {
    const state = view.get<ArrivalState>(arrivalKey(body.move));
    if (!state) return refused('residents.arrivalUnknown');
    if (!view.get(`household/${body.household}`)) return refused('residents.noSuchHousehold');
    const waiting = standsAt(state, 'expected', effectiveAt);
    return body.persons.every((person) => waiting.has(person)) ? accepted : refused('residents.arrivalSettled');
  },
  context: ({ body }, view) => {
    const state = view.get<ArrivalState>(arrivalKey(body.move));
    const told = state?.persons.filter(({ person }) => body.persons.includes(person)) ?? [];
    return {
      ...standingOf(view.get<HouseholdState>(`household/${body.household}`)),
      rounds: roundsOpen(view),
      told: told.map(({ state: _s, into: _i, ...traveller }) => traveller),
      ...(state && { from: state.from, fromName: state.fromName }),
    };
  },
  folds: {
    arrival: (state: ArrivalState | undefined, record): ArrivalState =>
      changed(state, record, ({ person }) => ({ person, state: 'taken', into: record.body.household })),
    household: (state: HouseholdState | undefined, { body }, context): HouseholdState =>
      body.persons.reduce<HouseholdState | undefined>(
        (home, person) => withPerson(home, body.household, person, context),
        state,
      ) as HouseholdState,
    person: (state: PersonState | undefined, { body, effectiveAt }, context, person): PersonState => {
      const { grid, building, stairwell } = context as Partial<HouseholdState>;
      const { told, from, fromName } = context as { told?: Traveller[]; from?: string; fromName?: string };
      const { left: _, mergedInto: _m, ...known } = state ?? { person };
      return {
        ...known,
        ...told?.find((one) => one.person === person),
        ...present({ grid, building, stairwell }),
        ...{ person, household: body.household, arrival: 'movedIn' },
        crossed: { move: body.move, at: effectiveAt, ...present({ from, fromName }) },
      };
    },
    priority: (state: PriorityState | undefined, { body }, context): PriorityState =>
      takenIn(state, body.household, context as Partial<HouseholdState>),
  },
  react: ({ log, body }, view): Reaction[] => {
    const state = view.get<ArrivalState>(arrivalKey(body.move));
    if (!state) return [];
    const told = { move: body.move, household: state.household, persons: body.persons };
    const here = { there: log, thereName: nameOfPlace(view, log) };
    return [{ kind: 'residents.moveTaken', key: body.move, to: { log: state.from }, body: { ...told, ...here } }];
  },
});

/** Taking them in was a slip: they are expected again, as long as nothing else was said of them here. */
export const takingUndone = recordKind({
  name: 'residents.takingUndone',
  version: 1,
  nature: 'decision',
  writer: 'person',
  lasting: true,
  body: Type.Object({ move: Uuid, household: Uuid, ...crossers }, { additionalProperties: false }),
  subjects: arrivalTaken.subjects,
  reads: ({ log }) => [openRounds, divisionKey(log)],
  standing: ({ body }, view) => placesOf(view, [`household/${body.household}`]),
  accept: ({ body, effectiveAt }, view) => {
    const state = view.get<ArrivalState>(arrivalKey(body.move));
    if (!state) return refused('residents.arrivalUnknown');
    const taken = standsAt(state, 'taken', effectiveAt);
    const untouched = body.persons.every((id) => {
      const person = view.get<PersonState>(`person/${id}`);
      const here = person && !presenceOf(person) && person.household === body.household;
      return taken.has(id) && here && person.crossed?.move === body.move;
    });
    return untouched ? accepted : refused('residents.takenOtherwise');
  },
  context: ({ body }, view) => {
    const { from, fromName } = view.get<ArrivalState>(arrivalKey(body.move)) ?? {};
    return {
      ...standingOf(view.get<HouseholdState>(`household/${body.household}`)),
      rounds: roundsOpen(view),
      told: body.persons.map((id) => travellerOf(id, view.get<PersonState>(`person/${id}`))),
      ...present({ from, fromName }),
    };
  },
  folds: {
    arrival: (state: ArrivalState | undefined, record, context): ArrivalState => {
      const told = context.told as readonly Traveller[];
      return changed(state, record, ({ person }) => ({
        ...told.find((one) => one.person === person),
        ...{ person, state: 'expected' },
      }));
    },
    household: (state: HouseholdState | undefined, { body }, context): HouseholdState =>
      withoutPersons(state, body.household, body.persons, context),
    person: (state: PersonState | undefined, { body, effectiveAt: at }, context, person): PersonState => {
      const { move, household } = body;
      const { from = '00', fromName = '?' } = context as { from?: string; fromName?: string };
      const away = { move, to: from, toName: fromName, at };
      return { ...(state ?? { person, household }), left: { reason: 'listedInError', away }, crossed: { move, at } };
    },
    priority: (state: PriorityState | undefined, record): PriorityState => {
      const { move, household } = record.body;
      return handedOver(state, household, { because: 'mistake', move }, record);
    },
  },
  react: ({ log, body }, view): Reaction[] => {
    const state = view.get<ArrivalState>(arrivalKey(body.move));
    if (!state) return [];
    const told = { move: body.move, household: state.household, persons: body.persons };
    const here = { there: log, thereName: nameOfPlace(view, log) };
    return [{ kind: 'residents.moveUntaken', key: body.move, to: { log: state.from }, body: { ...told, ...here } }];
  },
});

/** Not ours: they go back to where they came from, and nobody's name stays behind. */
export const arrivalReturned = recordKind({
  name: 'residents.arrivalReturned',
  version: 1,
  nature: 'decision',
  writer: 'person',
  lasting: true,
  body: Type.Object({ move: Uuid, ...crossers, because: SendingBack }, { additionalProperties: false }),
  subjects: ({ body }) => [arrivalKey(body.move)],
  reads: ({ log }) => [divisionKey(log)],
  accept: ({ body, effectiveAt }, view) => {
    const state = view.get<ArrivalState>(arrivalKey(body.move));
    if (!state) return refused('residents.arrivalUnknown');
    const waiting = standsAt(state, 'expected', effectiveAt);
    return body.persons.every((person) => waiting.has(person)) ? accepted : refused('residents.arrivalSettled');
  },
  folds: {
    arrival: (state: ArrivalState | undefined, record): ArrivalState =>
      changed(state, record, ({ person }) => ({ person, state: 'sentBack' })),
  },
  react: ({ log, body }, view): Reaction[] => {
    const state = view.get<ArrivalState>(arrivalKey(body.move));
    if (!state) return [];
    const { move, persons, because } = body;
    const told = { move, household: state.household, persons, because };
    const here = { there: log, thereName: nameOfPlace(view, log) };
    return [{ kind: 'residents.moveReturned', key: move, to: { log: state.from }, body: { ...told, ...here } }];
  },
});

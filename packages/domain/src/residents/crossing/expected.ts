/** Who is expected from another community, as the receiving log is told; seen by its desk alone. */

import * as Type from 'typebox';
import { divisionKey, nameOfPlace } from '../../places/index.ts';
import { accepted, Day, LogCode, question, type Reaction, recordKind, register, Uuid } from '../../records/index.ts';
import { ArrivalState, type Arriving, arrivalKey, crossers, newAddress, PlaceName, Traveller } from './shapes.ts';

export const arrival = register({
  name: 'arrival',
  version: 1,
  schema: ArrivalState,
  standing: () => ({}),
  status: ({ persons }) => (persons.some(({ state }) => state === 'expected') ? 'expected' : 'settled'),
  measure: ({ persons }) => [
    { scope: 'movement', name: 'expected', value: persons.filter(({ state }) => state === 'expected').length },
  ],
  conceals: ({ sight }) => !sight.desk,
  mask: (state, { sight }) =>
    sight.desk ? { ...state, persons: state.persons.map(({ document: _, ...one }) => one) } : undefined,
});

type Answering = { move: string; persons: readonly string[] };

/** What a record says of an arrival that its log does not hold (any more): nothing that names anybody. */
function bare({ body, effectiveAt }: { body: Answering; effectiveAt: number }): ArrivalState {
  const nowhere = { household: body.move, from: '00', fromName: '?', sentAt: effectiveAt, at: effectiveAt };
  return { move: body.move, ...nowhere, persons: body.persons.map((person) => ({ person, state: 'expected' })) };
}

export function changed(
  state: ArrivalState | undefined,
  record: { body: Answering; effectiveAt: number },
  change: (one: Arriving) => Arriving,
): ArrivalState {
  const known = state ?? bare(record);
  const persons = known.persons.map((one) => (record.body.persons.includes(one.person) ? change(one) : one));
  return { ...known, at: Math.max(known.at, record.effectiveAt), persons };
}

/** The persons of an arrival that are in this state now, if what is said comes after what was done last. */
export function standsAt(state: ArrivalState | undefined, wanted: Arriving['state'], effectiveAt: number): Set<string> {
  if (!state || effectiveAt <= state.at) return new Set();
  return new Set(state.persons.filter((one) => one.state === wanted).map(({ person }) => person));
}

/** They are sent here; whoever is at the desk says whether they are ours. */
export const expected = recordKind({
  name: 'residents.expected',
  version: 1,
  nature: 'observation',
  writer: 'system',
  lasting: true,
  body: Type.Object({
    move: Uuid,
    household: Uuid,
    from: LogCode,
    fromName: PlaceName,
    /** As those who sent them call this place. */
    toName: PlaceName,
    address: newAddress,
    on: Type.Optional(Day),
    persons: Type.Array(Traveller),
  }),
  subjects: ({ body }) => [arrivalKey(body.move)],
  folds: {
    arrival: (_state, { body, effectiveAt }): ArrivalState => {
      const { persons, toName: _, ...told } = body;
      const waiting = persons.map((one): Arriving => ({ ...one, state: 'expected' }));
      return { ...told, sentAt: effectiveAt, at: effectiveAt, persons: waiting };
    },
  },
  // There is no such log: whoever sent them learns it, and has them back.
  returned: ({ log, body }) => {
    const { move, household, toName, persons } = body;
    const told = { move, household, there: log, thereName: toName, persons: persons.map(({ person }) => person) };
    return { kind: 'residents.moveReturned', key: 'unreachable', body: { ...told, because: 'unreachable' } };
  },
});

/** Those who sent them ask for them back: whom nobody has taken in goes; of the others the desk is asked. */
export const recallAsked = recordKind({
  name: 'residents.recallAsked',
  version: 1,
  nature: 'observation',
  writer: 'system',
  lasting: true,
  body: Type.Object({ move: Uuid, household: Uuid, ...crossers, from: LogCode, fromName: PlaceName }),
  subjects: ({ body }) => [arrivalKey(body.move)],
  reads: ({ log }) => [divisionKey(log)],
  accept: ({ body, effectiveAt }, view) => {
    const state = view.get<ArrivalState>(arrivalKey(body.move));
    const waiting = standsAt(state, 'expected', effectiveAt);
    const kept = body.persons.some((person) => !waiting.has(person) && !isGone(state, person));
    return kept ? question('residents.recallAfterTaken', { place: body.fromName }) : accepted;
  },
  context: ({ body, effectiveAt }, view) => {
    const waiting = standsAt(view.get<ArrivalState>(arrivalKey(body.move)), 'expected', effectiveAt);
    return { released: body.persons.filter((person) => waiting.has(person)) };
  },
  folds: {
    arrival: (state: ArrivalState | undefined, record, context): ArrivalState => {
      const released = context.released as readonly string[];
      const { body, effectiveAt } = record;
      return changed(state, { body: { move: body.move, persons: released }, effectiveAt }, ({ person }) => ({
        ...{ person, state: 'recalled' },
      }));
    },
  },
  react: ({ log, body }, view, context): Reaction[] => {
    const persons = (context.released ?? []) as readonly string[];
    if (persons.length === 0) return [];
    const told = { move: body.move, household: body.household, persons, because: 'recalled' };
    const here = { there: log, thereName: nameOfPlace(view, log) };
    return [{ kind: 'residents.moveReturned', key: body.move, to: { log: body.from }, body: { ...told, ...here } }];
  },
});

function isGone(state: ArrivalState | undefined, person: string): boolean {
  const one = state?.persons.find((other) => other.person === person);
  return one?.state === 'sentBack' || one?.state === 'recalled';
}

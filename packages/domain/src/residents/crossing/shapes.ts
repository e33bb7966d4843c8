/**
 * Going to another community. Whoever goes is handed over like a letter: they count where they were
 * until they are sent, then on the way, then where they are taken in. Two rows know of it, one in each
 * log; neither community ever counts somebody whom the other counts.
 */
import type { Static } from 'typebox';
import * as Type from 'typebox';
import { Day, Instant, LogCode, personal, Uuid } from '../../records/index.ts';
import { DwellingState, type PersonState, personFields } from '../shapes.ts';

export const PlaceName = Type.String({ minLength: 1, maxLength: 80 });
const Persons = Type.Array(Uuid, { minItems: 1, maxItems: 60 });
export const crossers = { persons: Persons };
/** Where to, as far as they told; tied to the household they left, hence personal. */
export const newAddress = Type.Optional(personal('household', Type.String({ maxLength: 120 })));

/** Why the other community does not take somebody in. `unreachable`: there is no such place to send to. */
export const SendingBack = Type.Union([Type.Literal('notOurs'), Type.Literal('neverCame'), Type.Literal('noSuchDoor')]);
export type SendingBack = Static<typeof SendingBack>;
export const CameBack = Type.Union([...SendingBack.anyOf, Type.Literal('recalled'), Type.Literal('unreachable')]);
export type CameBack = Static<typeof CameBack>;

/**
 * What goes along: what is needed to find and to ask somebody. What neighbours or workers remarked stays.
 * Sealed fields travel as they are, under the person's own key: whoever erases that key erases them in both logs.
 */
const { carer: _carer, note: _note, ...travelling } = personFields;
export const Traveller = Type.Object({ person: Uuid, ...travelling });
export type Traveller = Static<typeof Traveller>;

export function travellerOf(person: string, state: PersonState | undefined): Traveller {
  const told = Object.keys(travelling).flatMap((name) => {
    const value = state?.[name as keyof typeof travelling];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(told), person } as Traveller;
}

/** Each is on the way (asked back or not), taken in there, or here again. */
const Departing = Type.Object({
  person: Uuid,
  state: Type.Union([
    Type.Literal('inTransit'),
    Type.Literal('recalled'),
    Type.Literal('taken'),
    Type.Literal('returned'),
  ]),
  because: Type.Optional(CameBack),
});

/** In the log they left: one row a handing over, under the id of the record that sent them. */
export const DepartureState = Type.Object({
  move: Uuid,
  household: Uuid,
  grid: Type.Optional(Type.String()),
  building: Type.Optional(Type.String()),
  stairwell: Type.Optional(Type.String()),
  to: LogCode,
  toName: PlaceName,
  address: newAddress,
  on: Type.Optional(Day),
  sentBy: Type.String(),
  sentAt: Instant,
  /** When anything last happened to it; what is decided later must come after this. */
  at: Instant,
  /** As the dwelling was, should they come back to it. */
  dwelling: Type.Optional(DwellingState),
  persons: Type.Array(Departing),
});
export type DepartureState = Static<typeof DepartureState>;

const Arriving = Type.Object({
  ...Traveller.properties,
  state: Type.Union([
    Type.Literal('expected'),
    Type.Literal('taken'),
    Type.Literal('sentBack'),
    Type.Literal('recalled'),
  ]),
  into: Type.Optional(Uuid),
});
export type Arriving = Static<typeof Arriving>;

/** In the log they go to: who is expected, from where. Names stay in it only as long as somebody is expected. */
export const ArrivalState = Type.Object({
  move: Uuid,
  /** The household they left, in the log they left. */
  household: Uuid,
  from: LogCode,
  fromName: PlaceName,
  address: newAddress,
  on: Type.Optional(Day),
  sentAt: Instant,
  at: Instant,
  persons: Type.Array(Arriving),
});
export type ArrivalState = Static<typeof ArrivalState>;

export const departureKey = (move: string) => `departure/${move}` as const;
export const arrivalKey = (move: string) => `arrival/${move}` as const;

/** Whether somebody is on the way to another community, as the one they left knows it. */
export const onTheWay = ({ state }: { state: DepartureState['persons'][number]['state'] }) =>
  state === 'inTransit' || state === 'recalled';

/** What the other community answers, in the log of the one they left. Written by the system alone. */
import * as Type from 'typebox';
import { accepted, LogCode, question, recordKind, Uuid } from '../../records/index.ts';
import { type PriorityState, priorityRows } from '../priority.ts';
import { openRounds, roundsOpen, withPerson } from '../roll.ts';
import type { DwellingState, HouseholdState, PersonState } from '../shapes.ts';
import { present, standingOf } from '../spots.ts';
import { handedBack } from '../watching.ts';
import { CameBack, crossers, type DepartureState, departureKey, PlaceName } from './shapes.ts';

type Departing = DepartureState['persons'][number];
const answer = { move: Uuid, household: Uuid, ...crossers, there: LogCode, thereName: PlaceName };

function answered(
  state: DepartureState | undefined,
  { body, by, effectiveAt }: { body: Answer; by: string; effectiveAt: number },
  change: (one: Departing) => Departing,
): DepartureState {
  const { move, household, there, thereName, persons } = body;
  const unknown: DepartureState = {
    ...{ move, household, to: there, toName: thereName, sentBy: by, sentAt: effectiveAt, at: effectiveAt },
    persons: persons.map((person) => ({ person, state: 'inTransit' })),
  };
  const known = state ?? unknown;
  const changed = known.persons.map((one) => (persons.includes(one.person) ? change(one) : one));
  return { ...known, at: Math.max(known.at, effectiveAt), persons: changed };
}
type Answer = { move: string; household: string; persons: readonly string[]; there: string; thereName: string };

/** They were taken in there, and count there now. */
export const moveTaken = recordKind({
  name: 'residents.moveTaken',
  version: 1,
  nature: 'observation',
  writer: 'system',
  lasting: true,
  body: Type.Object(answer),
  subjects: ({ body }) => [departureKey(body.move)],
  accept: ({ body }, view) => {
    const state = view.get<DepartureState>(departureKey(body.move));
    const asked = state?.persons.some((one) => one.state === 'recalled' && body.persons.includes(one.person));
    return asked ? question('residents.recalledTooLate', { place: body.thereName }) : accepted;
  },
  folds: {
    departure: (state: DepartureState | undefined, record): DepartureState =>
      answered(state, record, ({ person }) => ({ person, state: 'taken' })),
  },
});

/** Their being taken in was a slip over there: they are on the way again. */
export const moveUntaken = recordKind({
  name: 'residents.moveUntaken',
  version: 1,
  nature: 'observation',
  writer: 'system',
  lasting: true,
  body: Type.Object(answer),
  subjects: ({ body }) => [departureKey(body.move)],
  folds: {
    departure: (state: DepartureState | undefined, record): DepartureState =>
      answered(state, record, ({ person }) => ({ person, state: 'inTransit' })),
  },
});

const asked = {
  notOurs: 'residents.cameBackNotOurs',
  neverCame: 'residents.cameBackNeverCame',
  noSuchDoor: 'residents.cameBackNoSuchDoor',
  unreachable: 'residents.cameBackUnreachable',
} as const;

/** They were not taken in there, and count in their old household again. */
export const moveReturned = recordKind({
  name: 'residents.moveReturned',
  version: 1,
  nature: 'observation',
  writer: 'system',
  lasting: true,
  body: Type.Object({ ...answer, because: CameBack }),
  subjects: ({ body }) => [
    departureKey(body.move),
    `household/${body.household}`,
    ...[...new Set(body.persons)].map((person) => `person/${person}` as const),
    ...priorityRows(body.persons),
  ],
  reads: () => [openRounds],
  accept: ({ body: { because, thereName } }) =>
    because === 'recalled' ? accepted : question(asked[because], { place: thereName }),
  context: ({ body }, view) => {
    const household = view.get<HouseholdState>(`household/${body.household}`);
    const dwelling = view.get<DepartureState>(departureKey(body.move))?.dwelling;
    const empty = household?.dwellingState === 'vacant' && household.persons.length === 0;
    return { ...standingOf(household), rounds: roundsOpen(view), ...(empty && dwelling && { dwelling }) };
  },
  folds: {
    departure: (state: DepartureState | undefined, record): DepartureState => {
      const { because } = record.body;
      return answered(state, record, ({ person }) => ({ person, state: 'returned', because }));
    },
    household: (state: HouseholdState | undefined, { body }, context): HouseholdState => {
      const dwellingState = context.dwelling as DwellingState | undefined;
      const joined = body.persons.reduce<HouseholdState | undefined>(
        (home, person) => withPerson(home, body.household, person, context),
        state,
      ) as HouseholdState;
      return { ...joined, ...(dwellingState && { dwellingState }) };
    },
    person: (state: PersonState | undefined, { body, effectiveAt }, context, person): PersonState => {
      const { move, household } = body;
      const { grid, building, stairwell } = context as Partial<HouseholdState>;
      const { left: _, ...known } = state ?? { person };
      return {
        ...known,
        ...present({ grid, building, stairwell }),
        ...{ person, household, crossed: { move, at: effectiveAt } },
      };
    },
    priority: (state: PriorityState | undefined, { body }, context): PriorityState =>
      handedBack(state, body.household, body.move, context as Partial<HouseholdState>),
  },
});

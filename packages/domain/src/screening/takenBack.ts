/**
 * Words of the registry that are taken back when a round has counted on them already. Who was listed by mistake
 * before a round began was pinned with it, and with each visit since: unsaid, they would stay to be asked for ever.
 * Who left by mistake is there again, and no round knows of them. What was said while a round was open needs nothing
 * of this: it told the round by records of its own, which go with it.
 */
import * as Type from 'typebox';
import { type Area, type Context, type Reaction, recordKind, type Undoing, Uuid, type View } from '../records/index.ts';
import { type HouseholdState, occupantsAt, priorityRows, stoodAt } from '../residents/index.ts';
import { asItWas, rowOf } from './beside.ts';
import { withOccupants } from './persons.ts';
import { withLeavers, withNewcomers } from './presence.ts';
import { comesOnto, goesOff, listMoved, onTheList, onTheListUntil } from './priority.ts';
import { open } from './round.ts';
import { asks } from './scope.ts';
import type { CoverageState } from './shapes.ts';
import { coverageKey } from './visit.ts';

const Key = Type.Optional(Type.String());

/** A household is not who the round took it for. */
const occupantsMended = recordKind({
  name: 'screening.occupantsMended',
  version: 1,
  nature: 'observation',
  writer: 'system',
  body: Type.Object({
    round: Uuid,
    household: Uuid,
    /** Counted when the round began, and never there. */
    never: Type.Array(Uuid),
    /** There all the time, and not counted. */
    back: Type.Array(Uuid),
    /** The household as a whole never was; it was counted where it was said to stand. */
    whole: Type.Optional(Type.Object({ grid: Key, building: Key, stairwell: Key })),
  }),
  subjects: ({ body }) => [coverageKey(body.round, body.household)],
  reads: ({ body }) => [`household/${body.household}`, ...priorityRows([body.household, ...body.never, ...body.back])],
  context: (record, view, { policy }) => ({
    ...asItWas(record, view, policy.screening.settlesVacant),
    ...onTheListUntil(record, view, record.body.never),
    onAgain: onTheList(view, record.body.household, record.body.back).priority,
    ...record.body.whole,
  }),
  folds: {
    coverage: (state: CoverageState | undefined, record, context): CoverageState => {
      const { never, back, whole } = record.body;
      const at = record.effectiveAt;
      const row = rowOf(state, record, context);
      const gone = new Set(row.gone?.map(({ person }) => person));
      const counted = {
        ...row,
        listed: row.listed || whole !== undefined,
        persons: withOccupants(
          row.persons,
          never.filter((person) => !gone.has(person)),
        ),
      };
      const told = { persons: never, reason: 'listedInError' as const, at, whole: whole !== undefined };
      const { priority, onAgain } = context as { priority?: readonly string[]; onAgain?: readonly string[] };
      const going = never.length > 0 || whole ? withLeavers(counted, told, context) : counted;
      const left = listMoved(listMoved(going, goesOff, priority), comesOnto, onAgain);
      if (back.length === 0) return left;
      const known = new Set([...gone, ...(left.came ?? []).map(({ person }) => person)]);
      const came = back.filter((person) => !known.has(person)).map((person) => ({ person, at }));
      const beside = { ...left, ...(came.length > 0 && { came: [...(left.came ?? []), ...came] }) };
      return withNewcomers(
        beside,
        back.map((person) => ({ person, at })),
        context,
      );
    },
  },
});

type Home = { household: string };

/** Of one kind of record: the households that it speaks of. */
function undoing<Body>(of: string, households: (body: Body) => readonly string[]): Undoing<Body> {
  return {
    of,
    reads: ({ body }) => ['openRounds/now', ...households(body).map((id) => `household/${id}` as const)],
    react: ({ body }, view, context, before) =>
      [...new Set(households(body))].flatMap((household) => mended(household, view, before, context)),
  };
}

/** Word to each round that asks a household, of whom it counted there when it began and now is wrong about. */
function mended(household: string, view: View, before: Pick<View, 'get'>, context: Context): Reaction[] {
  const [stood, stands] = [before, view].map((one) => one.get<HouseholdState>(`household/${household}`));
  const told = (context.rounds ?? []) as readonly string[];
  return open(view).flatMap((round) => {
    const state = stands ?? stood;
    if (!state || !asks(round, state)) return [];
    const counted = occupantsAt(stood, round.round);
    const there = occupantsAt(stands, round.round);
    const never = counted.filter((person) => !there.includes(person));
    const back = there.filter((person) => !counted.includes(person));
    // A household listed while the round was open was told to it, and goes by the same way.
    const whole = stands || told.includes(round.round) ? undefined : stoodAt(stood, round.round);
    if ((!stands && !whole) || (never.length + back.length === 0 && !whole)) return [];
    const body = { round: round.round, household, never, back, ...(whole && { whole }) };
    return [{ kind: occupantsMended.name, key: `${round.round}:${household}`, body }];
  });
}

export const takenBack = {
  kinds: [occupantsMended],
  undoings: [
    undoing<Home>('residents.householdListed', ({ household }) => [household]),
    undoing<Home>('residents.personListed', ({ household }) => [household]),
    undoing<Home>('residents.personLeft', ({ household }) => [household]),
    undoing<Home>('residents.householdLeft', ({ household }) => [household]),
    undoing<Home & { from: string }>('residents.personMoved', ({ household, from }) => [from, household]),
    undoing<{ foldedHousehold: string }>('residents.personsMerged', ({ foldedHousehold }) => [foldedHousehold]),
  ],
} satisfies Pick<Area, 'kinds' | 'undoings'>;

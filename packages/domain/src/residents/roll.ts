/**
 * Who is in a household, and who was when a round began.
 *
 * A round copies no roster, so a visit pins the household as it was at the opening: who is there now,
 * less who came since, with who left since. Both are told to the round by records of their own. So a
 * coming or a leaving can be taken back, and visits may arrive before it or after, with the same result.
 */
import type { Context, Standing, SubjectKey, View } from '../records/index.ts';
import type { HouseholdState, PersonState } from './shapes.ts';
import { present } from './spots.ts';

/** Kept by the area that screens; residents ask no more of a round than whether it is open. */
export const openRounds: SubjectKey = 'openRounds/now';

export function roundsOpen(view: View): readonly string[] {
  const rounds = view.get<{ rounds: readonly { round: string }[] }>(openRounds)?.rounds ?? [];
  return rounds.map(({ round }) => round);
}

type Pinned = Partial<Pick<HouseholdState, 'grid' | 'building' | 'stairwell'>> & { rounds?: readonly string[] };
type Beside = NonNullable<HouseholdState['beside']>;

export function withPerson(
  state: HouseholdState | undefined,
  household: string,
  person: string,
  context: Context,
): HouseholdState {
  const { grid, building, stairwell, rounds } = context as unknown as Pinned;
  const unknown = { household, ...present({ grid, stairwell }), building: building ?? '', persons: [] };
  const { left: _, ...known }: HouseholdState = {
    door: { label: '?' },
    dwellingState: 'unknown',
    source: 'door',
    ...(state ?? unknown),
  };
  if (known.persons.includes(person)) return known;
  const beside = noted(known.beside, rounds, 'came', [person]);
  // Where somebody moves in, the dwelling stands empty no more; by whom it is held, somebody will say.
  const dwellingState = known.dwellingState === 'vacant' ? ('unknown' as const) : known.dwellingState;
  return { ...known, dwellingState, persons: [...known.persons, person], ...(beside && { beside }) };
}

export function withoutPersons(
  state: HouseholdState | undefined,
  household: string,
  persons: readonly string[],
  context: Context,
): HouseholdState {
  const { grid, building, stairwell, rounds } = context as unknown as Pinned;
  const unknown = { household, ...present({ grid, stairwell }), building: building ?? '', persons: [] };
  const known: HouseholdState = {
    door: { label: '?' },
    dwellingState: 'unknown',
    source: 'door',
    ...(state ?? unknown),
  };
  const going = known.persons.filter((person) => persons.includes(person));
  const { head, ...kept } = known;
  const beside = noted(known.beside, rounds, 'left', going);
  return {
    ...kept,
    ...(head && !going.includes(head) && { head }),
    persons: known.persons.filter((person) => !going.includes(person)),
    ...(beside && { beside }),
  };
}

/** The first change of a person in a round says whether they were there at its opening. */
function noted(
  before: Beside | undefined,
  rounds: readonly string[] | undefined,
  change: 'came' | 'left',
  persons: readonly string[],
): Beside | undefined {
  let beside = before;
  for (const round of rounds ?? []) {
    const known = beside?.[round];
    const fresh = persons.filter((one) => !known?.came?.includes(one) && !known?.left?.includes(one));
    if (fresh.length === 0) continue;
    beside = { ...beside, [round]: { ...known, [change]: [...(known?.[change] ?? []), ...fresh] } };
  }
  return beside;
}

/** The household stands elsewhere now; where it stood when the rounds began is kept. */
export function movedTo(state: HouseholdState, to: Standing, rounds: readonly string[]): HouseholdState {
  const { grid, building, stairwell, ...kept } = state;
  const stood = present({ grid, building, stairwell });
  const beside = { ...state.beside };
  for (const round of rounds) beside[round] = { ...beside[round], stood: beside[round]?.stood ?? stood };
  const there = present({ grid: to.grid, stairwell: to.stairwell });
  return { ...kept, ...there, building: to.building ?? '', ...(rounds.length > 0 && { beside }) };
}

/** Who was in the household when the round began. */
export function occupantsAt(state: HouseholdState | undefined, round: string): readonly string[] {
  const { came, left } = state?.beside?.[round] ?? {};
  const stayed = (state?.persons ?? []).filter((person) => !came?.includes(person));
  return left ? [...new Set([...stayed, ...left])].sort() : stayed;
}

/** Where the household stood when the round began. */
export function stoodAt(state: HouseholdState | undefined, round: string): Standing {
  if (!state) return {};
  const { grid, building, stairwell } = state.beside?.[round]?.stood ?? state;
  return present({ grid, building, stairwell });
}

/** Undefined for somebody who is here. */
export function presenceOf(person: Pick<PersonState, 'left' | 'mergedInto'>): 'left' | 'merged' | undefined {
  if (person.mergedInto) return 'merged';
  return person.left && 'left';
}

/** Whether somebody was handed over to another community: only being handed back brings them here again. */
export function awayFrom(person: Pick<PersonState, 'left'> | undefined) {
  return person?.left?.away;
}

/** Somebody is listed again who had left, or had been folded into another. */
export function backAgain(state: PersonState | undefined): Partial<PersonState> {
  if (!state) return {};
  // They count in the other community, or on the way to it: here they are a question, and not counted twice.
  if (awayFrom(state)) return state;
  const { left: _l, mergedInto: _m, arrival: _a, ...kept } = state;
  return kept;
}

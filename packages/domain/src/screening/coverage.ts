/** The coverage register: one row a round and household, and what it measures. */
import { type Measure, register } from '../records/index.ts';
import { covered } from './account.ts';
import { anyNeedsSomebody } from './ownAnswers.ts';
import { answeredHere, takenOut } from './persons.ts';
import { priorityMeasures } from './priority.ts';
import { CoverageState, type HouseholdEnd } from './shapes.ts';

export const coverage = register({
  name: 'coverage',
  // 6: an entry is merged only where it still belonged to the household then.
  version: 6,
  schema: CoverageState,
  standing: ({ grid, building, stairwell }) => ({ grid, building, stairwell }),
  parent: (state) => state.round,
  status: (state) => state.end,
  dueAt: (state) => state.nextTryAt,
  measure,
  mask: (state, { sight }) => {
    if (!sight.names) return undefined;
    if (sight.health) return state;
    const { priority: _, ...shown } = state;
    // A row that only the priority list made says no more than its absence: nobody has been there yet.
    return state.visits === 0 && !state.added ? undefined : withoutOuting(shown);
  },
});

/**
 * 户数 are distinct and never summed over days; 户次 and 人次 are counted per day. All four are kept
 * apart by name, so that nobody can report one as another.
 */
function measure(state: CoverageState): Measure[] {
  const scope = state.round;
  if (!state.listed) return [{ scope, name: 'unlisted', value: 1 }];
  const gone = state.emptied === true;
  const done = !gone && covered(state.end);
  const found: Measure[] = [
    // Once each, under the day on which it happened: summed up to an evening they say what stood then.
    { scope, name: 'settled', value: done ? 1 : 0, ...(state.settledOn && { day: state.settledOn }) },
    { scope, name: 'tried', value: !gone && !done && state.visits > 0 ? 1 : 0 },
    // Why it is not settled yet; who is not reached at all is what these leave of the denominator.
    { scope, name: leftTally(state.end), value: !gone && !done && state.visits > 0 ? 1 : 0 },
    { scope, name: 'added', value: state.added ? 1 : 0 },
    { scope, name: 'gone', value: gone ? 1 : 0 },
    { scope, name: 'vacant', value: !gone && state.end === 'vacant' ? 1 : 0 },
    { scope, name: 'personsAdded', value: state.came?.length ?? 0 },
    { scope, name: 'personsGone', value: takenOut(state).length },
    ...rehousing(state),
    { scope, name: 'personsAnswered', value: answeredHere(state).length },
    { scope, name: 'needsAttention', value: state.persons.filter((one) => one.state === 'needsAttention').length },
    { scope, name: 'away', value: state.persons.filter((one) => one.state === 'away').length },
  ];
  const [first] = Object.keys(state.visitsByDay).sort();
  if (first) found.push({ scope, name: 'householdsVisited', day: first, value: 1 });
  found.push(...priorityMeasures(state));
  for (const [day, visits] of Object.entries(state.visitsByDay)) {
    found.push({ scope, name: 'householdVisits', day, value: visits });
    found.push({ scope, name: 'householdsOnDay', day, value: 1 });
  }
  for (const [day, answers] of Object.entries(state.answersByDay)) {
    if (answers > 0) found.push({ scope, name: 'personVisits', day, value: answers });
  }
  return found.filter(({ value }) => value !== 0);
}

/** Under which households tried and not settled are counted by their reason. */
export function leftTally(reason: HouseholdEnd): string {
  return `left/${reason}`;
}

/** Counted at the opening where it stood then: there it is one less, and here one more. */
function rehousing(state: CoverageState): Measure[] {
  if (!state.rehoused || state.added) return [];
  const { from, to } = state.rehoused;
  return [
    { scope: state.round, name: 'movedAway', value: 1, at: from },
    { scope: state.round, name: 'movedHere', value: 1, at: to },
  ];
}

/**
 * The same row for somebody not on duty for health. That a person is ill must not show, nor be
 * guessed from a gap: doors settled by phone carry the same mark, so the mark says nothing.
 */
function withoutOuting(state: CoverageState): CoverageState {
  const ill = needsLookingAfter(state);
  const byPhone = covered(state.end) && state.lastChannel !== undefined && state.lastChannel !== 'door';
  if (!ill && !byPhone) {
    const { own: _, ...rest } = state;
    return { ...rest, persons: state.persons.map(({ temperature: _t, reasons: _r, own: _o, ...person }) => person) };
  }
  const {
    note: _,
    voices: _s,
    found: _f,
    lastChannel: _c,
    proxy: _p,
    vacantBy: _v,
    nextTryAt: _n,
    own: _o,
    attempts: _a,
    ...shown
  } = state;
  return { ...shown, end: 'accounted', persons: [], inContact: true };
}

/** Somebody of the household needs looking after, or an answer of the household as a whole says so. */
export function needsLookingAfter({ persons, own }: Pick<CoverageState, 'persons' | 'own'>): boolean {
  return persons.some(({ state }) => state === 'needsAttention') || anyNeedsSomebody(own);
}

/** Whether a household was not settled in a round that is over, or repeated. */
export function missedIn(row: Pick<CoverageState, 'end' | 'inContact'> | undefined): boolean {
  return !row || !(row.inContact || covered(row.end));
}

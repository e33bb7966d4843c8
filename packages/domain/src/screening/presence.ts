/** What comings, leavings, merges and moves do to the account of a household in a round. */
import type { Context, Standing } from '../records/index.ts';
import type { Arrival } from '../residents/index.ts';
import { covered, endOf, type Settling } from './account.ts';
import {
  answeredFor,
  byPerson,
  isEmptied,
  stillThere,
  weighed,
  withGuests,
  withOccupants,
  without,
} from './persons.ts';
import type { CoverageState, GoneBecause, PersonAccount } from './shapes.ts';

type Newcomer = { person: string; arrival?: Arrival; at: number };

/**
 * Somebody belongs to the household. Not asked yet, they open again what was closed, to be tried at
 * any time; and they do so whether the word of them came before the visit or after it.
 */
export function withNewcomers(state: CoverageState, newcomers: readonly Newcomer[], context: Context): CoverageState {
  const back = new Set(newcomers.map(({ person }) => person));
  // Answered for before anybody said that they live here: they come all the same.
  const living = state.persons.filter(({ person }) => !state.guests?.includes(person));
  const known = new Set([...living, ...(state.gone ?? []), ...(state.came ?? [])].map(({ person }) => person));
  const came = byPerson([...(state.came ?? []), ...newcomers.filter(({ person }) => !known.has(person))]);
  const gone = state.gone?.filter(({ person }) => !back.has(person));
  const aliases = Object.entries(state.aliases ?? {}).filter(([folded]) => !back.has(folded));
  const { gone: _, whole: _whole, aliases: _aliases, nextTryAt, ...kept } = state;
  const persons = withOccupants(state.persons, [...back]);
  const toAsk = persons.some((one) => one.state === 'notYet' && back.has(one.person));
  const next = {
    ...withGuests(kept, without(kept.guests, [...back])),
    ...(came.length > 0 && { came }),
    ...(gone?.length && { gone }),
    ...(aliases.length > 0 && { aliases: Object.fromEntries(aliases) }),
    ...(nextTryAt !== undefined && !toAsk && { nextTryAt }),
    persons,
  };
  return weighedAnew(next, context);
}

/** These left. Who was answered for stays counted; the others are out of what has to be accounted for. */
export function withLeavers(
  state: CoverageState,
  told: { persons: readonly string[]; reason: GoneBecause; on?: string; at: number; whole: boolean },
  context: Context,
): CoverageState {
  const { reason, on, at } = told;
  const there = new Set(state.persons.map(({ person }) => person));
  const going = [...new Set(told.persons)].filter(
    (person) => there.has(person) && !state.gone?.some((one) => one.person === person),
  );
  const gone = byPerson([...(state.gone ?? []), ...going.map((person) => ({ person, reason, ...(on && { on }), at }))]);
  const left = {
    ...state,
    ...(gone.length > 0 && { gone }),
    persons: stillThere({ gone }, state.persons),
    ...(told.whole && { whole: true }),
  };
  return weighedAnew(left, context);
}

/** Two entries are one person: one account, the better of both, under the name that was kept. */
export function withMerged(
  state: CoverageState,
  { kept, folded, at }: { kept: string; folded: string; at: number },
  context: Context,
): CoverageState {
  const [theirs, other] = [kept, folded].map((id) => state.persons.find(({ person }) => person === id));
  const left = state.gone?.find(({ person }) => person === folded);
  // Whoever had moved away by then, or had not come yet, is nobody of this household.
  if (left ? left.reason === 'moved' : !other) return state;
  // What had brought the kept entry here was taken back: the one person of the two lives elsewhere.
  if (!theirs) return withLeavers(state, { persons: [folded], reason: 'merged', at, whole: false }, context);
  const aliases = { ...state.aliases, [folded]: kept };
  const rest = state.persons.filter(({ person }) => person !== kept && person !== folded);
  const persons = byPerson([...rest, { ...better(theirs, other), person: kept }]);
  const wasNew = state.came?.some(({ person }) => person === folded) ?? false;
  const came = state.came?.filter(({ person }) => person !== folded);
  const lost = other && !wasNew ? [{ person: folded, reason: 'merged' as const, at }] : [];
  const gone = byPerson([...(state.gone ?? []).filter(({ person }) => person !== folded), ...lost]);
  const { came: _c, gone: _g, ...more } = state;
  const merged = {
    ...withGuests(more, without(more.guests, [folded])),
    ...(came?.length && { came }),
    ...(gone.length > 0 && { gone }),
    aliases,
    persons,
  };
  return weighedAnew(merged, context);
}

export function rehoused(state: CoverageState, from: Standing, to: Standing): CoverageState {
  const { grid: _g, building: _b, stairwell: _s, ...kept } = state;
  return { ...kept, ...to, rehoused: { from: state.rehoused?.from ?? from, to } } as CoverageState;
}

function better(theirs: PersonAccount, other: PersonAccount | undefined): PersonAccount {
  if (!other) return theirs;
  if (answeredFor(theirs) || other.state === 'notYet') return theirs;
  return answeredFor(other) || theirs.state === 'notYet' ? other : theirs;
}

/** The household's end as its people now stand, from what the last visit found. */
function weighedAnew(state: CoverageState, context: Context): CoverageState {
  const { emptied: _, ...kept } = state;
  if (isEmptied(state, state.persons)) {
    const { nextTryAt: _n, ...closed } = kept;
    return { ...closed, end: 'vacant', emptied: true };
  }
  if (state.found === undefined) return { ...kept, end: 'notYet' };
  const end = endNow(state, context as unknown as Settling);
  if (!covered(end)) return { ...kept, end };
  const { nextTryAt: _n, ...closed } = kept;
  return { ...closed, end };
}

function endNow(state: CoverageState, settling: Settling): CoverageState['end'] {
  const { found, vacantBy, came, lastVisitAt = 0 } = state;
  const persons = weighed(state);
  if (found === undefined) return 'notYet';
  if (found !== 'vacant') return endOf(found, vacantBy, persons, settling);
  // The dwelling was found empty, and somebody has come since: somebody is there to be asked.
  const unasked = new Set(persons.filter(({ state }) => state === 'notYet').map(({ person }) => person));
  const since = came?.some(({ person, at }) => at >= lastVisitAt && unasked.has(person)) ?? false;
  if (since) return 'partly';
  return endOf(found, vacantBy, persons, { settlesVacant: settling.settlesVacant ?? [] });
}

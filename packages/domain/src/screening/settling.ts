/**
 * Rounds that a level above opens for households it does not know by name: whoever meets a criterion. Each community
 * goes through its own registers as the round arrives and pins a list, which is the round's denominator there. From
 * then on the round is one of a list, like any that a desk has picked: who moves into a household on it is asked,
 * a household that is found later is not, and what changes in the registers changes nothing. Like the roster the list
 * is of what is here as the round arrives; it is pinned with the record, so that whoever folds it again finds the same
 * (P8), and what other areas tell the round is held against the list alone.
 *
 * A list gives its reason away to whoever reads both. The ids stand on the round, which everybody at work reads, so
 * the criteria do not: they are told to those on duty for health alone (`maskedScope`), and a phone learns that a door is
 * asked and never why. Two of them, the priority list and the leads, are known to nobody else at all; who opens a
 * round for these can have the stairwells round about asked as well, and then the list does not say either which
 * door it was. Cases are no criterion: a household under observation is called on by its own team.
 */
import type { LeadState } from '../leads/index.ts';
import type { PolicyProfile } from '../policy/index.ts';
import { daysAfter, type Surroundings, type View, type Walk } from '../records/index.ts';
import { type HouseholdState, type PersonState, type PriorityState, priorityOfHousehold } from '../residents/index.ts';
import { type ReturneeState, withVisit } from '../returns/index.ts';
import type { RoundCriteria } from './criteria.ts';
import type { OpenRounds } from './round.ts';
import { inScope, type RoundScope } from './scope.ts';
import type { CoverageState } from './shapes.ts';

type Scoped = { readonly scope: RoundScope; readonly follows?: string | undefined };

const spot = ['household', 'grid', 'building', 'stairwell'];
const everyHome: Walk = { register: 'household', fields: [...spot, 'dwellingState', 'persons'] };
const everyListed: Walk = { register: 'priority', has: 'persons', fields: ['household', 'persons'] };
const everyVulnerable: Walk = {
  ...{ register: 'person', has: 'vulnerability' },
  fields: ['household', 'left', 'mergedInto'],
};
const everyLead: Walk = {
  ...{ register: 'lead', status: ['toAssign', 'toVerify'], has: 'household' },
  fields: ['household'],
};
const everyReturnee: Walk = { register: 'returnee', has: 'noted' };
/** Who a visit found away has no row of their own before somebody has spoken to them. */
const everyVisited = (round: string): Walk => ({
  ...{ register: 'coverage', parent: round },
  fields: [...spot, 'persons', 'gone', 'lastBy'],
});

/** What is gone through to find them, and to count who lives there. */
export function walksFor({ criteria }: RoundScope, view: View): readonly Walk[] {
  if (!criteria) return [];
  const { vulnerable, leads, returnedWithin } = criteria;
  return [
    ...[everyHome, everyListed],
    ...(vulnerable ? [everyVulnerable] : []),
    ...(leads ? [everyLead] : []),
    ...(returnedWithin === undefined ? [] : [everyReturnee, ...latestRounds(view).map(everyVisited)]),
  ];
}

/** Whose visits are looked at: the rounds that are open, and the one closed last. Ids are made in the order of time. */
function latestRounds(view: View): readonly string[] {
  const { rounds = [], closed = [] } = view.get<OpenRounds>('openRounds/now') ?? {};
  return [...rounds.map(({ round }) => round), ...[...closed].sort().slice(-1)].sort();
}

type Home = Pick<HouseholdState, 'household' | 'grid' | 'building' | 'stairwell' | 'dwellingState' | 'persons'>;
type Listed = Pick<PriorityState, 'household' | 'persons'>;
type Visited = Pick<CoverageState, 'household' | 'grid' | 'building' | 'stairwell' | 'persons' | 'gone' | 'lastBy'>;
type Around = Pick<Surroundings, 'day' | 'policy'>;

/** The scope that holds in this log: of criteria, the households that meet them now, by the day of the opening. */
export function settledScope({ scope, follows }: Scoped, view: View, around: Around): RoundScope {
  if (!scope.criteria) return scope;
  const { criteria, households = [], places, ...parts } = scope;
  const homes = view.every<Home>(everyHome);
  const met = meeting(criteria, homes, view, around);
  // Asked again: whoever was on the list then is, though the days have gone by that put them there.
  const before = follows === undefined ? undefined : view.get<{ scope: RoundScope }>(`round/${follows}`);
  const again = new Set(before?.scope.households);
  const found = homes
    .filter((home) => (met.has(home.household) && inScope(parts, home)) || again.has(home.household))
    .map(({ household }) => household);
  return { ...(places && { places }), households: [...new Set([...households, ...found])].sort() };
}

/** The same rows by their keys, for whoever counts a list that was found by going through registers. */
export function walkedView(scope: RoundScope, view: View): View {
  if (!scope.criteria) return view;
  const rows = new Map<string, Home>(
    view.every<Home>(everyHome).map((home) => [`household/${home.household}`, home] as const),
  );
  // None, where nobody of a household is on the list: that is an answer too.
  const listed = new Map([...rows.values()].map(({ household }) => [priorityOfHousehold(household), 0]));
  for (const { household, persons } of view.every<Listed>(everyListed)) {
    const name = priorityOfHousehold(household);
    listed.set(name, (listed.get(name) ?? 0) + persons.length);
  }
  return {
    ...view,
    get: <State>(key: string) => rows.get(key) as State | undefined,
    // Nobody knew these households before, so nobody asked for their tallies.
    tally: (scope, name) => {
      const value = scope === 'priority' ? listed.get(name) : undefined;
      return value === undefined ? view.tally(scope, name) : [{ grid: '', building: '', value }];
    },
  };
}

/** A scope as whoever may not know its criteria sees it. */
export function maskedScope({ criteria: _, ...told }: RoundScope): RoundScope {
  return told;
}

function meeting(
  { dwellings, vulnerable, priority, returnedWithin, leads, sameStairwell }: RoundCriteria,
  homes: readonly Home[],
  view: View,
  around: Around,
): ReadonlySet<string> {
  const met = new Set<string>();
  const add = (household: string | undefined) => household !== undefined && met.add(household);
  for (const home of homes) if (dwellings?.includes(home.dwellingState)) add(home.household);
  if (priority) for (const one of view.every<Listed>(everyListed)) if (one.persons.length > 0) add(one.household);
  if (vulnerable) {
    for (const one of view.every<Pick<PersonState, 'household' | 'left' | 'mergedInto'>>(everyVulnerable))
      if (!one.left && !one.mergedInto) add(one.household);
  }
  if (leads) for (const one of view.every<Pick<LeadState, 'household'>>(everyLead)) add(one.household);
  if (returnedWithin !== undefined) {
    const since = daysAfter(around.day, -returnedWithin);
    for (const one of journeys(view, around.policy)) if (awayOrBackSince(one, since)) add(one.household);
  }
  if (!sameStairwell) return met;
  const stairwell = ({ building, stairwell: one = '' }: Home) => `${building}\u0000${one}`;
  const stairwells = new Set(homes.filter((home) => met.has(home.household) && home.building).map(stairwell));
  for (const home of homes) if (stairwells.has(stairwell(home))) add(home.household);
  return met;
}

/** Everybody of the register, and whom the latest visit found away or met again. */
function journeys(view: View, policy: PolicyProfile): Iterable<ReturneeState> {
  const found = new Map(view.every<ReturneeState>(everyReturnee).map((one) => [one.person, one]));
  const words = new Map<string, [Visited, Visited['persons'][number]]>();
  for (const row of latestRounds(view).flatMap((round) => view.every<Visited>(everyVisited(round)))) {
    const gone = row.gone?.map(({ person }) => person);
    for (const account of row.persons) {
      if (account.state !== 'notYet' && !gone?.includes(account.person)) words.set(account.person, [row, account]);
    }
  }
  for (const [person, [row, account]] of words) {
    const state = withVisit(found.get(person), row, account, policy);
    if (state) found.set(person, state);
  }
  return found.values();
}

/** @param since the first civil day that counts */
export function awayOrBackSince(state: ReturneeState, since: string): boolean {
  if (state.closed) return false;
  const returned = state.registered?.arrivedOn ?? state.back?.day;
  return returned === undefined || returned >= since;
}

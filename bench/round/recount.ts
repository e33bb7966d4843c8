/**
 * The round counted again by other means: from what the phones wrote down, without the server's rules, rows or tallies.
 * Written apart from `@fangxian/domain` on purpose; where the two differ, one of them is wrong.
 */
export type Written = {
  id: string;
  kind: string;
  /** When it happened, ms. */
  at: number;
  by: string;
  body: unknown;
  voids?: string;
  corrects?: string;
};

export type Known = { household: string; building: string; persons: readonly string[] };

export type Reached = 'settled' | 'tried' | 'notReached';
export type Recount = {
  households: ReadonlyMap<string, { reached: Reached; building: string; personsAnswered: number }>;
  personsAnswered: number;
  needsAttention: number;
  away: number;
  householdVisits: number;
  personVisits: number;
  persons: number;
};

type Visit = {
  household: string;
  outcome: string;
  vacantBy?: string;
  answers: readonly { person: string; state: string; source: string; awayAt?: string }[];
};
type Word = { state: string; firstHand: boolean };

const firstHand = new Set(['door', 'phone', 'message', 'self']);
const knowsOfVacancy = new Set(['door', 'phone', 'property', 'buildingLead']);
const closing = new Set(['well', 'needsAttention', 'away']);

export function recount(roster: readonly Known[], written: readonly Written[]): Recount {
  const counts = standingAmong(written).sort((a, b) => a.at - b.at);
  const places = new Map(roster.map((one) => [one.household, one.building]));
  const living = new Map(roster.map((one) => [one.household, new Set(one.persons)]));
  const visits = new Map<string, (Visit & { at: number })[]>();
  /** When the last newcomer of a household became known. */
  const joined = new Map<string, number>();
  for (const { kind, body, at } of counts) {
    if (kind === 'screening.visited') {
      const visit = body as Visit;
      visits.set(visit.household, [...(visits.get(visit.household) ?? []), { ...visit, at }]);
    } else if (kind === 'residents.personListed') {
      const { household, person } = body as { household: string; person: string };
      living.get(household)?.add(person);
      joined.set(household, at);
    } else if (kind === 'residents.householdListed') {
      const { household, building, persons } = body as {
        household: string;
        building: string;
        persons: { person: string }[];
      };
      places.set(household, building);
      living.set(household, new Set(persons.map(({ person }) => person)));
    } else throw new Error(`nobody counts ${kind}`);
  }

  const households = new Map<string, { reached: Reached; building: string; personsAnswered: number }>();
  const sums = { personsAnswered: 0, needsAttention: 0, away: 0, householdVisits: 0, personVisits: 0, persons: 0 };
  for (const [household, persons] of living) {
    const paid = visits.get(household) ?? [];
    const words = wordsOf(paid);
    const answered = [...words.values()].filter((word) => word.firstHand).length;
    households.set(household, {
      reached: reachedBy(paid, persons, words, joined.get(household)),
      building: places.get(household) ?? '',
      personsAnswered: answered,
    });
    sums.persons += persons.size;
    sums.personsAnswered += answered;
    sums.needsAttention += [...words.values()].filter(({ state }) => state === 'needsAttention').length;
    sums.away += [...words.values()].filter(({ state }) => state === 'away').length;
    sums.householdVisits += paid.length;
    sums.personVisits += paid.reduce((sum, { answers }) => sum + answers.length, 0);
  }
  return { households, ...sums };
}

/** The latest word on each person; what others say of somebody never outweighs what that person's own family said. */
function wordsOf(visits: readonly Visit[]): Map<string, Word> {
  const words = new Map<string, Word>();
  for (const { answers } of visits) {
    for (const { person, state, source, awayAt } of answers) {
      const word = {
        state,
        firstHand: firstHand.has(source) && (state !== 'away' || (awayAt ?? 'unknown') !== 'unknown'),
      };
      const before = words.get(person);
      const stays = before?.firstHand && closing.has(before.state) && !word.firstHand && state !== 'refused';
      if (!stays) words.set(person, word);
    }
  }
  return words;
}

function reachedBy(
  visits: readonly (Visit & { at: number })[],
  persons: ReadonlySet<string>,
  words: ReadonlyMap<string, Word>,
  joined: number | undefined,
): Reached {
  const last = visits.at(-1);
  if (!last) return 'notReached';
  if (last.outcome === 'vacant') {
    const empty = knowsOfVacancy.has(last.vacantBy ?? '') && (joined ?? 0) <= last.at;
    return empty ? 'settled' : 'tried';
  }
  const all = [...new Set([...persons, ...words.keys()])];
  const done = (person: string) => {
    const word = words.get(person);
    return word?.firstHand === true && closing.has(word.state);
  };
  return all.length > 0 && all.every(done) ? 'settled' : 'tried';
}

/** What nobody took back or replaced. What takes back may itself be taken back; what replaces leads to what replaces it. */
function standingAmong(written: readonly Written[]): Written[] {
  const against = Map.groupBy(
    written.filter(({ voids, corrects }) => voids ?? corrects),
    ({ voids, corrects }) => voids ?? corrects,
  );
  const stands = (id: string): boolean =>
    (against.get(id) ?? []).every((other) => (other.corrects ? !replaces(other.id) : !stands(other.id)));
  const replaces = (id: string): boolean =>
    stands(id) || (against.get(id) ?? []).some((other) => other.corrects !== undefined && replaces(other.id));
  return written.filter(({ id, kind }) => kind !== 'records.voided' && stands(id));
}

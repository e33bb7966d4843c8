/** Which household of the registers a file means: by its people and its id before its place, since places change. */
import { derivedId } from '../../records/index.ts';
import { doorKey, type Followed, labelOf, spotKey } from './ground.ts';
import { isNamesake, type KnownRoster, keptEntry } from './known.ts';
import type { RosterHousehold } from './shapes.ts';

/** The ids under which the registers know the households of a file (or will, if they are new). */
export function matchHouseholds(
  known: KnownRoster,
  told: readonly RosterHousehold[],
  followed: Followed,
): ReadonlyMap<RosterHousehold, string> {
  const behind = new Map<string, string[]>();
  for (const [id, state] of known.households) {
    const key = doorKey(state);
    behind.set(key, [...(behind.get(key) ?? []), id]);
  }
  const at = (key: string) => behind.get(key) ?? [];
  const here = (one: RosterHousehold) => at(doorKey(one));
  const there = (one: RosterHousehold) => at(doorKey(one, followed(one)));
  const own = ({ household }: RosterHousehold) => (known.households.has(household) ? [household] : []);
  const shares = (id: string, one: RosterHousehold) => sharesSomebody(known, id, one);
  const isEmpty = (id: string) => known.households.get(id)?.persons.length === 0;
  const claimed = new Set<string>();
  const matches = new Map<RosterHousehold, string>();
  type Way = {
    among: (one: RosterHousehold) => readonly string[];
    fits: (id: string, one: RosterHousehold) => boolean;
  };
  const ways: readonly Way[] = [
    // Whoever shares somebody comes first: two households behind one door may have changed places in the file.
    { among: here, fits: (id, one) => id === one.household && shares(id, one) },
    { among: own, fits: shares },
    { among: here, fits: shares },
    { among: own, fits: (id, one) => here(one).includes(id) || there(one).includes(id) },
    { among: there, fits: shares },
    // All of them behind a door of that number, and nobody where the file has them: the ground is called otherwise.
    { among: (one) => (here(one).length > 0 ? [] : homesOf(known, one)), fits: (id, one) => isWholly(known, id, one) },
    { among: here, fits: (id, one) => one.persons.length === 0 || isEmpty(id) },
    { among: there, fits: (id, one) => one.persons.length === 0 || isEmpty(id) },
    { among: own, fits: (_, one) => one.persons.length === 0 },
  ];
  for (const { among, fits } of ways) {
    for (const household of told) {
      if (matches.has(household)) continue;
      const found = among(household).find((id) => !claimed.has(id) && fits(id, household));
      if (found === undefined) continue;
      claimed.add(found);
      matches.set(household, found);
    }
  }
  for (const household of told) {
    if (matches.has(household)) continue;
    const id = household.household;
    const free = !claimed.has(id) && !known.households.has(id);
    matches.set(household, free ? id : derivedId(id, 'beside', household.persons[0]?.person ?? ''));
  }
  return matches;
}

/** Whether it stands where the file has it, door and all. */
export function standsAsTold(state: Parameters<typeof doorKey>[0], told: RosterHousehold): boolean {
  return spotKey(state) === spotKey(told) && labelOf(state) === labelOf(told);
}

function sharesSomebody(known: KnownRoster, id: string, household: RosterHousehold): boolean {
  const there = known.households.get(id)?.persons ?? [];
  return household.persons.some((told) => {
    const entry = keptEntry(known, told.person);
    // Who has left it since was of it when the file was made.
    if (there.includes(entry) || known.persons.get(told.person)?.household === id) return true;
    return there.some((one) => isNamesake(known.persons.get(one), told));
  });
}

function homesOf(known: KnownRoster, { persons }: RosterHousehold): readonly string[] {
  const homes = persons.map(({ person }) => known.persons.get(keptEntry(known, person))?.household);
  return [...new Set(homes.filter((id) => id !== undefined && known.households.has(id)))] as string[];
}

function isWholly(known: KnownRoster, id: string, household: RosterHousehold): boolean {
  const state = known.households.get(id);
  if (!state || labelOf(state) !== labelOf(household)) return false;
  const told = new Set(household.persons.map(({ person }) => keptEntry(known, person)));
  return state.persons.every(
    (one) => told.has(one) || household.persons.some((person) => isNamesake(known.persons.get(one), person)),
  );
}

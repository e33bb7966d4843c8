/** Finds what the registers already hold for what a file says, when ids alone do not tell. */
import type { BuildingState, GridState } from '../../places/index.ts';
import { derivedId } from '../../records/index.ts';
import type { HouseholdState, PersonState } from '../shapes.ts';
import type { IdentityDocument } from './document.ts';
import { readDoor } from './doors.ts';
import { onlyStairwell } from './layout.ts';
import type { RosterBuilding, RosterHousehold, RosterPerson } from './shapes.ts';
import { plainName } from './text.ts';

/** Opened states of one log, by id. */
export type KnownRoster = {
  readonly grids: ReadonlyMap<string, GridState>;
  readonly buildings: ReadonlyMap<string, BuildingState>;
  readonly households: ReadonlyMap<string, HouseholdState>;
  readonly persons: ReadonlyMap<string, PersonState>;
};

/** 缙云新居/3 in one file and 3 in another are one building, as long as there is only one 3. */
export function matchBuildings(known: KnownRoster, told: readonly RosterBuilding[]): ReadonlyMap<string, string> {
  const bare = (key: string) => key.slice(key.lastIndexOf('/') + 1);
  const count = (keys: readonly string[], key: string) => keys.filter((one) => bare(one) === bare(key)).length;
  const knownKeys = [...known.buildings.values()].map(({ key }) => key);
  const toldKeys = told.map(({ key }) => key);
  const matches = new Map<string, string>();
  for (const building of told) {
    if (known.buildings.has(building.building)) continue;
    if (count(knownKeys, building.key) !== 1 || count(toldKeys, building.key) !== 1) continue;
    const found = [...known.buildings].find(([, state]) => bare(state.key) === bare(building.key));
    if (found && !(found[1].key.includes('/') && building.key.includes('/'))) matches.set(building.building, found[0]);
  }
  return matches;
}

/** The ids under which the registers know the households of a file (or will, if they are new). */
export function matchHouseholds(
  known: KnownRoster,
  told: readonly RosterHousehold[],
): ReadonlyMap<RosterHousehold, string> {
  const behind = new Map<string, string[]>();
  for (const [id, { building, stairwell, door }] of known.households) {
    const key = doorKey(building, stairwell, (door as RosterHousehold['door']).label);
    behind.set(key, [...(behind.get(key) ?? []), id]);
  }
  const claimed = new Set<string>();
  const matches = new Map<RosterHousehold, string>();
  // Whoever shares somebody comes first: two households behind one door may have changed places in the file.
  const ways: readonly ((id: string, household: RosterHousehold) => boolean)[] = [
    (id, household) => id === household.household && sharesSomebody(known, id, household),
    (id, household) => sharesSomebody(known, id, household),
    (id, household) => id === household.household,
    (id, household) => household.persons.length === 0 || known.households.get(id)?.persons.length === 0,
  ];
  for (const way of ways) {
    for (const household of told) {
      if (matches.has(household)) continue;
      const here = behind.get(doorKey(household.building, household.stairwell, household.door.label)) ?? [];
      const found = here.find((id) => !claimed.has(id) && way(id, household));
      if (!found) continue;
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

/**
 * The id under which the registers know a person of a file: by id, anywhere by a sound number, and in
 * the household by any number or by name. A doubtful number says nothing across households: two may share it.
 */
export function personFinder(known: KnownRoster): (told: RosterPerson, household: string) => string {
  const sound = new Map<string, string>();
  for (const [id, state] of known.persons) {
    const document = documentOf(state);
    if (document?.verified && document.value) sound.set(document.value, id);
  }
  const claimed = new Set<string>();
  return (told, household) => {
    const value = told.document?.value;
    const free = (id: string | undefined) => id !== undefined && !claimed.has(id);
    const here = (known.households.get(household)?.persons ?? []).filter(free);
    const found =
      [known.persons.has(told.person) ? told.person : undefined, value ? sound.get(value) : undefined].find(free) ??
      here.find((id) => value !== undefined && documentOf(known.persons.get(id))?.value === value) ??
      here.find((id) => isNamesake(known.persons.get(id), told)) ??
      told.person;
    claimed.add(found);
    return found;
  };
}

function documentOf(state: PersonState | undefined): IdentityDocument | undefined {
  return state?.document as IdentityDocument | undefined;
}

function doorKey(building: string, stairwell: string | undefined, label: string): string {
  return [building, stairwell ?? onlyStairwell, readDoor(label)?.key ?? label].join('\u001f');
}

function sharesSomebody(known: KnownRoster, id: string, household: RosterHousehold): boolean {
  const there = known.households.get(id)?.persons ?? [];
  return household.persons.some((told) =>
    there.some((one) => one === told.person || isNamesake(known.persons.get(one), told)),
  );
}

/** The same name, and no sound number or date of birth that says otherwise. */
function isNamesake(state: PersonState | undefined, told: RosterPerson): boolean {
  if (!state || !told.name || plainName(String(state.name ?? '')) !== told.name) return false;
  const document = documentOf(state);
  if (document?.verified && told.document?.verified && document.value !== told.document.value) return false;
  return !(state.birthDate && told.birthDate && state.birthDate !== told.birthDate);
}

/** Whom a row of a list speaks of, and which door it points at: by number first, then by address and name. */
import { buildingId } from '../../places/index.ts';
import {
  type HouseholdState,
  type KnownRoster,
  type PersonState,
  plainName,
  readAddress,
  readBuilding,
  readDoor,
  readPhone,
  readStairwell,
} from '../../residents/index.ts';

export type MatchedBy = 'document' | 'phone' | 'name' | 'relative' | 'address';
export type Match = { readonly person?: string; readonly household?: string; readonly by: MatchedBy };

export type ToMatch = {
  readonly name: string;
  readonly document?: string | undefined;
  readonly phones: readonly string[];
  readonly stayingAt: string;
  /** A relative or the owner of the flat, where the list names one. */
  readonly relative?: string | undefined;
};

export type Matcher = (told: ToMatch) => Match | undefined;

/** Reads what is known once, for a whole list. @param log the place in whose log it is */
export function matcherOf(log: string, known: KnownRoster): Matcher {
  const byDocument = new Map<string, string>();
  const byPhone = new Map<string, string[]>();
  for (const [id, state] of known.persons) {
    const document = numberOf(state.document);
    if (document) byDocument.set(document, id);
    for (const number of readPhone(String(state.phone ?? '')).numbers) {
      byPhone.set(number, [...(byPhone.get(number) ?? []), id]);
    }
  }
  const behindDoor = new Map<string, string[]>();
  for (const [id, state] of known.households) {
    if (state.left) continue;
    for (const key of doorKeys(state)) behindDoor.set(key, [...(behindDoor.get(key) ?? []), id]);
  }
  const nameOf = (id: string) => plainName(String(known.persons.get(id)?.name ?? ''));
  const livesAt = (id: string) => known.persons.get(id)?.household;

  return ({ name, document, phones, stayingAt, relative }) => {
    const homes = doorsIn(log, known, stayingAt).flatMap((key) => behindDoor.get(key) ?? []);
    // Without a stairwell an address may fit several doors: then it points at none.
    const home = new Set(homes).size === 1 ? homes[0] : undefined;
    const found = (person: string, by: MatchedBy): Match => {
      const household = home ?? livesAt(person);
      return { person, by, ...(household && { household }) };
    };
    const same = document === undefined ? undefined : byDocument.get(document);
    if (same) return found(same, 'document');
    const word = plainName(name);
    const dialled = phones.flatMap((number) => byPhone.get(number) ?? []).find((id) => nameOf(id) === word);
    if (dialled) return found(dialled, 'phone');
    for (const household of homes) {
      const there = known.households.get(household)?.persons ?? [];
      const namesake = there.find((id) => nameOf(id) === word);
      if (namesake) return { person: namesake, household, by: 'name' };
      const host = relative && there.some((id) => nameOf(id) === plainName(relative));
      if (host) return { household, by: 'relative' };
    }
    return home === undefined ? undefined : { household: home, by: 'address' };
  };
}

function numberOf(document: PersonState['document']): string | undefined {
  const value = (document as { value?: unknown } | undefined)?.value;
  return typeof value === 'string' ? value : undefined;
}

/** With and without its stairwell: lists often leave it out where a building has only one door of that number. */
function doorKeys({ building, stairwell, door }: HouseholdState): string[] {
  const label = String((door as { label?: unknown }).label ?? '');
  const key = readDoor(label)?.key ?? label;
  return [`${building}//${key}`, ...(stairwell ? [`${building}/${stairwell}/${key}`] : [])];
}

function doorsIn(log: string, known: KnownRoster, address: string): string[] {
  const read = readAddress(address);
  if (!read?.building || !read.door) return [];
  const door = readDoor(read.door)?.key ?? read.door;
  const stairwell = read.stairwell === undefined ? '' : (readStairwell(read.stairwell) ?? '');
  const keys = [readBuilding(read.building, read.compound)?.key, readBuilding(read.building)?.key];
  const told = keys.flatMap((key) => (key === undefined ? [] : buildingId(log, key)));
  // 缙云新居7栋 in the list and 7栋 in the roster are one building, as long as there is only one 7栋.
  const bare = readBuilding(read.building)?.key;
  const named = [...known.buildings].filter(([, { key }]) => key.slice(key.lastIndexOf('/') + 1) === bare);
  const buildings = [...told, ...(named.length === 1 ? named.map(([id]) => id) : [])];
  return [...new Set(buildings)].map((building) => `${building}/${stairwell}/${door}`);
}

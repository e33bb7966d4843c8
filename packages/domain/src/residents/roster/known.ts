/** Finds what the registers already hold for what a file says, when ids alone do not tell. */
import type { BuildingState, CompoundState, GridState } from '../../places/index.ts';
import type { HouseholdState, PersonState } from '../shapes.ts';
import type { IdentityDocument } from './document.ts';
import { lastOf } from './places.ts';
import type { RosterPerson } from './shapes.ts';
import { plainName } from './text.ts';

/** Opened states of one log, by id. */
export type KnownRoster = {
  readonly grids: ReadonlyMap<string, GridState>;
  readonly compounds: ReadonlyMap<string, CompoundState>;
  readonly buildings: ReadonlyMap<string, BuildingState>;
  readonly households: ReadonlyMap<string, HouseholdState>;
  readonly persons: ReadonlyMap<string, PersonState>;
};

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

/** Of somebody entered twice, the entry that was kept. */
export function keptEntry(known: KnownRoster, person: string): string {
  return lastOf(person, (id) => known.persons.get(id)?.mergedInto);
}

/** The same name, and no sound number or date of birth that says otherwise. */
export function isNamesake(state: PersonState | undefined, told: RosterPerson): boolean {
  if (!state || !told.name || plainName(String(state.name ?? '')) !== told.name) return false;
  const document = documentOf(state);
  if (document?.verified && told.document?.verified && document.value !== told.document.value) return false;
  return !(state.birthDate && told.birthDate && state.birthDate !== told.birthDate);
}

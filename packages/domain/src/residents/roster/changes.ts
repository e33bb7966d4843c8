/** What differs between a row of a register and what a file says; a blank never does. */
import type { ProblemCode } from '../../problems/index.ts';
import type { HouseholdState, PersonState } from '../shapes.ts';
import type { IdentityDocument } from './document.ts';
import type { RosterHousehold, RosterPerson } from './shapes.ts';

export type PersonChange = {
  readonly change: 'new' | 'changed' | 'same';
  /** Of `residents.personChanged`: only what differs. */
  readonly body: { readonly person: string; readonly household: string };
  readonly questions: readonly ProblemCode[];
};

export function changedPerson(state: PersonState | undefined, household: string, told: RosterPerson): PersonChange {
  const { person } = told;
  if (!state) return { change: 'new', body: { ...told, household }, questions: [] };
  const questions: ProblemCode[] = [];
  const fields: { [field: string]: unknown } = {};
  for (const [field, value] of Object.entries(told)) {
    if (alike(value, state[field as keyof PersonState])) continue;
    if (field === 'age' && state.birthDate) continue;
    if (field === 'sex' && value === 'unknown') continue;
    if (field === 'document') {
      const known = state.document as IdentityDocument | undefined;
      if (!saysMore(told.document, known)) {
        if (differs(told.document, known)) questions.push('roster.documentDisagrees');
        continue;
      }
    }
    fields[field] = value;
  }
  if (state.household !== household) questions.push('roster.personMoved');
  const change = Object.keys(fields).length || state.household !== household ? 'changed' : 'same';
  return { change, body: { person, household, ...fields }, questions };
}

/** A number beats none, a sound one beats a doubtful one, and the newer of two doubtful ones is taken. */
function saysMore(told: IdentityDocument | undefined, known: IdentityDocument | undefined): boolean {
  if (!told) return false;
  if (!known || known.type === 'none' || known.type === 'unknown') return true;
  if (!told.value) return false;
  return told.verified ? !known.verified : !known.verified || !known.value;
}

function differs(told: IdentityDocument | undefined, known: IdentityDocument | undefined): boolean {
  return told?.value !== undefined && known?.value !== undefined && told.value !== known.value;
}

/** `moved`: a place is told that was not known. `fields`: what else differs, as `residents.householdChanged` takes it. */
export function changedHousehold(state: HouseholdState, told: RosterHousehold) {
  const { grid, building, stairwell, door, dwellingState, head, phone } = told;
  const moved =
    building !== state.building ||
    (grid !== undefined && grid !== state.grid) ||
    (stairwell !== undefined && stairwell !== state.stairwell);
  const fields: Partial<Pick<RosterHousehold, 'door' | 'dwellingState' | 'head' | 'phone'>> = {};
  if (!alike(door, state.door)) fields.door = door;
  const doubtful = dwellingState === 'unknown' || (dwellingState === 'vacant' && state.persons.length > 0);
  if (!doubtful && dwellingState !== state.dwellingState) fields.dwellingState = dwellingState;
  if (head && head !== state.head) fields.head = head;
  if (phone && phone !== state.phone) fields.phone = phone;
  return { moved, fields };
}

function alike(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [fieldsA, fieldsB] = [a as { [name: string]: unknown }, b as { [name: string]: unknown }];
  const names = new Set([...Object.keys(fieldsA), ...Object.keys(fieldsB)]);
  return [...names].every((name) => alike(fieldsA[name], fieldsB[name]));
}

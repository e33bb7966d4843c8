/** One household while its rows are read: who is in it, who was told twice, what does not add up. */
import type { ProblemCode } from '../../problems/index.ts';
import type { Params } from '../../records/index.ts';
import type { DwellingState } from '../shapes.ts';
import type { PersonRead } from './readPerson.ts';
import type { PlaceRead } from './readPlace.ts';
import { headRelation } from './words.ts';

export type Spot = { readonly sheet: string; readonly row: number };
export type Doubt = Spot & { readonly code: ProblemCode; readonly params?: Params; readonly blocking?: boolean };

export type PersonDraft = Spot & { told: PersonRead['told']; doubts: Doubt[] };

export type HouseholdDraft = Spot & {
  readonly place: PlaceRead;
  /** In the order in which they were told. */
  readonly persons: PersonDraft[];
  readonly doubts: Doubt[];
  number?: string;
  headName?: string;
  state?: DwellingState;
  phone?: string;
  count?: number;
};

/** The same person told twice in one household: by a sound number, or by name where nothing says otherwise. */
export function alreadyTold(household: HouseholdDraft, told: PersonRead['told']): PersonDraft | undefined {
  return household.persons.find((person) => samePerson(person.told, told));
}

export function samePerson(a: PersonRead['told'], b: PersonRead['told']): boolean {
  const [numberA, numberB] = [a.document?.value, b.document?.value];
  if (numberA && numberB && numberA === numberB) return true;
  if (numberA && numberB && a.document?.verified && b.document?.verified) return false;
  if (!a.name || a.name !== b.name) return false;
  if (numberA && numberB) return false;
  if (a.birthDate && b.birthDate) return a.birthDate === b.birthDate;
  if (a.age !== undefined && b.age !== undefined) return a.age === b.age;
  return !(a.sex && b.sex && a.sex !== b.sex);
}

/** The second telling fills what the first left blank. */
export function completePerson(person: PersonDraft, told: PersonRead['told']): void {
  person.told = { ...told, ...person.told };
}

export function headOf(household: HouseholdDraft): PersonDraft | undefined {
  const { persons, headName } = household;
  return (
    persons.find(({ told }) => told.relation === headRelation && (!headName || told.name === headName)) ??
    persons.find(({ told }) => headName !== undefined && told.name === headName) ??
    persons.find(({ told }) => told.relation === headRelation)
  );
}

/** Looks at a household once it is whole. Nothing found here keeps anybody out of the roster. */
export function settleHousehold(household: HouseholdDraft): void {
  const { persons, headName, count, sheet, row } = household;
  const doubt = (code: ProblemCode, params?: Params) =>
    household.doubts.push({ sheet, row, code, ...(params ? { params } : {}) });
  if (headName && !persons.some(({ told }) => told.name === headName)) {
    doubt('roster.headWithoutRow');
    if (persons.length === 0) persons.push(headAlone(household, headName));
  }
  const heads = persons.filter(({ told }) => told.relation === headRelation);
  if (heads.length > 1) doubt('roster.twoHeads');
  if (persons.length > 0 && household.state === 'vacant') {
    doubt('roster.vacantButInhabited');
    household.state = 'unknown';
  }
  if (persons.length === 0 && household.state !== 'vacant') {
    if (count === 0) household.state = 'vacant';
    else doubt('roster.nobodyNamed');
  } else if (count !== undefined && count !== persons.length) {
    doubt('roster.countDisagrees', { told: count, found: persons.length });
  }
}

function headAlone({ sheet, row, phone }: HouseholdDraft, name: string): PersonDraft {
  return { sheet, row, told: { name, relation: headRelation, ...(phone ? { phone } : {}) }, doubts: [] };
}

/** From an edited form to facts: one for the household and one for each person that changed, naming only what did. */
import type { Door } from '@fangxian/domain/places';
import type { DwellingState, HouseholdState, PersonState, Sex } from '@fangxian/domain/residents';
import { type Fact, plain } from '../community/index.ts';

export type EditedPerson = {
  readonly person: string;
  readonly name: string;
  readonly relation: string;
  readonly sex: Sex;
  readonly age: string;
  readonly phone: string;
  /** Somebody of this or any other household. */
  readonly carer?: string;
};
export type Edited = {
  readonly door: string;
  readonly phone: string;
  readonly dwellingState: DwellingState;
  readonly persons: readonly EditedPerson[];
};

export function editedOf(household: HouseholdState, persons: readonly PersonState[]): Edited {
  return {
    door: plain(household.door)?.label ?? '',
    phone: plain(household.phone) ?? '',
    dwellingState: household.dwellingState,
    persons: persons.map(editedPerson),
  };
}

export function changesOf(household: HouseholdState, persons: readonly PersonState[], edited: Edited): Fact[] {
  const facts: Fact[] = [];
  const before = editedOf(household, persons);
  const known: Door | undefined = plain(household.door);
  const changed = {
    ...(edited.door.trim() && edited.door !== before.door && { door: { ...known, label: edited.door.trim() } }),
    ...(edited.phone !== before.phone && { phone: edited.phone.trim() }),
    ...(edited.dwellingState !== before.dwellingState && { dwellingState: edited.dwellingState }),
  };
  if (Object.keys(changed).length > 0) {
    facts.push({ kind: 'residents.householdChanged', body: { household: household.household, ...changed } });
  }
  for (const one of edited.persons) {
    const state = persons.find(({ person }) => person === one.person);
    const fields = changedFields(state ? editedPerson(state) : undefined, one);
    // An added line that nobody filled in is nobody.
    if (Object.keys(fields).length === 0 || (!state && !fields.name)) continue;
    const kind = state ? 'residents.personChanged' : 'residents.personListed';
    facts.push({ kind, body: { person: one.person, household: household.household, ...fields } });
  }
  return facts;
}

function changedFields(before: EditedPerson | undefined, now: EditedPerson) {
  const changed = (field: keyof EditedPerson) => now[field] !== (before?.[field] ?? '');
  return {
    ...(changed('name') && now.name.trim() && { name: now.name.trim() }),
    ...(changed('relation') && { relation: now.relation.trim() }),
    ...(changed('sex') && (before || now.sex !== 'unknown') && { sex: now.sex }),
    ...(changed('age') && now.age !== '' && { age: Math.min(130, Number(now.age)) }),
    ...(changed('phone') && { phone: now.phone.trim() }),
    ...(now.carer !== undefined && changed('carer') && { carer: now.carer }),
  };
}

function editedPerson(state: PersonState): EditedPerson {
  return {
    person: state.person,
    name: plain(state.name) ?? '',
    relation: state.relation ?? '',
    sex: state.sex ?? 'unknown',
    age: plain(state.age)?.toString() ?? '',
    phone: plain(state.phone) ?? '',
    ...(state.carer !== undefined && { carer: state.carer }),
  };
}

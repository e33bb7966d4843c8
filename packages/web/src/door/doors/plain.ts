/** Personal values as a device holds them: plain. One that is still sealed is not for this reader, and reads as absent. */
import type { Door } from '@fangxian/domain/places';
import { plain } from '@fangxian/domain/records';
import type { HouseholdState, PersonState } from '@fangxian/domain/residents';

export { plain };

export function doorOf(household: HouseholdState): Door {
  return plain<Door>(household.door) ?? { label: '?' };
}

/** Years, told or counted from the birth date on the civil day `today`. */
export function ageOf(person: Pick<PersonState, 'age' | 'birthDate'>, today: string): number | undefined {
  const born = plain<string>(person.birthDate);
  if (!born) return plain<number>(person.age);
  const years = Number(today.slice(0, 4)) - Number(born.slice(0, 4));
  return today.slice(5) < born.slice(5) ? years - 1 : years;
}

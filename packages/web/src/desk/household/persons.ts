import type { PersonState } from '@fangxian/domain/residents';
import { type Home, plain, type Rows } from '../community/index.ts';

/** Years on the civil day `today`, counted from the birth date when it is known, else as told. */
export function ageOf(person: Pick<PersonState, 'age' | 'birthDate'>, today: string): number | undefined {
  const born = plain(person.birthDate);
  if (!born) return plain(person.age);
  const years = Number(today.slice(0, 4)) - Number(born.slice(0, 4));
  return today.slice(5) < born.slice(5) ? years - 1 : years;
}

/** The persons of a home, its head first. */
export function findPersons(rows: Rows, home: Home): readonly PersonState[] {
  const { head, persons } = home.state;
  const found = persons.map((id) => rows.get<PersonState>(`person/${id}`)).filter((one) => one !== undefined);
  return found.sort((a, b) => Number(b.person === head) - Number(a.person === head));
}

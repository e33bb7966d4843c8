/** From what the desk says of somebody who lives here no more, or was entered twice, to one fact. */
import type { Departure, PersonState } from '@fangxian/domain/residents';
import { type Fact, plain } from '../community/index.ts';

export function leftFact(household: string, person: string, reason: Departure, on: string): Fact {
  return { kind: 'residents.personLeft', body: { household, person, reason, on } };
}

export function movedFact(from: string, person: string, household: string, on: string): Fact {
  return { kind: 'residents.personMoved', body: { person, from, household, on } };
}

export function allLeftFact(household: string, persons: readonly string[], on: string): Fact {
  return { kind: 'residents.householdLeft', body: { household, persons: [...persons], reason: 'movedOut', on } };
}

/** The kept entry learns what only the other one knew. Document numbers stay with the entry they were given for. */
export function mergeFact(kept: PersonState, folded: PersonState): Fact {
  const [name, phone, birthDate, age] = [
    kept.name ? undefined : plain(folded.name),
    kept.phone ? undefined : plain(folded.phone),
    kept.birthDate ? undefined : plain(folded.birthDate),
    kept.age === undefined && kept.birthDate === undefined ? plain(folded.age) : undefined,
  ];
  const known = kept.sex !== undefined && kept.sex !== 'unknown';
  return {
    kind: 'residents.personsMerged',
    body: {
      person: kept.person,
      household: kept.household,
      folded: folded.person,
      foldedHousehold: folded.household,
      ...(name && { name }),
      ...(phone && { phone }),
      ...(birthDate && { birthDate }),
      ...(age !== undefined && { age }),
      ...(!known && folded.sex && { sex: folded.sex }),
      ...(!kept.relation && folded.relation && { relation: folded.relation }),
    },
  };
}

/** Who may be the same person as somebody: the others of the household first, then whoever bears the same name. */
export function likely(person: PersonState, others: readonly PersonState[]): readonly PersonState[] {
  const name = plain(person.name);
  const fitting = others.filter(
    (one) =>
      one.person !== person.person &&
      !one.left &&
      !one.mergedInto &&
      (one.household === person.household || (name !== undefined && plain(one.name) === name)),
  );
  const namesake = (one: PersonState) => Number(name !== undefined && plain(one.name) === name);
  return fitting.sort((a, b) => namesake(b) - namesake(a));
}

/** Whom a household has to answer for in a round: who was there at the opening, and who came and went since. */
import type { CoverageState, PersonAccount } from './shapes.ts';

/** Whether this person need not be asked again in this round. */
export function answeredFor(person: PersonAccount): boolean {
  return person.settled && (person.state === 'well' || person.state === 'needsAttention' || person.state === 'away');
}

export function withOccupants(persons: readonly PersonAccount[], occupants: readonly string[]): PersonAccount[] {
  const known = new Set(persons.map(({ person }) => person));
  return byPerson([...persons, ...occupants.filter((person) => !known.has(person)).map(unasked)]);
}

/** In one order, whichever word arrived first. */
export function byPerson<One extends { person: string }>(persons: One[]): One[] {
  return persons.sort((a, b) => (a.person < b.person ? -1 : a.person > b.person ? 1 : 0));
}

export function unasked(person: string): PersonAccount {
  return { person, state: 'notYet', settled: false };
}

/** The row with who was there at the opening, as far as they are there still. */
export function withBase(state: CoverageState, occupants: readonly string[]): CoverageState {
  const there = occupants
    .filter((person) => !state.gone?.some((one) => one.person === person))
    .map((person) => knownAs(state, person))
    .filter((person) => !state.gone?.some((one) => one.person === person));
  return { ...withGuests(state, without(state.guests, there)), persons: withOccupants(state.persons, there) };
}

/** The row with these guests. */
export function withGuests(state: CoverageState, guests: readonly string[]): CoverageState {
  const { guests: _, ...kept } = state;
  return guests.length > 0 ? { ...kept, guests: [...guests].sort() } : kept;
}

/** Whom the household has to answer for: a guest whose word settles nothing holds nobody up. */
export function weighed({ guests, persons }: Pick<CoverageState, 'guests' | 'persons'>): readonly PersonAccount[] {
  return guests ? persons.filter((one) => answeredFor(one) || !guests.includes(one.person)) : persons;
}

/** Who lives there and has answered. */
export function answeredHere({ guests, persons }: Pick<CoverageState, 'guests' | 'persons'>): readonly PersonAccount[] {
  return persons.filter((one) => one.settled && !guests?.includes(one.person));
}

export function without(list: readonly string[] | undefined, persons: readonly string[]): readonly string[] {
  return (list ?? []).filter((person) => !persons.includes(person));
}

/** The entry that was kept of somebody entered twice; otherwise just them. */
export function knownAs({ aliases }: Pick<CoverageState, 'aliases'>, person: string): string {
  let name = person;
  for (let steps = 0; aliases?.[name] && steps < 20; steps += 1) name = aliases[name] as string;
  return name;
}

/** Who left stays counted when they were answered for; otherwise there is nobody left to ask. */
export function stillThere({ gone }: Pick<CoverageState, 'gone'>, persons: readonly PersonAccount[]): PersonAccount[] {
  const left = new Set(gone?.map(({ person }) => person));
  return persons.filter((one) => !left.has(one.person) || answeredFor(one));
}

/** Whether nobody is left here who would have to answer. */
export function isEmptied(
  { gone, whole }: Pick<CoverageState, 'gone' | 'whole'>,
  persons: readonly PersonAccount[],
): boolean {
  return persons.length === 0 && (whole === true || (gone?.length ?? 0) > 0);
}

/** Who left before being asked: the denominator of people is smaller by them. */
export function takenOut({ gone, persons }: Pick<CoverageState, 'gone' | 'persons'>): readonly string[] {
  const counted = new Set(persons.map(({ person }) => person));
  return (gone ?? []).map(({ person }) => person).filter((person) => !counted.has(person));
}

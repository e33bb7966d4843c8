/** Who is called, in which order: the list that was on screen, as far as it has numbers and its time has come. */
import type { PersonState } from '@fangxian/domain/residents';
import { type Door, type Home, plain, type Rows, standingOf } from '../community/index.ts';
import { findPersons } from '../household/index.ts';
import { isDue } from '../unreached/index.ts';

/** `person` is absent for the number of the household itself. */
export type Dialled = { readonly number: string; readonly person?: PersonState };

/** All numbers of a household, the head's first and none of them twice. */
export function numbersOf(rows: Rows, home: Home): readonly Dialled[] {
  const found = new Map<string, Dialled>();
  const add = (number: string | undefined, person?: PersonState) => {
    const key = number?.replace(/\D/g, '');
    if (number && key && !found.has(key)) found.set(key, { number, ...(person && { person }) });
  };
  for (const person of findPersons(rows, home)) add(plain(person.phone), person);
  add(plain(home.state.phone));
  return [...found.values()];
}

export type Queue = {
  readonly toCall: readonly Door[];
  /** To be visited on foot: nobody has a number of theirs. */
  readonly onFoot: readonly Door[];
  /** Tried already, and their next time is still to come. */
  readonly later: number;
};

export function queueOf(rows: Rows, doors: readonly Door[], now: number): Queue {
  const open = doors.filter(({ row }) => standingOf(row) !== 'settled');
  const due = open.filter((door) => isDue(door, now));
  const reachable = (door: Door) => numbersOf(rows, door.home).length > 0;
  return {
    toCall: due.filter(reachable),
    onFoot: open.filter((door) => !reachable(door)),
    later: open.filter((door) => !isDue(door, now) && reachable(door)).length,
  };
}

/**
 * What is left once those done elsewhere are dropped, and the first of it that nobody else has in hand:
 * it comes to the front, the others keep their order.
 */
export function onward(
  left: readonly string[],
  about: { readonly done: (id: string) => boolean; readonly held: (id: string) => boolean },
): { readonly left: readonly string[]; readonly current: string | undefined } {
  const still = left.filter((id) => !about.done(id));
  const current = still.find((id) => !about.held(id));
  return current === undefined
    ? { left: still, current }
    : { left: [current, ...still.filter((id) => id !== current)], current };
}

/** A number as it is read out and typed into a landline: 190 0000 0008. */
export function spoken(number: string): string {
  const digits = number.replace(/[\s-]/g, '');
  return /^1\d{10}$/.test(digits) ? `${digits.slice(0, 3)} ${digits.slice(3, 7)} ${digits.slice(7)}` : number;
}

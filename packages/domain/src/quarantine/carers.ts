/**
 * Somebody from outside who looks after dependants of several households is one carer, whoever writes them down and
 * however: only then can one name on many dependants be seen. Looked up among what the desk knows and not derived
 * from the number: an id stands unsealed, and whoever tries out numbers would find whose it is.
 */
import { plainName, readPhone } from '../residents/index.ts';
import type { CaseState } from './shapes.ts';

export type KnownCarer = { readonly carer: string; readonly name: string; readonly phone?: string | undefined };

/** Everybody named for somebody in these folders, the first name first. What is sealed or was erased says nothing. */
export function carersIn(folders: Iterable<Pick<CaseState, 'dependants'>>): readonly KnownCarer[] {
  const found = [...folders].flatMap(({ dependants }) => dependants.flatMap(({ carers }) => carers));
  return found
    .sort((a, b) => a.at - b.at || (a.carer < b.carer ? -1 : 1))
    .flatMap(({ carer, name, phone }) =>
      typeof name !== 'string' ? [] : [{ carer, name, ...(typeof phone === 'string' && { phone }) }],
    );
}

/** The same name, and numbers that do not speak against it: one of them has none, or they share one. */
export function carerKnownAs(
  told: Pick<KnownCarer, 'name' | 'phone'>,
  known: readonly KnownCarer[],
): KnownCarer | undefined {
  const name = plainName(told.name);
  const numbers = readPhone(told.phone ?? '').numbers;
  const namesakes = known.filter((one) => plainName(one.name) === name);
  const numbersOf = ({ phone = '' }: KnownCarer) => readPhone(phone).numbers;
  const same = namesakes.find((one) => numbersOf(one).some((number) => numbers.includes(number)));
  if (same || numbers.length > 0) return same ?? namesakes.find((one) => numbersOf(one).length === 0);
  // A name alone, and two neighbours who bear it: which one is not ours to say.
  return new Set(namesakes.map(({ carer }) => carer)).size === 1 ? namesakes[0] : undefined;
}

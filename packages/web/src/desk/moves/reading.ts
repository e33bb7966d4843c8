/** Who comes from another community and who went to one, as the desk's rows have it. */
import { isSealed } from '@fangxian/domain/records';
import {
  type ArrivalState,
  type Arriving,
  arrivalKey,
  type DepartureState,
  departureKey,
  onTheWay,
  type PersonState,
} from '@fangxian/domain/residents';
import type { Device } from '../../device/index.ts';

type Rows = Pick<Device, 'get' | 'ids'>;

export function arrivalsIn(rows: Rows): readonly ArrivalState[] {
  const all = rows.ids('arrival').flatMap((id) => rows.get<ArrivalState>(arrivalKey(id)) ?? []);
  return all.sort((a, b) => b.sentAt - a.sentAt);
}

export function departuresIn(rows: Rows): readonly DepartureState[] {
  const all = rows.ids('departure').flatMap((id) => rows.get<DepartureState>(departureKey(id)) ?? []);
  return all.sort((a, b) => b.sentAt - a.sentAt);
}

export const waiting = ({ persons }: ArrivalState) => persons.filter(({ state }) => state === 'expected');
export const travelling = ({ persons }: DepartureState) => persons.filter(onTheWay);

/** How many persons wait to be taken in. */
export function expectedCount(rows: Rows): number {
  return arrivalsIn(rows).reduce((sum, one) => sum + waiting(one).length, 0);
}

const told = <Value>(value: Value) => (isSealed(value) ? undefined : value);

/**
 * Who on the roster may be the same as somebody expected: the same name with the same telephone or birthday,
 * or either of these alone where the other was never told.
 */
export function alreadyHere(one: Arriving, persons: readonly PersonState[]): PersonState | undefined {
  const same = (a: unknown, b: unknown) => told(a) !== undefined && told(a) === told(b);
  const fitting = (other: PersonState) => {
    if (other.person === one.person || other.left || other.mergedInto) return false;
    if (!same(one.name, other.name)) return false;
    if (same(one.phone, other.phone)) return true;
    if (!same(one.birthDate, other.birthDate)) return false;
    return told(one.phone) === undefined || told(other.phone) === undefined || one.phone === other.phone;
  };
  return persons.find(fitting);
}

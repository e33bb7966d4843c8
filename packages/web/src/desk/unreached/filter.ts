/** Which doors of a round are listed: the address says it, so that every list is a link. */
import type { PersonState } from '@fangxian/domain/residents';
import { needsLookingAfter } from '@fangxian/domain/screening';
import type { StateName } from '../../look/index.ts';
import { stateOfHousehold } from '../../look/index.ts';
import { type Door, type Home, plain, type Rows, standingOf } from '../community/index.ts';

export const shows = [
  'open',
  'notYet',
  'tried',
  'thrice',
  'settled',
  'vacant',
  'attention',
  'added',
  'missedBefore',
  'all',
] as const;
export type Show = (typeof shows)[number];

export type Filter = {
  readonly show?: string | undefined;
  readonly grid?: string | undefined;
  readonly building?: string | undefined;
  /** Those of a group, by comma. */
  readonly buildings?: string | undefined;
  readonly stairwell?: string | undefined;
  readonly state?: string | undefined;
  readonly due?: string | undefined;
  /** Tried so often at least, and not settled. */
  readonly tries?: string | undefined;
  /** `none`: nobody there has a number. */
  readonly phone?: string | undefined;
  readonly find?: string | undefined;
};

/** The parts of the address that are filters of this list. */
export const filterNames: readonly (keyof Filter)[] = [
  ...(['show', 'grid', 'building', 'buildings', 'stairwell'] as const),
  ...(['state', 'due', 'tries', 'phone', 'find'] as const),
];

export function showOf({ show }: Filter): Show {
  return shows.find((one) => one === show) ?? 'open';
}

export function filterDoors(
  doors: readonly Door[],
  filter: Filter,
  now: number,
  rows?: Pick<Rows, 'get'>,
): readonly Door[] {
  const wanted = fitting[showOf(filter)];
  const grid = filter.grid === 'none' ? '' : filter.grid;
  const buildings = filter.buildings === undefined ? undefined : new Set(filter.buildings.split(','));
  const find = filter.find?.trim().toLowerCase();
  return doors.filter((door) => {
    const { home, row } = door;
    if (!wanted(door)) return false;
    if (grid !== undefined && home.grid !== grid) return false;
    if (filter.building && home.building !== filter.building) return false;
    if (buildings && !buildings.has(home.building)) return false;
    if (filter.stairwell && home.stairwell !== filter.stairwell) return false;
    if (filter.state && stateIn(door) !== filter.state) return false;
    if (filter.tries && !(standingOf(row) === 'tried' && (row?.visits ?? 0) >= Number(filter.tries))) return false;
    if (filter.phone === 'none' && rows && isReachable(rows, home)) return false;
    if (filter.due === 'now' && !isDue(door, now)) return false;
    if (filter.due === 'never' && (row?.visits ?? 0) > 0) return false;
    return !find || home.address.toLowerCase().includes(find) || home.head.toLowerCase().includes(find);
  });
}

/** Somebody there, or the household itself, has a telephone number. */
function isReachable(rows: Pick<Rows, 'get'>, { state }: Home): boolean {
  if (plain(state.phone)) return true;
  return state.persons.some((id) => plain(rows.get<PersonState>(`person/${id}`)?.phone));
}

/** Nobody has come yet, or the time to try again is here. */
export function isDue({ row }: Door, now: number): boolean {
  return standingOf(row) !== 'settled' && (row?.nextTryAt === undefined || row.nextTryAt <= now);
}

/** Where this household ended, whoever in it is ill: what may stand on a list that is printed or passed on. */
export function endIn({ row }: Door): StateName {
  if (!row) return 'notYet';
  return row.inContact ? 'inContact' : row.end;
}

export function stateIn({ row }: Door): StateName {
  return stateOfHousehold(row);
}

const thrice = 3;

const fitting: { readonly [show in Show]: (door: Door) => boolean } = {
  open: ({ row }) => standingOf(row) !== 'settled',
  notYet: ({ row }) => standingOf(row) === 'notYet',
  tried: ({ row }) => standingOf(row) === 'tried',
  thrice: ({ row }) => standingOf(row) === 'tried' && (row?.visits ?? 0) >= thrice && row?.end !== 'refused',
  settled: ({ row }) => standingOf(row) === 'settled',
  vacant: ({ row }) => row?.end === 'vacant',
  attention: ({ row }) => row !== undefined && needsLookingAfter(row),
  added: ({ row }) => row?.added ?? false,
  missedBefore: ({ missedBefore }) => missedBefore === true,
  all: () => true,
};

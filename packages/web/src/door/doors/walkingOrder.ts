/** The order in which somebody on foot comes to doors, and the door to go to next. */
import type { HouseholdState } from '@fangxian/domain/residents';
import type { DoorRow } from './doorRow.ts';
import { naturally } from './naturally.ts';

/**
 * By building, stairwell, storey and door: how a list of doors is read. Comparing words as people do is slow, so each
 * building and each stairwell is compared once, and not again for every pair of doors in them.
 */
export function inWalkingOrder(rows: readonly DoorRow[], buildingName: (building: string) => string): DoorRow[] {
  const buildings = ranked(
    rows.map(({ household }) => household.building),
    (a, b) => naturally(buildingName(a), buildingName(b)) || naturally(a, b),
  );
  const stairwells = ranked(
    rows.map(({ household }) => household.stairwell ?? ''),
    compareStairwells,
  );
  const rank = (ranks: ReadonlyMap<string, number>, one = '') => ranks.get(one) ?? 0;
  return [...rows].sort(
    (a, b) =>
      rank(buildings, a.household.building) - rank(buildings, b.household.building) ||
      rank(stairwells, a.household.stairwell) - rank(stairwells, b.household.stairwell) ||
      (a.door.storey ?? 0) - (b.door.storey ?? 0) ||
      (a.door.number ?? 0) - (b.door.number ?? 0) ||
      naturally(a.door.label, b.door.label) ||
      (a.id < b.id ? -1 : 1),
  );
}

function ranked(all: readonly string[], compare: (a: string, b: string) => number): ReadonlyMap<string, number> {
  return new Map([...new Set(all)].sort(compare).map((one, at) => [one, at]));
}

export function compareStairwells(a = '', b = ''): number {
  return naturally(a, b);
}

/**
 * The door to go to after `from`: another family behind it, then along the storey, then the nearest storey
 * (so that who walks down is led down, and who walks up, up), then the next stairwell and building of the list.
 *
 * @param rows in walking order
 */
export function nextDoor(
  rows: readonly DoorRow[],
  from: DoorRow,
  left: (row: DoorRow) => boolean,
): DoorRow | undefined {
  const open = rows.filter((row) => row.id !== from.id && left(row));
  const here = open.filter((row) => samePlace(row, from));
  if (here.length === 0) return following(open, rows, from);
  return [...here].sort((a, b) => distance(a, from) - distance(b, from))[0];
}

function samePlace(a: DoorRow, b: DoorRow): boolean {
  return a.household.building === b.household.building && a.household.stairwell === b.household.stairwell;
}

/** One number to sort by: storeys weigh most (up before down), then doors further along before those already passed. */
function distance(to: DoorRow, from: DoorRow): number {
  const storeys = (to.door.storey ?? 0) - (from.door.storey ?? 0);
  const doors = (to.door.number ?? 0) - (from.door.number ?? 0);
  const climb = Math.abs(storeys) * 2 + (storeys < 0 ? 1 : 0);
  // On another storey one starts at its first door; on the same one goes on, and turns round at its end.
  const along = storeys !== 0 ? (to.door.number ?? 0) : doors >= 0 ? doors : 20_000 - doors;
  return climb * 100_000 + along;
}

function following(open: readonly DoorRow[], rows: readonly DoorRow[], from: DoorRow): DoorRow | undefined {
  const places = new Map(rows.map((row, at) => [row.id, at]));
  const start = places.get(from.id) ?? 0;
  return open.find((row) => (places.get(row.id) ?? 0) > start) ?? open[0];
}

/** Doors of one stairwell, and one household of it to say where that is. */
export type Stretch = { readonly key: string; readonly household: HouseholdState; readonly rows: readonly DoorRow[] };

/** Doors in walking order, cut into stairwells. */
export function stretches(rows: readonly DoorRow[]): readonly Stretch[] {
  const found: (Stretch & { rows: DoorRow[] })[] = [];
  for (const row of rows) {
    const { building, stairwell } = row.household;
    const key = `${building}#${stairwell ?? ''}`;
    const last = found.at(-1);
    if (last?.key === key) last.rows.push(row);
    else found.push({ key, household: row.household, rows: [row] });
  }
  return found;
}

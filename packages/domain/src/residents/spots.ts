/** Where the rows of residents stand, and where a fact about them happened. */
import { type Spot, type Standing, type SubjectKey, spotIn, type View } from '../records/index.ts';
import type { HouseholdState, PersonState } from './shapes.ts';

/** A building that nobody has named yet is none: the row is one of the whole log. */
export function spotOf({ grid, building, stairwell }: Pick<PersonState, 'grid' | 'building' | 'stairwell'>): Standing {
  return { grid, building: building || undefined, stairwell };
}

/** Where a household stands, as far as it is known: for a fact about it, and for the row that keeps the fact. */
export function spotOfHousehold(household: string | undefined, view: Pick<View, 'get'>): Spot {
  return household === undefined ? {} : spotIn(view.get<HouseholdState>(`household/${household}`) ?? {});
}

/** Where these rows stand, as far as they are known. */
export function known(view: View, keys: readonly SubjectKey[]): Standing[] {
  return keys.flatMap((key) => {
    const state = view.get<PersonState | HouseholdState>(key);
    return state?.building ? [standingOf(state)] : [];
  });
}

/** The same, for a fact that says no place of its own: when nothing is known of it, it is of the whole log. */
export function placesOf(view: View, keys: readonly SubjectKey[]): Standing[] {
  const found = known(view, keys);
  return found.length > 0 ? found : [{}];
}

export function standingOf(state: Pick<PersonState, 'grid' | 'building' | 'stairwell'> | undefined) {
  if (!state) return {};
  return present({ grid: state.grid, building: state.building, stairwell: state.stairwell });
}

/** Leaves out what is not known, so that a later record's silence never erases an earlier word. */
export function present<Fields extends object>(
  fields: Fields,
): { [name in keyof Fields]?: Exclude<Fields[name], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}

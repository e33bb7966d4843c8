/** Doors as they stand, for paper. */
import type { Door } from '../community/index.ts';

export type Stretch = { readonly place: string; readonly doors: Door[] };

/** Doors as they stand, cut into stairwells. */
export function byStairwell(doors: readonly Door[]): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const door of doors) {
    const last = found.at(-1);
    const { place } = door.home;
    if (last && last.place === place) last.doors.push(door);
    else found.push({ place, doors: [door] });
  }
  return found;
}

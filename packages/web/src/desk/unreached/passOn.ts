/** What may be passed on in a chat group: door numbers by stairwell. No names, no numbers to call, no states. */
import { type Door, doorOf } from '../community/index.ts';

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

export function toPassOn(
  heading: string,
  doors: readonly Door[],
  speak: { readonly colon: string; readonly comma: string },
): string {
  const lines = byStairwell(doors).map(({ place, doors: some }) => {
    const labels = [...new Set(some.map(({ home }) => doorOf(home.state)))];
    return `${place}${speak.colon}${labels.join(speak.comma)}`;
  });
  return [heading, ...lines].join('\n');
}

/** What may be passed on in a chat group: door numbers by stairwell. No names, no numbers to call, no states. */
import { type Door, doorOf, stairwellName } from '../community/index.ts';

export type Stretch = { readonly building: string; readonly stairwell: string; readonly doors: Door[] };

/** Doors as they stand, cut into stairwells. */
export function byStairwell(doors: readonly Door[]): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const door of doors) {
    const last = found.at(-1);
    const { building, stairwell } = door.home;
    if (last && last.building === building && last.stairwell === stairwell) last.doors.push(door);
    else found.push({ building, stairwell, doors: [door] });
  }
  return found;
}

export function toPassOn(
  heading: string,
  doors: readonly Door[],
  nameOf: (building: string) => string | undefined,
  speak: { readonly colon: string; readonly comma: string },
): string {
  const lines = byStairwell(doors).map(({ building, stairwell, doors: some }) => {
    const place = [nameOf(building) ?? '?', stairwell && stairwellName(stairwell)].filter(Boolean).join(' ');
    const labels = [...new Set(some.map(({ home }) => doorOf(home.state)))];
    return `${place}${speak.colon}${labels.join(speak.comma)}`;
  });
  return [heading, ...lines].join('\n');
}

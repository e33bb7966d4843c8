/** How a door is spoken of. */
import { defineWords, useWords } from '../../words/index.ts';
import type { DoorRow } from './doorRow.ts';

export const doorWords = defineWords({
  zh: {
    stairwell: '{stairwell}单元',
    storey: '{storey}层',
    cellar: '负{storey}层',
    unknownBuilding: '未列出的楼',
    listed: '{place}:{doors}',
    and: '、',
  },
  en: {
    stairwell: 'Stairwell {stairwell}',
    storey: '{storey}F',
    cellar: 'B{storey}',
    unknownBuilding: 'Building not listed',
    listed: '{place}: {doors}',
    and: ', ',
  },
});

export type DoorWords = ReturnType<typeof useDoorWords>;

export function useDoorWords() {
  return useWords(doorWords);
}

/** 3栋 1单元 1204 */
export function doorTitle(
  building: string,
  { household, door }: Pick<DoorRow, 'household' | 'door'>,
  w: DoorWords,
): string {
  return [placeTitle(building, household.stairwell, w), door.label].join(' ');
}

/** 3栋 1单元 */
export function placeTitle(building: string, stairwell: string | undefined, w: DoorWords): string {
  const name = building === '?' ? w.unknownBuilding : building;
  return stairwell === undefined ? name : `${name} ${w.stairwell({ stairwell })}`;
}

export function storeyTitle(storey: number, w: DoorWords): string {
  return storey < 0 ? w.cellar({ storey: -storey }) : w.storey({ storey });
}

/** Door numbers alone, by stairwell: what may be passed on in a chat group. No names, no states. */
export function doorNumbers(
  heading: string,
  parts: readonly { building: string; stairwell: string | undefined; rows: readonly DoorRow[] }[],
  nameOf: (building: string) => string,
  w: DoorWords,
): string {
  const lines = parts.map(({ building, stairwell, rows }) => {
    const labels = [...new Set(rows.map(({ door }) => door.label))].join(w.and);
    return w.listed({ place: placeTitle(nameOf(building), stairwell, w), doors: labels });
  });
  return [heading, ...lines].join('\n');
}

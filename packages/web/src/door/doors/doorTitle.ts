/** How a door is spoken of. */

import type { HouseholdState } from '@fangxian/domain/residents';
import { defineWords, useWords } from '../../words/index.ts';
import type { DoorRow } from './doorRow.ts';
import type { Doors } from './useDoors.ts';

export const doorWords = defineWords({
  zh: {
    stairwell: '{stairwell}单元',
    storey: '{storey}层',
    cellar: '负{storey}层',
    unknownBuilding: '未列出的楼',
  },
  en: {
    stairwell: 'Stairwell {stairwell}',
    storey: '{storey}F',
    cellar: 'B{storey}',
    unknownBuilding: 'Building not listed',
  },
});

export type DoorWords = ReturnType<typeof useDoorWords>;

export function useDoorWords() {
  return useWords(doorWords);
}

type Spoken = Pick<Doors, 'nameOf' | 'stairwellOf'>;

/** 3栋 1单元 1204 */
export function doorTitle(
  doors: Spoken,
  { household, door }: Pick<DoorRow, 'household' | 'door'>,
  w: DoorWords,
): string {
  return `${placeTitle(doors, household, w)} ${door.label}`;
}

/** 3栋 1单元 */
export function placeTitle(doors: Spoken, household: HouseholdState, w: DoorWords): string {
  const building = doors.nameOf(household.building);
  const name = building === '?' ? w.unknownBuilding : building;
  const stairwell = doors.stairwellOf(household);
  return stairwell === undefined ? name : `${name} ${w.stairwell({ stairwell })}`;
}

export function storeyTitle(storey: number, w: DoorWords): string {
  return storey < 0 ? w.cellar({ storey: -storey }) : w.storey({ storey });
}

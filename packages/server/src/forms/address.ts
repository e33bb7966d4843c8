import type { BuildingState } from '@fangxian/domain/places';
import type { HouseholdState } from '@fangxian/domain/residents';
import { plain } from './form.ts';

/** A door as offices write it: 缙云新居3栋2单元603. */
export function addressOf(
  household: HouseholdState | undefined,
  building: BuildingState | undefined,
): string | undefined {
  const label = plain((household?.door as { label?: unknown } | undefined)?.label);
  const told = [building?.compound, building?.name, household?.stairwell && `${household.stairwell}单元`, label];
  return told.filter(Boolean).join('') || undefined;
}

/** Whether two entries that were merged can still be parted, or what was built on the merge since has to go first. */
import type { CaseState } from '@fangxian/domain/quarantine';
import type { HouseholdState, PersonState } from '@fangxian/domain/residents';
import type { Device } from '../device/index.ts';

export type Merge = { readonly person: string; readonly folded: string; readonly foldedHousehold: string };
export type WhyNot = { readonly is: 'away'; readonly place: string } | { readonly is: 'left' | 'gone' | 'observed' };

/** @returns undefined where nothing stands in the way */
export function whyNotParted(
  rows: Pick<Device, 'get' | 'ids'>,
  { person, folded, foldedHousehold }: Merge,
): WhyNot | undefined {
  // Handed over as one person, with what both entries had said: here would be half of somebody.
  const away = rows.get<PersonState>(`person/${person}`)?.left?.away;
  if (away) return { is: 'away', place: away.toName };
  const home = rows.get<HouseholdState>(`household/${foldedHousehold}`);
  if (!home) return { is: 'gone' };
  if (home.left) return { is: 'left' };
  const cases = rows.ids('quarantine').flatMap((id) => rows.get<CaseState>(`quarantine/${id}`) ?? []);
  // Checked and released as one person ever since: parted, the folder would speak of somebody else.
  const observed = cases.some(({ persons }) => persons.some(({ was }) => was?.includes(folded)));
  return observed ? { is: 'observed' } : undefined;
}

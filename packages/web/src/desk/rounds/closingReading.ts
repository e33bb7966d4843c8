/** The closing report as the desk reads it: figures and ids from the server, doors and names from the rows here. */
import type { ClosingTold } from '@fangxian/domain/exchange';
import type { PersonState } from '@fangxian/domain/residents';
import { type HouseholdEnd, reasonsOpen } from '@fangxian/domain/screening';
import { type Community, type Home, memberName, plain, type Rows } from '../community/index.ts';

export type ClosingDoor = {
  readonly id: string;
  readonly reason: HouseholdEnd;
  readonly home: Home | undefined;
  readonly tries: number;
  readonly missing: readonly string[];
  readonly lastAt: number | undefined;
  readonly by: string | undefined;
};

export type ReasonGroup = { readonly reason: HouseholdEnd; readonly doors: readonly ClosingDoor[] };

/** By reason, in the order in which something can be done about it; within one as the doors stand. */
export function groupedByReason(rows: Rows, community: Community, told: ClosingTold): readonly ReasonGroup[] {
  const order = new Map(community.homes.map(({ id }, at) => [id, at]));
  const placeOf = (id: string) => order.get(id) ?? order.size;
  const doors = told.unsettled.map(
    ({ household, reason, tries, missing, lastAt, lastBy }): ClosingDoor => ({
      id: household,
      reason: reason as HouseholdEnd,
      home: community.homeOf.get(household),
      tries,
      missing: missing.map((id) => plain(rows.get<PersonState>(`person/${id}`)?.name) ?? '?'),
      lastAt,
      by: memberName(rows, lastBy) ?? lastBy,
    }),
  );
  return reasonsOpen
    .map((reason) => ({
      reason,
      doors: doors.filter((one) => one.reason === reason).sort((a, b) => placeOf(a.id) - placeOf(b.id)),
    }))
    .filter((group) => group.doors.length > 0);
}

/** The order in which somebody walks a building: by stairwell, storey, door. */
import type { HouseholdState } from '@fangxian/domain/residents';

/** 2栋 before 10栋. */
export const order = new Intl.Collator('zh', { numeric: true });

type Placed = { household: string; state: HouseholdState | undefined };

export function inWalkingOrder(a: Placed, b: Placed): number {
  const place = ({ state }: Placed) => {
    const door = state?.door as { label?: string; storey?: number; number?: number } | undefined;
    return { stairwell: state?.stairwell ?? '', storey: 0, number: 0, label: '', ...door };
  };
  const [one, other] = [place(a), place(b)];
  return (
    order.compare(one.stairwell, other.stairwell) ||
    one.storey - other.storey ||
    one.number - other.number ||
    order.compare(one.label, other.label) ||
    (a.household < b.household ? -1 : 1)
  );
}

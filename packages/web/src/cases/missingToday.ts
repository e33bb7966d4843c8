import { isAway, slotAt } from '@fangxian/domain/quarantine';
import { civilHour } from '@fangxian/domain/records';
import type { Folder, Line } from './reading.ts';

/** Whom nobody has asked yet in the part of the day that it is now. */
export function missingToday({ state, inCare }: Folder, today: string, now: number): readonly Line[] {
  const plan = state.opened?.plan;
  if (!plan || plan.checks.length === 0) return [];
  const slot = slotAt(plan.checks, civilHour(now, plan.zone));
  return inCare.filter((line) => !isAway(line.state) && !line.state.checked.includes(`${today} ${slot}`));
}

import { type CheckDayState, checkDayKey } from '@fangxian/domain/quarantine';
import { daysAfter, isSealed } from '@fangxian/domain/records';
import type { Device } from '../device/index.ts';

/** Somebody's last temperature (°C) of today or yesterday: to compare with, never to take over. */
export function yesterdayOf(rows: Pick<Device, 'get'>, id: string, person: string, today: string): number | undefined {
  for (const day of [today, daysAfter(today, -1)]) {
    const readings = rows.get<CheckDayState>(checkDayKey(id, day))?.readings ?? [];
    const told = readings.filter((one) => one.person === person).map(({ celsius }) => celsius);
    const last = told.filter((one) => one !== undefined && !isSealed(one)).at(-1);
    if (typeof last === 'number') return last;
  }
  return undefined;
}

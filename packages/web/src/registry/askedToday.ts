/** Whether a household was asked today already, in whichever round, so that nobody knocks or calls a second time. */
import { civilDay } from '@fangxian/domain/records';
import { type CoverageState, coverageKey } from '@fangxian/domain/screening';
import type { Device } from '../device/index.ts';

export type AskedToday = {
  readonly at: number;
  readonly by: string | undefined;
  readonly channel: CoverageState['lastChannel'];
};

/** The latest of today's visits and calls; undefined when there was none. */
export function askedToday(
  rows: Pick<Device, 'get' | 'ids'>,
  household: string,
  now: number,
  zone: string,
): AskedToday | undefined {
  const today = civilDay(now, zone);
  let latest: AskedToday | undefined;
  for (const round of rows.ids('round')) {
    const row = rows.get<CoverageState>(coverageKey(round, household));
    if (row?.lastVisitAt === undefined || civilDay(row.lastVisitAt, zone) !== today) continue;
    if (latest && latest.at >= row.lastVisitAt) continue;
    latest = { at: row.lastVisitAt, by: row.lastBy, channel: row.lastChannel };
  }
  return latest;
}

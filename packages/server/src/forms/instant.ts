import { civilDay } from '@fangxian/domain/records';

const clocks = new Map<string, Intl.DateTimeFormat>();

/** A civil day and its hour and minute, as forms write them. */
export function instant(at: number | undefined, zone: string): string | undefined {
  if (at === undefined) return undefined;
  let clock = clocks.get(zone);
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' });
    clocks.set(zone, clock);
  }
  return `${civilDay(at, zone)} ${clock.format(at)}`;
}

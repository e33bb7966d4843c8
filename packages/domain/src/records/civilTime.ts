/** Days and hours of a place as instants, and back: for what is due on a day, at an hour. */
import { keptByQuarter, steadyClock } from './civilDay.ts';

const dayMs = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** The civil day so many days later (or earlier). Days are counted on the calendar, whatever the zone. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** How many days lie from one civil day to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs);
}

/** The instant (ms) at which a clock in the zone shows that hour (0 to 24) of that civil day. */
export function instantOf(day: string, hour: number, zone: string): number {
  const wanted = Date.parse(`${day}T00:00:00Z`) + hour * 3_600_000;
  // The zone's offset is asked at the answer, not at the question: a clock may be put forward in between.
  const near = wanted - offsetAt(wanted, zone);
  return wanted - offsetAt(near, zone);
}

/** Milliseconds by which the zone's clocks are ahead of UTC at an instant. */
function offsetAt(at: number, zone: string): number {
  const told = steadyClock(at, zone);
  return told === undefined ? askedOffset(at, zone) : Date.parse(`${told}Z`) - Math.floor(at / 1000) * 1000;
}

/** Clocks are put forward and back on the quarter, so that one answer holds for all of it. */
const askedOffset = keptByQuarter((at, zone): number => {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      ...{ year: 'numeric', month: '2-digit', day: '2-digit' },
      ...{ hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
    });
    formats.set(zone, format);
  }
  const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000;
});

/** `2020-01-27T10`: the hour (UTC) at whose end the work is overdue at the latest. As the day of a tally, so that what is late is a sum and no clock is recorded. */
export function hourOf(at: number): string {
  return new Date(Math.ceil(at / 3_600_000) * 3_600_000).toISOString().slice(0, 13);
}

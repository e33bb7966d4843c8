/** Civil days: what people on the spot call "today". */
const formats = new Map<string, Intl.DateTimeFormat>();

const clocks = new Map<string, Intl.DateTimeFormat>();

/** The hour of the civil day (0 to 23) at an instant (ms) in an IANA zone. */
export function civilHour(at: number, zone: string): number {
  let clock = clocks.get(zone);
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', hourCycle: 'h23' });
    clocks.set(zone, clock);
  }
  return Number(clock.format(at));
}

/** The civil day `YYYY-MM-DD` of an instant (ms) in an IANA zone, e.g. `Asia/Shanghai`. */
export function civilDay(at: number, zone: string): string {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
    formats.set(zone, format);
  }
  return format.format(at);
}

/** Civil days: what people on the spot call "today". */
const formats = new Map<string, Intl.DateTimeFormat>();

const clocks = new Map<string, Intl.DateTimeFormat>();

/**
 * Zones that have kept one offset (ms) since the given instant, by the IANA database: China since its last summer time
 * ended in September 1991, Hong Kong and Macao since 1979. There a sum does; asking the browser's calendar for the first
 * time costs a cheap phone a fifth of a second, just while somebody waits for the first screen.
 */
const steady: { readonly [zone: string]: { readonly offset: number; readonly since: number } } = {
  'Asia/Shanghai': { offset: 28_800_000, since: Date.UTC(1992, 0, 1) },
  'Asia/Hong_Kong': { offset: 28_800_000, since: Date.UTC(1980, 0, 1) },
  'Asia/Macau': { offset: 28_800_000, since: Date.UTC(1980, 0, 1) },
  UTC: { offset: 0, since: 0 },
};

/** `YYYY-MM-DDTHH:MM:SS` of an instant on the clocks of a zone, where a sum tells it. */
export function steadyClock(at: number, zone: string): string | undefined {
  const found = Object.hasOwn(steady, zone) ? steady[zone] : undefined;
  if (!found || !(at >= found.since && at < 253_370_764_800_000)) return undefined;
  return new Date(at + found.offset).toISOString().slice(0, 19);
}

/** The hour of the civil day (0 to 23) at an instant (ms) in an IANA zone. */
export function civilHour(at: number, zone: string): number {
  const told = steadyClock(at, zone);
  if (told !== undefined) return Number(told.slice(11, 13));
  let clock = clocks.get(zone);
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', hourCycle: 'h23' });
    clocks.set(zone, clock);
  }
  return Number(clock.format(at));
}

/** The civil day `YYYY-MM-DD` of an instant (ms) in an IANA zone, e.g. `Asia/Shanghai`. */
export function civilDay(at: number, zone: string): string {
  const told = steadyClock(at, zone);
  if (told !== undefined) return told.slice(0, 10);
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
    formats.set(zone, format);
  }
  return format.format(at);
}

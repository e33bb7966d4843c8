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

/**
 * Days and hours begin on the quarter in every zone of our time, so one answer holds for a whole quarter of an hour.
 * Asking the calendar costs more than all else that a rule does with a record.
 */
const quarterMs = 900_000;
const firstQuarter = Date.UTC(1973, 0, 1) / quarterMs;
const mostKept = 2000;

export function keptByQuarter<Answer>(ask: (at: number, zone: string) => Answer): (at: number, zone: string) => Answer {
  const kept = new Map<string, Map<number, Answer>>();
  return (at, zone) => {
    const quarter = Math.floor(at / quarterMs);
    if (!(quarter >= firstQuarter)) return ask(at, zone);
    const answers = kept.get(zone) ?? new Map<number, Answer>();
    kept.set(zone, answers);
    const before = answers.get(quarter);
    if (before !== undefined) return before;
    const answer = ask(at, zone);
    if (answers.size >= mostKept) answers.clear();
    answers.set(quarter, answer);
    return answer;
  };
}

/** The hour of the civil day (0 to 23) at an instant (ms) in an IANA zone. */
export function civilHour(at: number, zone: string): number {
  const told = steadyClock(at, zone);
  return told === undefined ? askedHour(at, zone) : Number(told.slice(11, 13));
}

const askedHour = keptByQuarter((at, zone): number => {
  let clock = clocks.get(zone);
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', hourCycle: 'h23' });
    clocks.set(zone, clock);
  }
  return Number(clock.format(at));
});

/** The civil day `YYYY-MM-DD` of an instant (ms) in an IANA zone, e.g. `Asia/Shanghai`. */
export function civilDay(at: number, zone: string): string {
  const told = steadyClock(at, zone);
  return told === undefined ? askedDay(at, zone) : told.slice(0, 10);
}

const askedDay = keptByQuarter((at, zone): string => {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
    formats.set(zone, format);
  }
  return format.format(at);
});

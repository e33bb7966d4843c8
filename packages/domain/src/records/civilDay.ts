/** Civil days: what people on the spot call "today". */
const formats = new Map<string, Intl.DateTimeFormat>();

const clocks = new Map<string, Intl.DateTimeFormat>();

/**
 * Days and hours begin on the quarter in every zone of our time, so one answer holds for a whole quarter of an hour.
 * Asking the calendar costs more than all else that a rule does with a record.
 */
const quarterMs = 900_000;
const firstQuarter = Date.UTC(1973, 0, 1) / quarterMs;
const mostKept = 2000;

function keptByQuarter<Answer>(ask: (at: number, zone: string) => Answer): (at: number, zone: string) => Answer {
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
export const civilHour = keptByQuarter((at, zone): number => {
  let clock = clocks.get(zone);
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', hourCycle: 'h23' });
    clocks.set(zone, clock);
  }
  return Number(clock.format(at));
});

/** The civil day `YYYY-MM-DD` of an instant (ms) in an IANA zone, e.g. `Asia/Shanghai`. */
export const civilDay = keptByQuarter((at, zone): string => {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
    formats.set(zone, format);
  }
  return format.format(at);
});

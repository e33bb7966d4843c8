/** Civil days: what people on the spot call "today". */
const formats = new Map<string, Intl.DateTimeFormat>();

/** The civil day `YYYY-MM-DD` of an instant (ms) in an IANA zone, e.g. `Asia/Shanghai`. */
export function civilDay(at: number, zone: string): string {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
    formats.set(zone, format);
  }
  return format.format(at);
}

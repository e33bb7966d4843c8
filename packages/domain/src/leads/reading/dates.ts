/** Dates as people write them into such lists: 2020.1.17, 1月17日, 2020-01-17 09:55, 1.17. */
import { daysAfter } from '../../records/index.ts';

export type DateRead = {
  readonly day?: string;
  /** Minutes after midnight, where a time stands behind the day. */
  readonly minutes?: number;
  /** The year was not told: it is that of the list, or the year before where the day would lie far ahead. */
  readonly guessed?: boolean;
};

const farAhead = 31;
const whole = /^(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*[日号]?(?:[T\s]*(\d{1,2})[:：时](\d{1,2})?.*)?$/;
const short = /^(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*[日号]?(?:\s*(\d{1,2})[:：时](\d{1,2})?.*)?$/;

/** @param sentOn civil day on which the list was sent */
export function readDay(text: string, sentOn: string): DateRead {
  const told = text.trim();
  const full = whole.exec(told);
  if (full) return real(Number(full[1]), Number(full[2]), Number(full[3]), full[4], full[5]);
  const part = short.exec(told);
  if (!part) return {};
  const [month, day] = [Number(part[1]), Number(part[2])];
  const year = Number(sentOn.slice(0, 4));
  const here = real(year, month, day, part[3], part[4]);
  // A few days ahead is a plan or a slip, and stands as told; 12月30日 in January is the year that is over.
  const far = here.day === undefined || here.day > daysAfter(sentOn, farAhead);
  const read = far ? real(year - 1, month, day, part[3], part[4]) : here;
  return read.day === undefined ? {} : { ...read, guessed: true };
}

function real(year: number, month: number, day: number, hour?: string, minute?: string): DateRead {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const at = new Date(`${text}T00:00:00Z`);
  if (Number.isNaN(at.getTime()) || !at.toISOString().startsWith(text)) return {};
  const minutes = hour === undefined ? undefined : Number(hour) * 60 + Number(minute ?? 0);
  return { day: text, ...(minutes !== undefined && minutes < 1440 && { minutes }) };
}

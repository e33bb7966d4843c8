/** Dates as people write them into such lists: 2020.1.17, 1月17日晚, 元月17日, 20200117, 2020-01-17 09:55, 1.17. */
import { daysAfter } from '../../records/index.ts';

export type DateRead = {
  readonly day?: string;
  /** Minutes after midnight, where a time stands behind the day. */
  readonly minutes?: number;
  /** The year was not told: it is the latest in which the day does not lie far ahead of the list. */
  readonly guessed?: boolean;
};

const farAhead = 31;
/** A time, or a word on it (晚, 上午9点左右): the minutes are read where they are told as a time. */
const behind = /(?:[T\s]*(\d{1,2})[:时点](\d{1,2})?.*|[^\d].*)?$/.source;
const whole = new RegExp(`^(\\d{4})\\s*[-./年]\\s*(\\d{1,2})\\s*[-./月]\\s*(\\d{1,2})\\s*[日号]?${behind}`);
const digits = new RegExp(`^(\\d{4})(\\d{2})(\\d{2})${behind}`);
const short = new RegExp(`^(\\d{1,2})\\s*[-./月]\\s*(\\d{1,2})\\s*[日号]?${behind}`);

/** @param sentOn civil day on which the list was sent */
export function readDay(text: string, sentOn: string): DateRead {
  // Full-width digits and signs are the same digits and signs.
  const told = text.normalize('NFKC').trim().replace('元月', '1月');
  const full = whole.exec(told) ?? digits.exec(told);
  if (full) return real(Number(full[1]), Number(full[2]), Number(full[3]), full[4], full[5]);
  const part = short.exec(told);
  if (!part) return {};
  const [month, day] = [Number(part[1]), Number(part[2])];
  const year = Number(sentOn.slice(0, 4));
  // A few days ahead is a plan or a slip, and stands as told; 12月30日 in January is the year that is over, and
  // 1月2日 on a list of 30 December the one that comes.
  for (const one of [year + 1, year, year - 1]) {
    const read = real(one, month, day, part[3], part[4]);
    if (read.day !== undefined && read.day <= daysAfter(sentOn, farAhead)) return { ...read, guessed: true };
  }
  return {};
}

function real(year: number, month: number, day: number, hour?: string, minute?: string): DateRead {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const at = new Date(`${text}T00:00:00Z`);
  if (Number.isNaN(at.getTime()) || !at.toISOString().startsWith(text)) return {};
  const minutes = hour === undefined ? undefined : Number(hour) * 60 + Number(minute ?? 0);
  return { day: text, ...(minutes !== undefined && minutes < 1440 && { minutes }) };
}

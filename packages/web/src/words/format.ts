/** Numbers, days and times as the reader writes them, in the zone in which the place counts its days. */
import { civilDay, steadyClock } from '@fangxian/domain/records';
import { useMemo } from 'react';
import { type Language, language, useLanguage } from './language.ts';

let zone: string | undefined;

/** The place's zone, from the policy. Until it is known: the browser's. */
export function countDaysIn(next: string): void {
  zone = next;
}

const locales = { zh: 'zh-CN', en: 'en-GB' } as const;
const made = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat>();

function dates(to: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${to}${zone}${JSON.stringify(options)}`;
  const found = made.get(key) ?? new Intl.DateTimeFormat(locales[to], { ...options, ...(zone && { timeZone: zone }) });
  made.set(key, found);
  return found as Intl.DateTimeFormat;
}

export function formatNumber(value: number, to: Language = language()): string {
  // Both languages group by thousands with a comma; a cheap phone takes long to find that out the first time.
  if (Number.isInteger(value) && value >= 0 && value < 1e15) {
    return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
  }
  const found = made.get(to) ?? new Intl.NumberFormat(locales[to], { maximumFractionDigits: 1 });
  made.set(to, found);
  return (found as Intl.NumberFormat).format(value);
}

/** Rounds down: 100 % is said only when nothing is missing. With one place when `fine`. */
export function formatPercent(done: number, of: number, fine = false): string {
  if (of <= 0) return '–';
  const steps = fine ? 1000 : 100;
  const floored = Math.floor((done * steps) / of);
  return fine ? `${(floored / 10).toFixed(1)}%` : `${floored}%`;
}

export const formatTime = (at: number, to: Language = language()): string =>
  steadyClock(at, zone ?? '')?.slice(11, 16) ??
  dates(to, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);

export const formatDate = (at: number, to: Language = language()): string =>
  dates(to, { month: to === 'zh' ? 'long' : 'short', day: 'numeric' }).format(at);

/** Time alone for today, the date before it otherwise. */
export function formatMoment(at: number, now: number, to: Language = language()): string {
  const sameDay =
    zone === undefined ? formatDate(at, to) === formatDate(now, to) : civilDay(at, zone) === civilDay(now, zone);
  return sameDay ? formatTime(at, to) : `${formatDate(at, to)} ${formatTime(at, to)}`;
}

/** A civil day `YYYY-MM-DD`, which has no zone of its own. */
export function formatDay(day: string, to: Language = language()): string {
  const format = new Intl.DateTimeFormat(locales[to], {
    month: to === 'zh' ? 'long' : 'short',
    day: 'numeric',
    timeZone: 'UTC',
  });
  return format.format(Date.parse(`${day}T00:00:00Z`));
}

/** A length of time, in its one largest unit, rounded down: 3 小时, 3 h. */
export function formatSpan(ms: number, to: Language = language()): string {
  const minutes = Math.max(0, Math.floor(ms / 60_000));
  if (minutes < 1) return to === 'zh' ? '不到 1 分钟' : 'under 1 min';
  if (minutes < 60) return to === 'zh' ? `${minutes} 分钟` : `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return to === 'zh' ? `${hours} 小时` : `${hours} h`;
  const days = Math.floor(hours / 24);
  return to === 'zh' ? `${days} 天` : `${days} days`;
}

/** All of the above in the reader's language. */
export function useFormat() {
  const to = useLanguage();
  return useMemo(
    () => ({
      number: (value: number) => formatNumber(value, to),
      percent: formatPercent,
      time: (at: number) => formatTime(at, to),
      date: (at: number) => formatDate(at, to),
      moment: (at: number, now: number) => formatMoment(at, now, to),
      day: (day: string) => formatDay(day, to),
      span: (ms: number) => formatSpan(ms, to),
    }),
    [to],
  );
}

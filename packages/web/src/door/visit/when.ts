/** Times that people name at a door: this evening, tomorrow morning, in a week. In the place's own zone. */
import { civilDay } from '@fangxian/domain/records';

const hourMs = 3_600_000;

/** The instant of an hour of a civil day in a zone. */
export function instantOf(day: string, hour: number, zone: string): number {
  const guess = Date.parse(`${day}T${String(hour).padStart(2, '0')}:00:00Z`);
  return guess - offsetAt(guess - offsetAt(guess, zone), zone);
}

/** How far the zone's clocks are ahead of UTC, ms. */
function offsetAt(at: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(at);
  const part = (name: string) => parts.find(({ type }) => type === name)?.value ?? '0';
  const wall = Date.parse(`${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:00Z`);
  return wall - Math.floor(at / 60_000) * 60_000;
}

/** `2020-02-03T09:30`, read in the place's own zone. */
export function instantIn(text: string, zone: string): number | undefined {
  const told = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})/.exec(text);
  if (!told) return undefined;
  return instantOf(told[1] as string, Number(told[2]), zone) + Number(told[3]) * 60_000;
}

export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 24 * hourMs).toISOString().slice(0, 10);
}

export type NextTry = { readonly name: 'tonight' | 'tomorrow' | 'afterHours'; readonly at: number };

/** When to come again, soonest first; an evening that has begun is not offered. */
export function nextTries(now: number, zone: string, nextTryHours: number): readonly NextTry[] {
  const today = civilDay(now, zone);
  const tonight = instantOf(today, 19, zone);
  const tomorrow = instantOf(dayAfter(today, 1), 9, zone);
  const tries: NextTry[] = [{ name: 'afterHours', at: now + nextTryHours * hourMs }];
  if (tonight > now + hourMs / 2) tries.push({ name: 'tonight', at: tonight });
  return [...tries, { name: 'tomorrow', at: tomorrow }].sort((a, b) => a.at - b.at) as NextTry[];
}

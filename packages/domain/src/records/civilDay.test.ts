/** Days and hours are kept by the quarter of an hour: what is kept must be what the calendar says. */
import { expect, test } from 'vitest';
import { civilDay, civilHour } from './civilDay.ts';

const quarter = 900_000;
const zones = ['Asia/Shanghai', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'America/St_Johns', 'Europe/Dublin', 'UTC'];

test('a day and an hour are the calendar’s own, at every edge of a quarter, in every zone, in any order', () => {
  for (const zone of zones) {
    const date = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    const clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', hourCycle: 'h23' });
    for (const [from, days] of [
      [Date.UTC(2020, 0, 30), 2],
      [Date.UTC(2020, 3, 4), 2],
      [Date.UTC(2020, 9, 24), 2],
      [Date.UTC(1972, 11, 31), 2],
    ] as const) {
      for (let at = from; at < from + days * 86_400_000; at += quarter) {
        for (const one of [at + quarter - 1, at, at + 1]) {
          expect(civilDay(one, zone)).toBe(date.format(one));
          expect(civilHour(one, zone)).toBe(Number(clock.format(one)));
        }
      }
    }
  }
});

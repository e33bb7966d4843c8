import { expect, test } from 'vitest';
import { civilDay, civilHour } from './civilDay.ts';

const minute = 60_000;

test('a day and an hour are those of the zone, by a sum as by the calendar, to either side of every midnight', () => {
  for (const zone of ['Asia/Shanghai', 'Asia/Hong_Kong', 'Asia/Macau', 'UTC', 'Asia/Kathmandu', 'Europe/Dublin']) {
    const day = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    const hour = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', hourCycle: 'h23' });
    // Also years in which China put its clocks forward for the summer.
    for (const year of [1971, 1978, 1986, 1989, 1991, 1992, 2003, 2024, 2040]) {
      for (const month of [0, 3, 6, 8]) {
        for (const at of [-minute, 0, 15.5 * 60 * minute, 16 * 60 * minute - 1, 16 * 60 * minute]) {
          const instant = Date.UTC(year, month, 15) + at;
          expect([instant, civilDay(instant, zone)]).toEqual([instant, day.format(instant)]);
          expect([instant, civilHour(instant, zone)]).toEqual([instant, Number(hour.format(instant))]);
        }
      }
    }
  }
});

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

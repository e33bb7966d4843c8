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

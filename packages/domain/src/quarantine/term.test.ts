import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { civilDay, daysAfter, daysBetween, instantOf } from '../records/index.ts';
import { dayNumber, dueAt, dueOn, firstDay, type Term } from './term.ts';

const counting = { days: 14, inclusive: false, dueHour: 18, zone: 'Asia/Shanghai' };
const arrived = (dayZero: string, change: Partial<Term['counting']> = {}): Term => ({
  ...{ rule: 'arrived', dayZero, added: 0 },
  counting: { ...counting, ...change },
});

describe('the due date of the page’s student, who arrived on 17 January and was found on the 27th', () => {
  test('P100 is 31 January from her arrival, 10 February from her discovery, a day sooner when day zero counts', () => {
    expect(dueOn(arrived('2020-01-17'))).toBe('2020-01-31');
    expect(dueOn({ ...arrived('2020-01-27'), rule: 'discovered' })).toBe('2020-02-10');
    expect(dueOn(arrived('2020-01-17', { inclusive: true }))).toBe('2020-01-30');
    expect(new Date(dueAt(arrived('2020-01-17'))).toISOString()).toBe('2020-01-31T10:00:00.000Z');
  });

  test('P100 crosses month ends and leap days as the calendar does', () => {
    expect(dueOn(arrived('2020-02-15'))).toBe('2020-02-29');
    expect(dueOn(arrived('2021-02-15'))).toBe('2021-03-01');
    expect(dueOn(arrived('2019-12-20'))).toBe('2020-01-03');
    expect(dueOn({ ...arrived('2020-02-15'), added: 7 })).toBe('2020-03-07');
  });
});

const zones = ['Asia/Shanghai', 'UTC', 'America/New_York', 'Europe/Paris', 'Australia/Lord_Howe', 'Pacific/Kiritimati'];
const anyDay = fc
  .integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2050, 0, 1) })
  .map((at) => new Date(at).toISOString().slice(0, 10));
const anyTerm = fc.record({
  rule: fc.constantFrom('leftArea' as const, 'arrived' as const, 'lastContact' as const),
  dayZero: anyDay,
  added: fc.integer({ min: 0, max: 30 }),
  counting: fc.record({
    days: fc.integer({ min: 1, max: 60 }),
    inclusive: fc.boolean(),
    // The hours at which some clock is put forward do not exist on that day.
    dueHour: fc.constantFrom(6, 9, 12, 18, 20, 24),
    zone: fc.constantFrom(...zones),
  }),
});

describe('whatever the days, the zone and the hour', () => {
  test('P100 the last day is the day with the number of the days asked, and the first has number one', () => {
    fc.assert(
      fc.property(anyTerm, (term) => {
        expect(dayNumber(term, firstDay(term))).toBe(1);
        expect(dayNumber(term, dueOn(term))).toBe(term.counting.days + term.added);
        expect(daysBetween(firstDay(term), dueOn(term))).toBe(term.counting.days + term.added - 1);
      }),
    );
  });

  test('P100 the end lies on the last day as the place’s clocks show it, and not a moment later', () => {
    fc.assert(
      fc.property(anyTerm, (term) => {
        expect(civilDay(dueAt(term) - 1, term.counting.zone)).toBe(dueOn(term));
        const { dueHour } = term.counting;
        const after = dueHour === 24 ? daysAfter(dueOn(term), 1) : dueOn(term);
        expect(civilDay(dueAt(term), term.counting.zone)).toBe(after);
      }),
    );
  });

  test('a later day never ends sooner', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...zones), (day, zone) => {
        expect(instantOf(daysAfter(day, 1), 9, zone)).toBeGreaterThan(instantOf(day, 9, zone));
      }),
    );
  });
});

/** Four counts that must never be taken for one another: 户次, 人次, 户数, 出动人次. */
import type { TallyTold } from '@fangxian/domain/exchange';

export type DayCount = {
  readonly day: string;
  householdVisits: number;
  personVisits: number;
  households: number;
  staffTimes: number;
};

const columns: { readonly [tally: string]: Exclude<keyof DayCount, 'day'> } = {
  householdVisits: 'householdVisits',
  personVisits: 'personVisits',
  householdsOnDay: 'households',
  staffTimes: 'staffTimes',
};

/** One row a day, oldest first. */
export function byDay(tallies: readonly TallyTold[]): readonly DayCount[] {
  const days = new Map<string, DayCount>();
  for (const { name, day, value } of tallies) {
    const column = columns[name];
    if (!column || !day) continue;
    const row = days.get(day) ?? { day, householdVisits: 0, personVisits: 0, households: 0, staffTimes: 0 };
    row[column] += value;
    days.set(day, row);
  }
  return [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** The round so far. Households are distinct and cannot be summed over days: they are counted once, apart. */
export function soFar(tallies: readonly TallyTold[]): Omit<DayCount, 'day'> {
  const sum = (name: string) => tallies.filter((one) => one.name === name).reduce((all, { value }) => all + value, 0);
  return {
    householdVisits: sum('householdVisits'),
    personVisits: sum('personVisits'),
    households: sum('householdsVisited'),
    staffTimes: sum('staffTimes'),
  };
}

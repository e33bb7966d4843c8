import { DayBars } from '../wide/index.ts';
import { useFormat, useWords } from '../words/index.ts';
import { commandWords } from './commandWords.ts';
import { everyDay, type Reckoned, visitsOn } from './reckoning.ts';

const mostDays = 60;

/** The whole place's days, from the first to the last. */
export function TimeLine({ self }: { self: Reckoned }) {
  const w = useWords(commandWords);
  const format = useFormat();
  const days = everyDay([self], mostDays);
  const [first] = days;
  const last = days.at(-1);
  if (!first || !last) return null;
  const visits = visitsOn(self, days);
  return (
    <section className="cm-time">
      <DayBars days={visits} top={Math.max(1, ...visits.map(({ value }) => value))} label={w.timeline} />
      <p>
        <span>{format.day(first)}</span>
        <span>
          {w.total({
            households: format.number(self.householdVisits),
            persons: format.number(self.personVisits),
            staff: format.number(self.staffTimes),
          })}
        </span>
        <span>{format.day(last)}</span>
      </p>
    </section>
  );
}

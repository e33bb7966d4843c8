import { CoverageBar } from '../wide/index.ts';
import { useFormat, useWords } from '../words/index.ts';
import { commandWords } from './commandWords.ts';
import type { Reckoned } from './reckoning.ts';

/** Five large numbers, each with what it is out of. */
export function BigFigures({ self, places }: { self: Reckoned; places: readonly Reckoned[] }) {
  const w = useWords(commandWords);
  const format = useFormat();
  const { settled, tried, notYet, households, added, householdVisits, personVisits, staffTimes, days } = self;
  const asked = places.filter((place) => place.households > 0);
  const unfinished = asked.filter(({ left }) => left > 0).length;
  const [first] = days;
  const figures = [
    {
      name: 'settled',
      value: settled,
      sub: w.ofAll({ of: format.number(households), percent: format.percent(settled, households) }),
    },
    {
      name: 'tried',
      value: tried,
      sub: added > 0 ? w.added({ n: format.number(added), of: format.number(households) }) : '',
    },
    { name: 'notYet', value: notYet, sub: asked.length > 0 ? w.placesLeft({ n: unfinished, of: asked.length }) : '' },
    { name: 'householdVisits', value: householdVisits, sub: w.persons({ n: format.number(personVisits) }) },
    {
      name: 'staffTimes',
      value: staffTimes,
      sub: first ? w.sinceDay({ day: format.day(first.day), n: days.length }) : '',
    },
  ] as const;
  return (
    <>
      <dl className="cm-big">
        {figures.map(({ name, value, sub }) => (
          <div key={name} data-figure={name}>
            <dt>{w[name]}</dt>
            <dd>
              <b>{format.number(value)}</b>
              <span>{sub}</span>
            </dd>
          </div>
        ))}
      </dl>
      <CoverageBar {...self} />
    </>
  );
}

import { hrefOf, usePath, useQuery } from '../app/index.ts';
import { CoverageBar, DayBars } from '../wide/index.ts';
import { useFormat, useWords } from '../words/index.ts';
import { commandWords } from './commandWords.ts';
import { everyDay, type Reckoned, sorted, sortOf, visitsOn } from './reckoning.ts';
import type { KnownRound } from './rounds/index.ts';

const mostDays = 21;

/** One row a place: its days side by side with everybody's, its bar, its numbers. The name leads down. */
export function PlaceTable(props: { places: readonly Reckoned[]; round: KnownRound | undefined; wall: boolean }) {
  const { places, round, wall } = props;
  const w = useWords(commandWords);
  const format = useFormat();
  const path = usePath();
  const query = useQuery();
  const sort = sortOf(query.sort);
  const all = sorted(places, sort);
  // A wall shows what can be read from afar: places that have something to show.
  const rows = wall ? all.filter(({ households }) => households > 0) : all;
  const days = everyDay(places, mostDays);
  const top = Math.max(1, ...places.flatMap((place) => visitsOn(place, days).map(({ value }) => value)));
  const by = (wanted: string, label: string) => (
    <a href={hrefOf('command', path, { ...query, sort: wanted })} aria-current={sort === wanted ? 'true' : undefined}>
      {label}
      {sort === wanted && ' ↓'}
    </a>
  );
  if (!round) return <RosterTable places={rows} />;
  return (
    <div className="cm-scroll">
      <table className="cm-table">
        <thead>
          <tr>
            <th>{by('place', w.place)}</th>
            <th data-text className="cm-days">
              {w.days}
            </th>
            <th data-text className="cm-bar">
              {by('share', w.progress)}
            </th>
            <th>{w.settled}</th>
            <th>{w.tried}</th>
            <th>{by('gaps', w.notYet)}</th>
            <th>{w.households}</th>
            <th>{w.share}</th>
            <th className="cm-more">{by('visits', w.householdVisits)}</th>
            <th className="cm-more">{w.personVisits}</th>
            <th className="cm-more">{w.staffTimes}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((place) => (
            <tr key={place.code} data-empty={place.households === 0 || undefined}>
              <th scope="row">
                {wall ? place.name : <a href={hrefOf('command', [place.code], query)}>{place.name}</a>}
              </th>
              <td data-text className="cm-days">
                {place.households > 0 && <DayBars days={visitsOn(place, days)} top={top} label={w.days} />}
              </td>
              {place.households === 0 ? (
                <td data-text colSpan={6} className="cm-note">
                  {w.noRoster}
                </td>
              ) : (
                <>
                  <td data-text className="cm-bar">
                    <CoverageBar {...place} />
                  </td>
                  <td>{format.number(place.settled)}</td>
                  <td>{format.number(place.tried)}</td>
                  <td data-gap={place.notYet > 0 || undefined}>{format.number(place.notYet)}</td>
                  <td>{format.number(place.households)}</td>
                  <td>{format.percent(place.settled, place.households)}</td>
                </>
              )}
              {([place.householdVisits, place.personVisits, place.staffTimes] as const).map((n, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the columns stand still
                <td key={at} className="cm-more">
                  {place.households > 0 && format.number(n)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length < all.length && <p className="cm-note">{w.noRosters({ n: all.length - rows.length })}</p>}
    </div>
  );
}

/** Before any round: how many households each place's roster has. */
function RosterTable({ places }: { places: readonly Reckoned[] }) {
  const w = useWords(commandWords);
  const format = useFormat();
  return (
    <div className="cm-scroll">
      <table className="cm-table" data-roster>
        <thead>
          <tr>
            <th>{w.place}</th>
            <th>{w.roster}</th>
          </tr>
        </thead>
        <tbody>
          {places.map((place) => (
            <tr key={place.code}>
              <th scope="row">
                <a href={hrefOf('command', [place.code])}>{place.name}</a>
              </th>
              <td>{place.roster > 0 ? format.number(place.roster) : w.noRoster}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

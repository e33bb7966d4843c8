import type { OpenReasons } from '@fangxian/domain/exchange';
import { hrefOf, useQuery } from '../app/index.ts';
import { stateWords } from '../look/index.ts';
import { defineWords, useFormat, useWords } from '../words/index.ts';
import { commandWords } from './commandWords.ts';
import type { Reckoned } from './reckoning.ts';

const words = defineWords({
  zh: {
    title: '为什么还没核清',
    left: '没核清',
    vacant: '另有空置',
    note: '空置的已算核清。名单在社区的工作台上。',
  },
  en: {
    title: 'Why not settled yet',
    left: 'not settled',
    vacant: 'vacant besides',
    note: 'Vacant dwellings count as settled. The names are at the community’s desk.',
  },
});

const reasons = ['nobodyHome', 'partly', 'allAway', 'unreachable', 'refused'] as const satisfies (keyof OpenReasons)[];

/**
 * One row a place: the households that are not settled, by why not. A figure leads to its place, and where the
 * reader has the desk of it, to the doors.
 */
export function WhyLeft({ places, desk }: { places: readonly Reckoned[]; desk: string | undefined }) {
  const w = useWords(words);
  const c = useWords(commandWords);
  const s = useWords(stateWords);
  const format = useFormat();
  const query = useQuery();
  const rows = places.filter(({ left, vacant }) => left + vacant > 0).sort((a, b) => b.left - a.left);
  if (rows.length === 0) return null;
  const figure = ({ code }: Reckoned, value: number, filter: { show: string; state?: string }) => {
    if (value === 0) return <span className="cm-none">0</span>;
    if (code === desk) return <a href={hrefOf('desk', ['unreached'], filter)}>{format.number(value)}</a>;
    return format.number(value);
  };
  return (
    <section aria-label={w.title} className="cm-why">
      <h2>{w.title}</h2>
      <div className="cm-scroll">
        <table className="cm-table">
          <thead>
            <tr>
              <th>{c.place}</th>
              <th>{w.left}</th>
              <th>{c.notYet}</th>
              {reasons.map((one) => (
                <th key={one}>{s[one]}</th>
              ))}
              <th>{w.vacant}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((place) => (
              <tr key={place.code}>
                <th scope="row">
                  <a href={hrefOf('command', [place.code], query)}>{place.name}</a>
                </th>
                <td>{figure(place, place.left, { show: 'open' })}</td>
                <td>{figure(place, place.notYet, { show: 'notYet' })}</td>
                {reasons.map((one) => (
                  <td key={one}>{figure(place, place.reasons[one], { show: 'tried', state: one })}</td>
                ))}
                <td>{figure(place, place.vacant, { show: 'vacant' })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="cm-note">{w.note}</p>
    </section>
  );
}

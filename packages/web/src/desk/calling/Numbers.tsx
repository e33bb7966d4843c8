import { useDevice } from '../../device/index.ts';
import { useWords } from '../../words/index.ts';
import { type Home, plain } from '../community/index.ts';
import { SeenBy } from '../frame/index.ts';
import { findPersons, personWords } from '../household/index.ts';
import { callWords } from './callWords.ts';
import { numbersOf, spoken } from './queue.ts';

/** Every number of the household, large enough to be typed into a landline at arm's length. */
export function Numbers({ home }: { home: Home }) {
  const w = useWords(callWords);
  const p = useWords(personWords);
  const device = useDevice();
  const numbers = numbersOf(device, home);
  const named = new Set(numbers.map(({ person }) => person?.person));
  const others = findPersons(device, home).filter(({ person }) => !named.has(person));
  return (
    <>
      <ul className="dk-numbers">
        {numbers.map(({ number, person }) => (
          <li key={number}>
            <span>
              {person ? (plain(person.name) ?? p.noName) : p.householdPhone}
              {person && person.person === home.state.head && <small> {p.head}</small>}
            </span>
            <a href={`tel:${number.replace(/[^\d+]/g, '')}`}>{spoken(number)}</a>
          </li>
        ))}
      </ul>
      <SeenBy />
      {others.length > 0 && (
        <p className="dk-note">{w.also({ names: others.map(({ name }) => plain(name) ?? p.noName).join(w.comma) })}</p>
      )}
    </>
  );
}

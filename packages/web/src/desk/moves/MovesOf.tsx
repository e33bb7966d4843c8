import type { DepartureState, PersonState } from '@fangxian/domain/residents';
import { Button } from 'antd';
import { useNow } from '../../app/index.ts';
import { useDevice, useVersion } from '../../device/index.ts';
import { toast } from '../../look/index.ts';
import { movesWords, standingWord } from '../../registry/index.ts';
import { defineWords, useFormat, useWords } from '../../words/index.ts';
import { plain } from '../community/index.ts';
import { personWords } from '../household/personWords.ts';
import { departuresIn } from './reading.ts';

const words = defineWords({
  zh: {
    went: '转往别的社区',
    to: '{names} → {place}',
    some: '{names}：{what}',
    recall: '撤回',
    came: '{name}：{when}从{place}转入',
  },
  en: {
    went: 'Handed over to other communities',
    to: '{names} → {place}',
    some: '{names}: {what}',
    recall: 'Call back',
    came: '{name} came from {place}, {when}',
  },
});

/** Where people of a household came from, and where they went. */
export function MovesOf({ household, persons }: { household: string; persons: readonly PersonState[] }) {
  const w = useWords(words);
  const p = useWords(personWords);
  const format = useFormat();
  const now = useNow();
  const device = useDevice();
  useVersion();
  const gone = departuresIn(device).filter((one) => one.household === household);
  const came = persons.filter(({ crossed }) => crossed?.from !== undefined);
  return (
    <>
      {came.map(({ person, name, crossed }) => (
        <p key={person} className="dk-note">
          {w.came({
            name: plain(name) ?? p.noName,
            place: crossed?.fromName ?? crossed?.from ?? '',
            when: format.moment(crossed?.at ?? 0, now),
          })}
        </p>
      ))}
      {gone.length > 0 && (
        <section>
          <h3>{w.went}</h3>
          <ul className="fx-list">
            {gone.map((one) => (
              <Departed key={one.move} departure={one} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** One handing over: who, where to, how far it is; called back while nobody has taken them in. */
export function Departed({ departure }: { departure: DepartureState }) {
  const w = useWords(words);
  const m = useWords(movesWords);
  const p = useWords(personWords);
  const format = useFormat();
  const now = useNow();
  const device = useDevice();
  const { move, household, to, toName: place, persons, sentAt } = departure;
  const nameOf = (id: string) => plain(device.get<PersonState>(`person/${id}`)?.name) ?? p.noName;
  const callable = persons.filter(({ state }) => state === 'inTransit').map(({ person }) => person);
  const states = [...new Set(persons.map(standingWord))];
  const lines = states.map((word) => {
    if (states.length === 1) return m[word];
    const some = persons.filter((one) => standingWord(one) === word).map(({ person }) => nameOf(person));
    return w.some({ names: some.join(m.and), what: m[word] });
  });
  const recall = async () => {
    await device.record('residents.moveRecalled', { move, household, persons: callable, to });
    toast(m.recalled({ place }));
  };
  return (
    <li className="dk-person">
      <span>
        {w.to({ names: persons.map(({ person }) => nameOf(person)).join(m.and), place })}
        <small>{[format.moment(sentAt, now), plain(departure.address), ...lines].filter(Boolean).join(' · ')}</small>
      </span>
      {callable.length > 0 && (
        <Button size="small" onClick={() => void recall()}>
          {w.recall}
        </Button>
      )}
    </li>
  );
}

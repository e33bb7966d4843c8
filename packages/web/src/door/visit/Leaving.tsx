import { civilDay } from '@fangxian/domain/records';
import type { Departure, PersonState } from '@fangxian/domain/residents';
import { useState } from 'react';
import { useDevice, useVersion } from '../../device/index.ts';
import { Button, Chip } from '../../look/index.ts';
import { departures, departureWords, movesWords } from '../../registry/index.ts';
import { useSaying } from '../../saying/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import { useDoor } from '../door.tsx';
import type { DoorRow } from '../doors/doorRow.ts';
import { doorTitle, useDoorWords } from '../doors/doorTitle.ts';
import { plain } from '../doors/plain.ts';
import { Away } from './Away.tsx';
import { usePolicy } from './usePolicy.ts';

const words = defineWords({
  zh: {
    title: '谁不住这里了',
    nth: '第{n}人',
    to: '搬到哪一户（门牌）',
    toHint: '写房号，从下面选',
    all: '全家搬走了',
    allAway: '全家搬到别的社区',
    done: '{name}：{what}',
    allDone: '已记下全家搬走，留作空置',
  },
  en: {
    title: 'Who lives here no more',
    nth: 'Person {n}',
    to: 'To which household (door)',
    toHint: 'Type the door, choose below',
    all: 'The whole household moved out',
    allAway: 'All to another community',
    done: '{name}: {what}',
    allDone: 'The household moved out; the dwelling is vacant',
  },
});

const shown = 6;

/** A name, then why: two taps, with ten seconds to take them back. */
export function Leaving({ row, onClose }: { row: DoorRow; onClose: () => void }) {
  const w = useWords(words);
  const names = useWords(departureWords);
  const m = useWords(movesWords);
  const device = useDevice();
  const say = useSaying();
  useVersion();
  const { now } = useDoor();
  const on = civilDay(now, usePolicy().zone);
  const [who, setWho] = useState<string>();
  const [moving, setMoving] = useState(false);
  const [away, setAway] = useState(false);
  const { persons } = row.household;
  const nameOf = (person: string) =>
    plain<string>(device.get<PersonState>(`person/${person}`)?.name) ?? w.nth({ n: persons.indexOf(person) + 1 });

  async function write(kind: string, body: unknown, said: string): Promise<void> {
    onClose();
    await say([{ kind, body }], said, { whole: true });
  }

  const leave = (person: string, reason: Departure) =>
    write(
      'residents.personLeft',
      { household: row.id, person, reason, on },
      w.done({ name: nameOf(person), what: names[reason] }),
    );
  const move = (person: string, household: string) =>
    write(
      'residents.personMoved',
      { person, from: row.id, household, on },
      w.done({ name: nameOf(person), what: names.moved }),
    );
  const leaveAll = () =>
    write('residents.householdLeft', { household: row.id, persons, reason: 'movedOut', on }, w.allDone);

  if (persons.length === 0) return null;
  return (
    <>
      <h3>{w.title}</h3>
      <div className="fx-choices">
        {persons.map((person) => (
          <Chip
            key={person}
            pressed={who === person}
            onClick={() => {
              setWho(who === person ? undefined : person);
              setMoving(false);
              setAway(false);
            }}
          >
            {nameOf(person)}
          </Chip>
        ))}
      </div>
      {who && (
        <fieldset className="fx-choices" aria-label={nameOf(who)}>
          {departures.map((reason) => (
            <Chip key={reason} onClick={() => void leave(who, reason)}>
              {names[reason]}
            </Chip>
          ))}
          <Chip
            pressed={moving}
            onClick={() => {
              setMoving(!moving);
              setAway(false);
            }}
          >
            {names.moved}
          </Chip>
          <Chip
            pressed={away}
            onClick={() => {
              setAway(!away);
              setMoving(false);
            }}
          >
            {m.away}
          </Chip>
        </fieldset>
      )}
      {who && moving && <WhereTo from={row.id} onChosen={(household) => void move(who, household)} />}
      {!who && (
        <>
          <Button wide onClick={() => void leaveAll()}>
            {w.all}
          </Button>
          <div className="fx-choices">
            <Chip pressed={away} onClick={() => setAway(!away)}>
              {w.allAway}
            </Chip>
          </div>
        </>
      )}
      {away && (
        <Away
          key={who ?? 'all'}
          household={row.id}
          persons={who ? [who] : persons}
          names={(who ? [who] : persons).map(nameOf).join(m.and)}
          on={on}
          onDone={onClose}
        />
      )}
    </>
  );
}

function WhereTo({ from, onChosen }: { from: string; onChosen: (household: string) => void }) {
  const w = useWords(words);
  const doorWords = useDoorWords();
  const { doors } = useDoor();
  const [text, setText] = useState('');
  const wanted = text.trim().toLowerCase();
  const found = wanted
    ? doors.rows
        .filter((one) => one.id !== from)
        .map((one) => ({ id: one.id, title: doorTitle(doors, one, doorWords) }))
        .filter(({ title }) => title.toLowerCase().replaceAll(' ', '').includes(wanted.replaceAll(' ', '')))
        .slice(0, shown)
    : [];
  return (
    <>
      <label className="fx-field">
        <span>{w.to}</span>
        <input
          value={text}
          placeholder={w.toHint}
          autoComplete="off"
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <div className="fx-choices">
        {found.map(({ id, title }) => (
          <Chip key={id} onClick={() => onChosen(id)}>
            {title}
          </Chip>
        ))}
      </div>
    </>
  );
}

import type { PersonState } from '@fangxian/domain/residents';
import { useMemo, useState } from 'react';
import { useDevice, useVersion } from '../../device/index.ts';
import { Mark } from '../../look/index.ts';
import { dueFor, followUpsIn, type Item, rolesOf, SixMarks, StepSheet } from '../../steps/index.ts';
import { defineWords, useFormat, useWords } from '../../words/index.ts';
import { useDoor } from '../door.tsx';
import { doorTitle, useDoorWords } from '../doors/doorTitle.ts';
import { plain } from '../doors/plain.ts';

const words = defineWords({
  zh: {
    mine: '轮到我跟进 {n} 人',
    more: '还有 {n} 人',
    others: '别人在跟进 {n} 人',
    somebody: '有人',
    due: '{time} 前',
    late: '已过 {time}',
    title: '{name} 的六步',
  },
  en: {
    mine: '{n} to follow up, my turn',
    more: '{n} more',
    others: '{n} followed up by others',
    somebody: 'Somebody',
    due: 'by {time}',
    late: 'was due {time}',
    title: '{name}: six steps',
  },
});

/** The doors stay within reach below. */
const atOnce = 3;

/** Whose next step is mine, what is due first; those whose turn is somebody else's below. For those on duty alone. */
export function FollowUps() {
  const w = useWords(words);
  const device = useDevice();
  const version = useVersion();
  const { now } = useDoor();
  const [opened, setOpened] = useState<string>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for every row read here
  const { mine, others } = useMemo(() => {
    const roles = rolesOf(device.session.grants, now);
    const mine: { item: Item; dueAt: number }[] = [];
    const others: { item: Item; dueAt: number }[] = [];
    for (const item of followUpsIn(device)) {
      const dues = roles.flatMap((role) => dueFor(item, role) ?? []);
      if (dues.length > 0) mine.push({ item, dueAt: Math.min(...dues) });
      else others.push({ item, dueAt: item.dueAt });
    }
    return { mine: mine.sort((a, b) => a.dueAt - b.dueAt), others };
  }, [device, version, now]);
  const name = (person: string) => plain<string>(device.get<PersonState>(`person/${person}`)?.name) ?? w.somebody;
  const current = [...mine, ...others].find(({ item }) => item.id === opened)?.item;
  const person = current?.state.person ?? opened?.slice(opened.indexOf(':') + 1);
  const list = (rows: typeof mine) => (
    <ul className="fx-list">
      {rows.map(({ item, dueAt }) => (
        <li key={item.id}>
          <Row item={item} dueAt={dueAt} name={name(item.state.person)} onOpen={() => setOpened(item.id)} />
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {mine.length > 0 && (
        <section>
          <h2>{w.mine({ n: mine.length })}</h2>
          {list(mine.slice(0, atOnce))}
          {mine.length > atOnce && (
            <details className="door-more">
              <summary>{w.more({ n: mine.length - atOnce })}</summary>
              {list(mine.slice(atOnce))}
            </details>
          )}
        </section>
      )}
      {others.length > 0 && (
        <details className="door-more">
          <summary>{w.others({ n: others.length })}</summary>
          {list(others)}
        </details>
      )}
      {opened && (
        <StepSheet
          id={opened}
          title={w.title({ name: name(person ?? '') })}
          now={now}
          onClose={() => setOpened(undefined)}
        />
      )}
    </>
  );
}

type RowProps = { item: Item; dueAt: number; name: string; onOpen: () => void };

function Row({ item, dueAt, name, onOpen }: RowProps) {
  const w = useWords(words);
  const doorWords = useDoorWords();
  const format = useFormat();
  const { doors, now } = useDoor();
  const row = doors.rows.find(({ id }) => id === item.state.household);
  const late = dueAt < now;
  return (
    <button type="button" className="fx-row" onClick={onOpen}>
      <span>
        <b>{name}</b> {row && doorTitle(doors, row, doorWords)}
        <small>{(late ? w.late : w.due)({ time: format.moment(dueAt, now) })}</small>
        <SixMarks item={item} now={now} />
      </span>
      <Mark state="needsAttention" overdue={late} quiet />
    </button>
  );
}

import { useMemo } from 'react';
import { useGo } from '../../app/index.ts';
import { useDevice, useVersion } from '../../device/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import { CopyDoors } from '../CopyDoors.tsx';
import { useDoor } from '../door.tsx';
import { doorTitle, useDoorWords } from '../doors/doorTitle.ts';
import { spotDoorsFor } from './spot.ts';

const words = defineWords({
  zh: { title: '抽查，再问一次 {n} 户', why: '这几户是抽签抽到的，和第一次问得怎样没有关系。', again: '再问一次' },
  en: {
    title: 'Spot check: ask {n} again',
    why: 'These were drawn by lot; it says nothing about how they were asked the first time.',
    again: 'Ask again',
  },
});

/** A short list of its own in the worker's day; nothing when nothing was drawn for them. */
export function SpotList() {
  const w = useWords(words);
  const doorWords = useDoorWords();
  const device = useDevice();
  const version = useVersion();
  const { doors } = useDoor();
  const { go } = useGo();
  // In walking order, as all doors.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for all rows
  const rows = useMemo(() => {
    const drawn = new Map(spotDoorsFor(device, device.session.member).map((door) => [door.household, door]));
    return drawn.size === 0
      ? []
      : doors.rows.flatMap((row) => {
          const door = drawn.get(row.id);
          return door ? [{ row, door }] : [];
        });
  }, [device, version, doors]);
  if (rows.length === 0) return null;
  return (
    <section aria-label={w.title({ n: rows.length })}>
      <div className="door-heading">
        <h2>{w.title({ n: rows.length })}</h2>
        <CopyDoors sort="spotCheck" rows={rows.map(({ row }) => row)} />
      </div>
      <p className="fx-note">{w.why}</p>
      <ul className="fx-list door-list">
        {rows.map(({ row, door }) => (
          <li key={row.id}>
            <button type="button" className="fx-row" onClick={() => go(['spot', `${door.check}:${door.household}`])}>
              <b>{doorTitle(doors, row, doorWords)}</b>
              <small>{w.again} ›</small>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

import type { RoundState } from '@fangxian/domain/screening';
import { Button } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import { useNow } from '../../app/index.ts';
import { useDevice } from '../../device/index.ts';
import { instantIn } from '../../door/visit/index.ts';
import { toast } from '../../look/index.ts';
import { useFormat, useWords } from '../../words/index.ts';
import { type Door, doorOf, plain } from '../community/index.ts';
import { findPersons, personWords } from '../household/index.ts';
import { faultWords, paperWords } from './paperWords.ts';
import { paperTime, readTyped, visitTyped } from './typed.ts';

/** The keyboard alone: a digit, Enter, the next line. A line that cannot be meant says so beside it. */
export function TypeBack(props: { doors: readonly Door[]; round: RoundState; when: string; who: string }) {
  const { doors, round, when, who } = props;
  const w = useWords(paperWords);
  const p = useWords(personWords);
  const faults = useWords(faultWords);
  const device = useDevice();
  const format = useFormat();
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const { policy } = device.session;
  const now = useNow();
  const at = instantIn(when, policy.zone);
  const onPaper = paperTime(at, round.openedAt, now);

  const lines = doors.map((door) => {
    const persons = findPersons(device, door.home);
    const read = readTyped(typed[door.id] ?? '', persons.length);
    const about = { round: round.round, household: door.id, persons: persons.map(({ person }) => person) };
    const told = {
      note: w.note({ when: at === undefined ? '' : format.moment(at, now), who }).trim(),
      nextTryAt: (at ?? now) + policy.screening.nextTryHours * 3_600_000,
      policy,
    };
    const visit = read && !('fault' in read) ? visitTyped(read, about, told) : read;
    return { door, persons, visit };
  });
  const ready = lines.flatMap(({ visit }) => (visit && !('fault' in visit) ? [visit] : []));
  const wrong = lines.filter(({ visit }) => visit && 'fault' in visit).length;

  async function record(): Promise<void> {
    const facts = ready.map((body) => ({
      kind: 'screening.visited',
      body,
      ...(at !== undefined && { at }),
      ...(who.trim() && { onBehalfOf: who.trim() }),
    }));
    try {
      const made = await device.recordAll(facts);
      const done = new Set(ready.map(({ household }) => household));
      setTyped((all) => Object.fromEntries(Object.entries(all).filter(([id]) => !done.has(id))));
      toast(w.saved({ n: made.length }), () => {
        for (const { id } of made) void device.record('records.voided', { reason: 'undone' }, { voids: id });
      });
    } catch {
      toast(w.notSaved);
    }
  }

  return (
    <>
      <p className="dk-note">{w.howTo}</p>
      {onPaper !== 'good' && (
        <p
          className={onPaper === 'future' ? 'dk-problem' : 'dk-note'}
          role={onPaper === 'future' ? 'alert' : undefined}
        >
          {w[onPaper]}
        </p>
      )}
      <table className="dk-typeback">
        <tbody>
          {lines.map(({ door, persons, visit }) => (
            <tr key={door.id}>
              <th scope="row">{door.home.address}</th>
              <td>
                {persons.map(({ person, name }, at) => (
                  <span key={person}>
                    {at + 1} {plain(name) ?? p.noName}{' '}
                  </span>
                ))}
              </td>
              <td>
                <input
                  inputMode="numeric"
                  maxLength={10}
                  aria-label={w.type({ door: doorOf(door.home.state) })}
                  aria-invalid={!!visit && 'fault' in visit}
                  value={typed[door.id] ?? ''}
                  onChange={({ target }) => setTyped({ ...typed, [door.id]: target.value })}
                  onKeyDown={onward}
                />
              </td>
              <td>{visit && 'fault' in visit ? faults[visit.fault] : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="dk-typed">
        <Button
          type="primary"
          className="dk-next"
          size="large"
          disabled={ready.length === 0 || onPaper === 'future'}
          onClick={() => void record()}
        >
          {ready.length === 0 ? w.nothing : w.record({ n: ready.length })}
        </Button>
        {wrong > 0 && <span role="status">{w.faults({ n: wrong })}</span>}
      </div>
    </>
  );
}

/** Enter and the arrows go from line to line, as on paper. */
function onward(event: KeyboardEvent<HTMLInputElement>): void {
  const by = event.key === 'Enter' || event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (by === 0 || event.nativeEvent.isComposing) return;
  event.preventDefault();
  const all = [...(event.currentTarget.closest('table')?.querySelectorAll('input') ?? [])];
  const next = all[all.indexOf(event.currentTarget) + by];
  if (next) next.focus();
  else document.querySelector<HTMLButtonElement>('.dk-typed button')?.focus();
}
